package longthrow.controllers.surface;

import java.util.Optional;
import java.util.OptionalInt;
import longthrow.controllers.protocol.DisplayColour;
import longthrow.controllers.protocol.MackieRing;

/// The number by which a control shows a feedback, as its profile codes it. Immutable.
final class Shown {
    private static final Control.Lamp PLAIN_LAMP = new Control.Lamp(0, Optional.empty(), 127);

    private final Control control;
    private final Optional<Part> part;

    private Shown(Control control, Optional<Part> part) {
        this.control = control;
        this.part = part;
    }

    /// All that the control shows, in one number.
    static Shown whole(Control control) {
        return new Shown(control, Optional.empty());
    }

    /// One share of its colour.
    static Shown share(Control control, Part part) {
        return new Shown(control, Optional.of(part));
    }

    /// The number; empty for feedback of a kind that it does not show.
    OptionalInt of(Feedback feedback) {
        if (part.isPresent()) {
            return feedback instanceof Feedback.Colour(Control _, int rgb)
                    ? OptionalInt.of(share(rgb))
                    : OptionalInt.empty();
        }
        return switch (feedback) {
            case Feedback.Light light -> OptionalInt.of(light(light.glow()));
            case Feedback.Ring ring -> OptionalInt.of(ring(ring));
            case Feedback.Motor motor -> OptionalInt.of(position(motor.position()));
            case Feedback.Colour colour -> OptionalInt.of(colour(colour.rgb()));
            case Feedback.Text _, Feedback.Level _, Feedback.Digits _ -> OptionalInt.empty();
        };
    }

    /// The number of a control that shows nothing.
    int dark() {
        boolean lit = control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP;
        return lit && part.isEmpty()
                ? lamp().off()
                : control.coding().steps().map(Steps::dark).orElse(0);
    }

    /// True when the control itself is heard where it is told, so that an echo would look like a hand on it.
    boolean isHeardAt(Address address) {
        return control.in().equals(Optional.of(address));
    }

    /// True for a lamp that the host must blink.
    boolean blinks(Feedback feedback) {
        return feedback instanceof Feedback.Light(Control _, Feedback.Glow glow)
                && glow == Feedback.Glow.BLINK
                && lamp().blink().isEmpty();
    }

    private Control.Lamp lamp() {
        return control.lamp().orElse(PLAIN_LAMP);
    }

    private int light(Feedback.Glow glow) {
        return switch (glow) {
            case OFF -> lamp().off();
            case BLINK -> lamp().blink().orElse(lamp().on());
            case ON -> lamp().on();
        };
    }

    private int ring(Feedback.Ring ring) {
        if (!control.codec().equals(Optional.of(Codecs.RING))) {
            return ring.mode() == Feedback.RingMode.DARK ? dark() : position(ring.position());
        }
        int drawing = switch (ring.mode()) {
            case DOT -> MackieRing.dot(ring.position());
            case BOOST_CUT -> MackieRing.boostCut(ring.position());
            case WRAP -> MackieRing.wrap(ring.position());
            case SPREAD -> MackieRing.spread(ring.position());
            case DARK -> 0;
        };
        return ring.centre() ? drawing | MackieRing.CENTRE : drawing;
    }

    /// The number of a position on its travel.
    int position(double position) {
        return control.coding().steps().map(steps -> steps.at(position)).orElseGet(() ->
                (int) Math.round(Math.clamp(position, 0, 1) * control.maximumOut()));
    }

    private int colour(int rgb) {
        Palette palette = control.coding().palette();
        return palette.isEmpty() ? DisplayColour.bits(rgb) : palette.nearest(rgb);
    }

    private int share(int rgb) {
        int shift = part.equals(Optional.of(Part.RED)) ? 16 : part.equals(Optional.of(Part.GREEN)) ? 8 : 0;
        return (int) Math.round((rgb >> shift & 0xFF) / 255.0 * control.maximumOut());
    }
}
