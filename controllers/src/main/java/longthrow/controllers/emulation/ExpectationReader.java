package longthrow.controllers.emulation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import longthrow.controllers.port.Nearness;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.SurfaceWords;

/// Reads what a control shall show, by its kind: `0.742`, `blink`, `"Kick"`, `> -20 dB`, `dot 0.5 centre`, `FF0000`.
final class ExpectationReader {
    /// A script's three digits, and half a step of seven bits where the device has no more.
    private static final double NEAR = 0.0006;
    private static final double NEAR_DECIBELS = 0.05;

    private final ScriptLine line;
    private final BiConsumer<ScriptLine.Piece, String> complain;

    ExpectationReader(ScriptLine line, BiConsumer<ScriptLine.Piece, String> complain) {
        this.line = line;
        this.complain = complain;
    }

    Optional<Expectation> read(Control control) {
        return switch (control.kind()) {
            case FADER, KNOB ->
                bound(Math.max(NEAR, 0.5 / control.maximumOut()), "a position from 0 to 1")
                        .map(at -> new Expectation.Place(control, at));
            case BUTTON, LAMP ->
                word(Feedback.Glow.values(), "on, off or blink").map(glow -> new Expectation.Glow(control, glow));
            case TEXT, DIGITS -> words().map(words -> new Expectation.Words(control, words));
            case METER -> level(control);
            case ENCODER, RING -> ring(control);
            case COLOUR -> colour().map(rgb -> new Expectation.Colour(control, rgb));
        };
    }

    private Optional<Expectation.Bound> bound(double near, String what) {
        Expectation.Sign sign = sign();
        ScriptLine.Piece number = line.next();
        OptionalDouble value = number.text().equals("-inf")
                ? OptionalDouble.of(Double.NEGATIVE_INFINITY)
                : StepReader.number(number.text());
        if (value.isEmpty()) {
            complain.accept(number, "expected " + what + ", found " + number.words());
            return Optional.empty();
        }
        return Optional.of(new Expectation.Bound(sign, value.getAsDouble(), near));
    }

    private Expectation.Sign sign() {
        for (Expectation.Sign sign : Expectation.Sign.values()) {
            if (line.accept(sign.word())) {
                return sign;
            }
        }
        return Expectation.Sign.EQUAL;
    }

    private <E extends Enum<E>> Optional<E> word(E[] values, String what) {
        ScriptLine.Piece word = line.next();
        Optional<E> found = Stream.of(values)
                .filter(value -> SurfaceWords.written(value).equals(word.text()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = Stream.of(values).map(SurfaceWords::written).toList();
            complain.accept(word, "expected " + what + ", found " + word.words() + Nearness.hint(word.text(), known));
        }
        return found;
    }

    private Optional<String> words() {
        ScriptLine.Piece words = line.next();
        if (words.sort() != ScriptLine.Sort.QUOTED) {
            complain.accept(words, "expected words in quotes, found " + words.words());
            return Optional.empty();
        }
        return Optional.of(words.text());
    }

    private Optional<Expectation> level(Control control) {
        if (line.accept("over")) {
            return Optional.of(new Expectation.Level(control, Optional.empty(), Optional.of(true)));
        }
        Optional<Expectation.Bound> at = bound(NEAR_DECIBELS, "a level such as > -20 dB, or over");
        line.accept("dB");
        Optional<Boolean> over = line.accept("over") ? Optional.of(true) : Optional.empty();
        return at.map(bound -> new Expectation.Level(control, Optional.of(bound), over));
    }

    private Optional<Expectation> ring(Control control) {
        ScriptLine.Piece first = line.peek();
        boolean drawn = Stream.of(Feedback.RingMode.values()).anyMatch(mode -> first.is(SurfaceWords.written(mode)));
        Optional<Feedback.RingMode> mode = drawn ? word(Feedback.RingMode.values(), "a drawing") : Optional.empty();
        boolean number =
                !line.peek().end() && !line.peek().is("centre") && !line.peek().is("within");
        Optional<Expectation.Bound> at = number
                ? bound(Expectation.Ring.near(control), "dot, boost-cut, wrap, spread or dark, a position, or centre")
                : Optional.empty();
        boolean centre = line.accept("centre");
        if (!drawn && !number && !centre) {
            complain.accept(
                    first,
                    "expected dot, boost-cut, wrap, spread or dark, a position, or centre, found " + first.words());
        }
        return Optional.of(new Expectation.Ring(control, mode, at, centre));
    }

    private Optional<Integer> colour() {
        ScriptLine.Piece word = line.next();
        String hex = word.text().replaceFirst("^#", "").toUpperCase(Locale.ROOT);
        if (!hex.matches("[0-9A-F]{6}")) {
            complain.accept(word, "expected a colour as RRGGBB, found " + word.words());
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(hex, 16));
    }
}
