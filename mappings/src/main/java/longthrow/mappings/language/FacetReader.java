package longthrow.mappings.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Relative;

/// Reads `io pb i max 16383 touch note 1 0x67+i`: everything that a control's line says after its kind.
final class FacetReader {
    private static final List<String> FACETS = List.of("in", "out", "io", "touch", "relative", "max", "lamp", "as");
    private static final List<String> CODECS = List.of(Codecs.RING, Codecs.METER, Codecs.DIGITS);

    private final Tokens tokens;
    private final Report report;
    private Optional<AddressPlan> in = Optional.empty();
    private Optional<AddressPlan> out = Optional.empty();
    private Optional<AddressPlan> touch = Optional.empty();
    private OptionalInt maximumIn = OptionalInt.empty();
    private OptionalInt maximumOut = OptionalInt.empty();
    private Optional<Relative> relative = Optional.empty();
    private Optional<Control.Lamp> lamp = Optional.empty();
    private Optional<String> codec = Optional.empty();
    private String direction = "io";

    FacetReader(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    /// True when a facet starts with that word.
    static boolean isFacet(String word) {
        return FACETS.contains(word);
    }

    /// Everything up to the end of the line.
    Facets read() {
        while (!tokens.done()) {
            facet(tokens.next());
        }
        return new Facets(in, out, touch, maximumIn, maximumOut, relative, lamp, codec);
    }

    private void facet(Token word) {
        switch (word.text()) {
            case "in", "out", "io", "touch" -> address(word.text());
            case "max" -> maximum();
            case "relative" -> relative = choice("coding", Relative.values());
            case "lamp" -> lamp();
            case "as" -> codec();
            default -> {
                report.error(
                        tokens.line(),
                        word,
                        "unknown word \"" + word.text() + "\"" + Nearest.hint(word.text(), FACETS));
                skip();
            }
        }
    }

    private void skip() {
        while (!tokens.done() && !FACETS.contains(tokens.peek().text())) {
            tokens.next();
        }
    }

    private void address(String way) {
        Optional<AddressPlan> plan = new AddressReader(tokens, report).read();
        if (plan.isEmpty()) {
            skip();
        }
        if (way.equals("touch")) {
            touch = plan;
            return;
        }
        direction = way;
        in = way.equals("out") ? in : plan;
        out = way.equals("in") ? out : plan;
    }

    private void maximum() {
        OptionalInt most = number("max", 1, 16383);
        maximumIn = direction.equals("out") ? maximumIn : most;
        maximumOut = direction.equals("in") ? maximumOut : most;
    }

    private OptionalInt number(String what, int low, int high) {
        return Numeral.read(tokens, report, what, low, high).map(n -> n.at(0)).orElse(OptionalInt.empty());
    }

    private <E extends Enum<E>> Optional<E> choice(String what, E[] values) {
        Token word = tokens.next();
        Optional<E> found = Choice.of(values, word.text());
        if (found.isEmpty()) {
            String hint = Nearest.hint(word.text(), Choice.words(values));
            report.error(tokens.line(), word, "unknown " + what + " " + word.words() + hint);
        }
        return found;
    }

    private void lamp() {
        Token start = tokens.last();
        int before = report.count();
        Map<String, Integer> values = new HashMap<>();
        while (tokens.peekSecond().is("=")) {
            Token state = tokens.next();
            tokens.next();
            if (!List.of("off", "blink", "on").contains(state.text())) {
                report.error(
                        tokens.line(),
                        state,
                        "unknown lamp state " + state.words()
                                + Nearest.hint(state.text(), List.of("off", "blink", "on")));
            }
            number("lamp value", 0, 127).ifPresent(value -> values.put(state.text(), value));
        }
        if (values.containsKey("off") && values.containsKey("on")) {
            lamp = Optional.of(
                    new Control.Lamp(values.get("off"), Optional.ofNullable(values.get("blink")), values.get("on")));
        } else if (report.count() == before) {
            report.error(tokens.line(), start, "a lamp needs off=N and on=N");
        }
    }

    private void codec() {
        Token word = tokens.next();
        if (!CODECS.contains(word.text())) {
            report.error(tokens.line(), word, "unknown codec " + word.words() + Nearest.hint(word.text(), CODECS));
        }
        codec = Optional.of(word.text());
    }
}
