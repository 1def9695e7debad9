package longthrow.controllers.surface;

import java.util.Optional;
import longthrow.controllers.protocol.DisplayColour;
import longthrow.controllers.protocol.MackieRing;

/// A control that shows one number: a lamp, a ring, a colour, an absolute knob. A lamp that cannot blink by itself is
/// blinked.
final class ValueOutput extends Output {
    private static final int UNKNOWN = -1;
    private static final long BLINK_NANOS = 250_000_000;
    private static final Control.Lamp PLAIN_LAMP = new Control.Lamp(0, Optional.empty(), 127);

    private final Control control;
    private final Address address;
    private final int dark;
    private int wanted;
    private int sent = UNKNOWN;
    private int due = UNKNOWN;
    private boolean blinks;

    ValueOutput(Control control, Rank rank, Address address) {
        super(rank);
        this.control = control;
        this.address = address;
        dark = rank == Rank.LAMP ? lamp().off() : 0;
        wanted = dark;
    }

    private Control.Lamp lamp() {
        return control.lamp().orElse(PLAIN_LAMP);
    }

    @Override
    void show(Feedback feedback) {
        blinks = false;
        wanted = switch (feedback) {
            case Feedback.Light light -> light(light.glow());
            case Feedback.Ring ring -> ring(ring);
            case Feedback.Motor motor -> scaled(motor.position());
            case Feedback.Colour colour -> DisplayColour.bits(colour.rgb());
            case Feedback.Text text -> wanted;
            case Feedback.Level level -> wanted;
            case Feedback.Digits digits -> wanted;
        };
    }

    private int light(Feedback.Glow glow) {
        blinks = glow == Feedback.Glow.BLINK && lamp().blink().isEmpty();
        return switch (glow) {
            case OFF -> lamp().off();
            case BLINK -> lamp().blink().orElse(lamp().on());
            case ON -> lamp().on();
        };
    }

    private int ring(Feedback.Ring ring) {
        if (!control.codec().equals(Optional.of(Codecs.RING))) {
            return ring.mode() == Feedback.RingMode.DARK ? 0 : scaled(ring.position());
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

    private int scaled(double position) {
        return (int) Math.round(Math.clamp(position, 0, 1) * control.maximumOut());
    }

    @Override
    byte[] next(long nanos) {
        boolean off = blinks && Math.floorMod(nanos / BLINK_NANOS, 2L) == 1;
        due = off ? dark : wanted;
        return due == sent ? NOTHING : Wire.message(address, due);
    }

    @Override
    void sent(long nanos) {
        sent = due;
    }

    @Override
    void forget() {
        sent = UNKNOWN;
    }

    @Override
    void rest() {
        blinks = false;
        wanted = dark;
    }
}
