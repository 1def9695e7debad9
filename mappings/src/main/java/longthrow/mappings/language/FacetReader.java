package longthrow.mappings.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.controllers.surface.Part;

/// Reads `io pb i max 16383 touch note 1 0x67+i`: everything that a control's line says after its kind.
final class FacetReader {
    static final List<String> FACETS = List.of(
            "in",
            "out",
            "io",
            "touch",
            "max",
            "within",
            "relative",
            "press",
            "release",
            "lamp",
            "as",
            "scale",
            "steps",
            "palette");

    private final Tokens tokens;
    private final Report report;
    private final CodingReader coding;
    private Optional<AddressPlan> in = Optional.empty();
    private Optional<AddressPlan> out = Optional.empty();
    private Optional<AddressPlan> touch = Optional.empty();
    private final Map<Part, AddressPlan> parts = new EnumMap<>(Part.class);
    private Optional<Token> within = Optional.empty();
    private OptionalInt maximumIn = OptionalInt.empty();
    private OptionalInt maximumOut = OptionalInt.empty();
    private String direction = "io";

    FacetReader(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
        coding = new CodingReader(tokens, report);
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
        return new Facets(in, out, touch, parts, within, maximumIn, maximumOut, coding.changes());
    }

    private void facet(Token word) {
        switch (word.text()) {
            case "in", "out", "io", "touch" -> address(word.text());
            case "max" -> maximum();
            case "within" -> within();
            case "of" -> {
                report.error(tokens.line(), word, "\"of\" stands behind the message of an \"out\"");
                skip();
            }
            default -> coding(word);
        }
    }

    private void coding(Token word) {
        int before = report.count();
        if (!coding.read(word)) {
            report.error(
                    tokens.line(), word, "unknown word \"" + word.text() + "\"" + Nearest.hint(word.text(), FACETS));
        }
        if (report.count() > before) {
            skip();
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
        if (way.equals("out") && tokens.accept("of")) {
            part(plan);
        } else if (!way.equals("in")) {
            out = plan.map(AddressPlan::told);
        }
    }

    private void part(Optional<AddressPlan> plan) {
        Token word = tokens.next();
        Optional<Part> part = Choice.of(Part.values(), word.text());
        if (part.isEmpty()) {
            String hint = Nearest.hint(word.text(), Choice.words(Part.values()));
            report.error(tokens.line(), word, "unknown part " + word.words() + hint);
        }
        part.ifPresent(known -> plan.ifPresent(made -> {
            if (parts.putIfAbsent(known, made.told()) != null) {
                report.error(tokens.line(), word, word.words() + " is told twice");
            }
        }));
    }

    private void within() {
        Token family = tokens.next();
        if (!family.isWord()) {
            report.error(tokens.line(), family, "expected a control's name after \"within\", found " + family.words());
            return;
        }
        within = Optional.of(family);
    }

    private void maximum() {
        OptionalInt most = Numeral.fixed(tokens, report, "max", 1, 16383);
        maximumIn = direction.equals("out") ? maximumIn : most;
        maximumOut = direction.equals("in") ? maximumOut : most;
    }
}
