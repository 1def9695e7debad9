package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;

/// Reads what stands between a target and its conditions: `| toggle`, `| takeover pickup | range -20..10`.
final class TransformReader {
    private static final Map<String, RingMode> RINGS =
            Map.of("dot", RingMode.DOT, "boost", RingMode.BOOST_CUT, "wrap", RingMode.WRAP, "spread", RingMode.SPREAD);
    private static final long DOUBLE_MILLIS = 400;

    private final Tokens tokens;
    private final Report report;
    private final Map<String, Supplier<Optional<Transform>>> readers = Map.ofEntries(
            Map.entry("toggle", () -> Optional.of(new Transform.Toggle())),
            Map.entry("set", () -> Optional.of(new Transform.SetOn())),
            Map.entry("press", () -> Optional.of(new Transform.Press())),
            Map.entry("hold", this::hold),
            Map.entry("double", this::twice),
            Map.entry("takeover", this::takeover),
            Map.entry("range", this::range),
            Map.entry("curve", this::curve),
            Map.entry("invert", () -> Optional.of(new Transform.Invert())),
            Map.entry("step", this::step),
            Map.entry("accel", this::accel),
            Map.entry("centre", this::centre),
            Map.entry("ring", this::ring),
            Map.entry("text", this::text),
            Map.entry("lamp", this::lamp));

    TransformReader(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    /// The words that transforms begin with.
    Set<String> known() {
        return readers.keySet();
    }

    /// A transform and where it stands.
    record Placed(Transform transform, Token at) {}

    /// All of them, as far as they go.
    List<Placed> read() {
        List<Placed> transforms = new ArrayList<>();
        while (tokens.accept("|")) {
            Token word = tokens.next();
            Supplier<Optional<Transform>> reader = readers.get(word.text());
            if (reader == null) {
                report.error(
                        tokens.line(),
                        word,
                        "unknown transform " + word.words() + Nearest.hint(word.text(), readers.keySet()));
                skip();
            } else {
                reader.get().ifPresentOrElse(found -> transforms.add(new Placed(found, word)), this::skip);
            }
        }
        return transforms;
    }

    private void skip() {
        while (!ends()) {
            tokens.next();
        }
    }

    private boolean ends() {
        return tokens.done() || tokens.peek().is("|") || tokens.peek().is("when");
    }

    private Optional<Transform> hold() {
        OptionalLong time = Durations.read(tokens, report);
        return time.isPresent() ? Optional.of(new Transform.Hold(time.getAsLong())) : Optional.empty();
    }

    private Optional<Transform> twice() {
        OptionalLong time = ends() ? OptionalLong.of(DOUBLE_MILLIS) : Durations.read(tokens, report);
        return time.isPresent() ? Optional.of(new Transform.Twice(time.getAsLong())) : Optional.empty();
    }

    private Optional<Transform> takeover() {
        return word("take-over", Choice.words(Transform.Mode.values()))
                .flatMap(word -> Choice.of(Transform.Mode.values(), word))
                .map(Transform.Takeover::new);
    }

    private Optional<String> word(String what, Collection<String> legal) {
        Token word = tokens.next();
        if (legal.contains(word.text())) {
            return Optional.of(word.text());
        }
        String hint = Nearest.hint(word.text(), legal);
        report.error(
                tokens.line(),
                word,
                "unknown " + what + " " + word.words()
                        + (hint.isEmpty()
                                ? "; expected "
                                        + String.join(
                                                ", ", legal.stream().sorted().toList())
                                : hint));
        return Optional.empty();
    }

    private Optional<Transform> range() {
        Token at = tokens.peek();
        String[] ends = words().split("\\.\\.", -1);
        if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
            report.error(tokens.line(), at, "expected a range such as -20 dB..10 dB, found " + at.words());
            return Optional.empty();
        }
        return Optional.of(new Transform.Range(ends[0].strip(), ends[1].strip()));
    }

    private String words() {
        List<String> words = new ArrayList<>();
        while (!ends()) {
            words.add(tokens.next().text());
        }
        return String.join(" ", words);
    }

    private Optional<Transform> curve() {
        OptionalDouble exponent = decimal("exponent", 0.1, 10);
        return exponent.isPresent() ? Optional.of(new Transform.Curve(exponent.getAsDouble())) : Optional.empty();
    }

    private Optional<Transform> accel() {
        OptionalDouble most = decimal("factor", 1, 20);
        return most.isPresent() ? Optional.of(new Transform.Accel(most.getAsDouble())) : Optional.empty();
    }

    private OptionalDouble decimal(String what, double low, double high) {
        Token word = tokens.next();
        if (word.text().matches("\\d{1,3}(\\.\\d{1,6})?")) {
            double number = Double.parseDouble(word.text());
            if (number >= low && number <= high) {
                return OptionalDouble.of(number);
            }
        }
        report.error(
                tokens.line(),
                word,
                "expected the " + what + ", " + low + " to " + high + ", but found " + word.words());
        return OptionalDouble.empty();
    }

    private Optional<Transform> step() {
        Token at = tokens.peek();
        String size = words();
        if (!size.matches("[0-9.]+.*")) {
            report.error(tokens.line(), at, "expected a step such as 1frame, 0.5 dB or 2%, found " + at.words());
            return Optional.empty();
        }
        return Optional.of(new Transform.Step(size));
    }

    private Optional<Transform> centre() {
        OptionalInt wire = number("centre", 1, 16382);
        return wire.isPresent() ? Optional.of(new Transform.Centre(wire.getAsInt())) : Optional.empty();
    }

    private OptionalInt number(String what, int low, int high) {
        return Numeral.read(tokens, report, what, low, high)
                .map(numeral -> numeral.at(0))
                .orElse(OptionalInt.empty());
    }

    private Optional<Transform> ring() {
        Optional<String> mode = word("ring", RINGS.keySet());
        boolean centre = tokens.accept("centre");
        return mode.flatMap(word -> Optional.ofNullable(RINGS.get(word)))
                .map(drawn -> new Transform.Ring(drawn, centre));
    }

    private Optional<Transform> text() {
        Optional<String> form = word("text form", List.of("short", "value"));
        OptionalInt width = form.isEmpty() ? OptionalInt.empty() : number("width", 1, 120);
        if (width.isEmpty()) {
            return Optional.empty();
        }
        if (form.get().equals("short")) {
            return Optional.of(new Transform.Shortened(width.getAsInt()));
        }
        long millis = tokens.accept("for") ? Durations.read(tokens, report).orElse(0) : 0;
        return Optional.of(new Transform.Value(width.getAsInt(), millis));
    }

    private Optional<Transform> lamp() {
        return word("lamp", Choice.words(Glow.values()))
                .flatMap(word -> Choice.of(Glow.values(), word))
                .map(Transform.Lamp::new);
    }
}
