package longthrow.mappings.language;

import java.util.Optional;
import java.util.Set;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Part;

/// What a control of each kind can have and must have.
final class ControlRules {
    private static final Set<Kind> SENDERS = Set.of(Kind.FADER, Kind.KNOB, Kind.ENCODER, Kind.BUTTON);
    private static final Set<Kind> LIT = Set.of(Kind.BUTTON, Kind.LAMP);
    private static final Set<Kind> COLOURED = Set.of(Kind.COLOUR, Kind.BUTTON, Kind.LAMP);
    private static final Set<Kind> SCALED = Set.of(Kind.FADER, Kind.KNOB, Kind.METER);
    private static final Set<Kind> STEPPED = Set.of(Kind.RING, Kind.ENCODER, Kind.KNOB, Kind.METER);
    private static final Set<Part> COLOURS = Set.of(Part.RED, Part.GREEN, Part.BLUE);
    private static final Set<Part> SIDES = Set.of(Part.LEFT, Part.RIGHT);

    private static final int MOST_SEGMENTS = 14; // two bytes of seven dots (protocols, section 2.13)

    private ControlRules() {}

    /// The first thing that does not fit, in words; `span` is how the control's line names it.
    static Optional<String> unfit(Control control, Span span) {
        return messages(control, span)
                .or(() -> parts(control))
                .or(() -> within(control, span))
                .or(() -> coding(control));
    }

    private static Optional<String> messages(Control control, Span span) {
        Kind kind = control.kind();
        boolean sends = control.in().isPresent() || control.touch().isPresent();
        if (sends && !SENDERS.contains(kind)) {
            return Optional.of(a(kind) + " only shows: say \"out\"");
        }
        if (control.in().isEmpty() && !control.shows()) {
            return Optional.of("\"" + span + "\" has no message: say \"in\", \"out\" or \"io\"");
        }
        if (control.in().filter(Address.HuiSwitch.class::isInstance).isPresent() && kind != Kind.BUTTON) {
            return Optional.of("only a button says \"hui\", not " + a(kind));
        }
        return control.wiring().outs().anyMatch(Address.HuiLamp.class::isInstance) && !LIT.contains(kind)
                ? Optional.of("only buttons and lamps are told by \"hui\", not " + a(kind))
                : Optional.empty();
    }

    private static Optional<String> parts(Control control) {
        Set<Part> parts = control.parts().keySet();
        boolean colours = COLOURS.stream().anyMatch(parts::contains);
        boolean sides = SIDES.stream().anyMatch(parts::contains);
        if (colours && !COLOURED.contains(control.kind())) {
            return Optional.of("only colours, buttons and lamps are red, green and blue, not " + a(control.kind()));
        }
        if (sides && control.kind() != Kind.METER) {
            return Optional.of("only a meter has a left and a right side, not " + a(control.kind()));
        }
        if (colours && !parts.containsAll(COLOURS)) {
            return Optional.of("a colour needs \"of red\", \"of green\" and \"of blue\"");
        }
        return sides && !parts.containsAll(SIDES)
                ? Optional.of("a meter with sides needs \"of left\" and \"of right\"")
                : Optional.empty();
    }

    private static Optional<String> within(Control control, Span span) {
        if (control.wiring().within().isEmpty()) {
            return Optional.empty();
        }
        if (control.kind() != Kind.TEXT && control.kind() != Kind.COLOUR) {
            return Optional.of("only a text or a colour stands \"within\" another message, not " + a(control.kind()));
        }
        return control.out().isPresent() || !control.parts().isEmpty()
                ? Optional.of("\"" + span + "\" has an \"out\" and stands \"within\" another message; say one of them")
                : Optional.empty();
    }

    private static Optional<String> coding(Control control) {
        Kind kind = control.kind();
        Coding coding = control.coding();
        if (kind == Kind.ENCODER
                && control.in().isPresent()
                && coding.relative().isEmpty()) {
            return Optional.of("an encoder needs \"relative CODING\"; one that sends its position is a knob");
        }
        if (coding.relative().isPresent() && kind != Kind.ENCODER) {
            return Optional.of("only an encoder turns \"relative\", not a " + Choice.written(kind));
        }
        if (coding.lamp().isPresent() && !LIT.contains(kind)) {
            return Optional.of("only buttons and lamps have a \"lamp\", not " + a(kind));
        }
        if (coding.press().down().meet(coding.press().up())) {
            return Optional.of("\"press\" and \"release\" have values in common");
        }
        if (!coding.press().equals(Coding.PLAIN.press()) && kind != Kind.BUTTON) {
            return Optional.of("only a button has \"press\" and \"release\", not " + a(kind));
        }
        return shown(control);
    }

    private static Optional<String> shown(Control control) {
        Kind kind = control.kind();
        Coding coding = control.coding();
        Optional<String> codec =
                coding.codec().filter(name -> Codecs.names().contains(name) && !Codecs.suits(name, kind));
        if (codec.isPresent()) {
            return Optional.of("\"as " + codec.get() + "\" shows nothing on " + a(kind));
        }
        if (coding.codec().equals(Optional.of(Codecs.SEGMENTS)) && control.width() > MOST_SEGMENTS) {
            return Optional.of("\"as segments\" has dots for " + MOST_SEGMENTS + " digits, not " + control.width());
        }
        if (coding.scale().isPresent() && !SCALED.contains(kind)) {
            return Optional.of("only faders, knobs and meters have a \"scale\", not " + a(kind));
        }
        if (coding.steps().isPresent() && !STEPPED.contains(kind)) {
            return Optional.of("only rings, encoders, knobs and meters have \"steps\", not " + a(kind));
        }
        if (!coding.palette().isEmpty() && !COLOURED.contains(kind)) {
            return Optional.of("only colours, buttons and lamps have a \"palette\", not " + a(kind));
        }
        boolean characters = control.out().orElse(new Address.PitchBend(1)) instanceof Address.SysEx form
                && form.pieces().contains(new Piece.Digits());
        return characters && kind != Kind.DIGITS
                ? Optional.of("only digits have {digits}, not " + a(kind))
                : values(control);
    }

    private static Optional<String> values(Control control) {
        int most = Math.max(control.maximumIn(), control.maximumOut());
        boolean beyond = control.coding()
                .scale()
                .filter(scale -> scale.marks().getLast().wire() > most)
                .isPresent();
        int carries = control.wiring().outs().mapToInt(Address::maximum).min().orElse(Integer.MAX_VALUE);
        boolean high = control.coding()
                .steps()
                .filter(steps -> Math.max(steps.last(), steps.dark()) > carries)
                .isPresent();
        if (beyond) {
            return Optional.of("the scale ends above " + most + ", the control's far end");
        }
        return high
                ? Optional.of("the steps end above " + carries + ", all that the message carries")
                : Optional.empty();
    }

    private static String a(Kind kind) {
        return (kind == Kind.ENCODER ? "an " : "a ") + Choice.written(kind);
    }
}
