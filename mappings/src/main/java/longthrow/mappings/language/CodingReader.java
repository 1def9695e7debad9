package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.controllers.surface.Codecs;
import longthrow.controllers.surface.Coding;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Palette;
import longthrow.controllers.surface.Press;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Scale;
import longthrow.controllers.surface.Steps;

/// Reads the facets that say how values stand in a control's messages: `relative twos`, `lamp off=0 on=127`,
/// `scale -60=0 0=12288 10=16383`.
final class CodingReader {
    private static final List<String> LAMP = List.of("off", "blink", "on");
    private static final Pattern SPAN = Pattern.compile("(.+)\\.\\.(.+)");
    private static final int MOST = 16383;

    private final Tokens tokens;
    private final Report report;
    private UnaryOperator<Coding> changes = coding -> coding;

    CodingReader(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    /// Reads the facet after its first word; false when it is none of these.
    boolean read(Token word) {
        switch (word.text()) {
            case "relative" -> relative();
            case "press" ->
                values().ifPresent(down ->
                        then(c -> c.press(new Press(down, c.press().up()))));
            case "release" ->
                values().ifPresent(up -> then(c -> c.press(new Press(c.press().down(), up))));
            case "lamp" -> lamp(word);
            case "as" -> codec();
            case "scale" -> scale(word);
            case "steps" -> steps();
            case "palette" -> palette(word);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// All that was read, one change after the other.
    UnaryOperator<Coding> changes() {
        return changes;
    }

    private void then(UnaryOperator<Coding> change) {
        UnaryOperator<Coding> before = changes;
        changes = coding -> change.apply(before.apply(coding));
    }

    private void relative() {
        Token word = tokens.next();
        switch (word.text()) {
            case "fixed" -> fixed();
            case "diff" -> then(coding -> coding.relative(new Relative.Difference()));
            default -> {
                Optional<Relative.Ticks> ticks = Choice.of(Relative.Ticks.values(), word.text());
                ticks.ifPresent(known -> then(coding -> coding.relative(known)));
                if (ticks.isEmpty()) {
                    List<String> words = new ArrayList<>(Choice.words(Relative.Ticks.values()));
                    words.addAll(List.of("fixed", "diff"));
                    unknown("coding", word, words);
                }
            }
        }
    }

    private void fixed() {
        OptionalInt up = number("value of a tick up", 0, MOST);
        Token second = tokens.peek();
        OptionalInt down = number("value of a tick down", 0, MOST);
        if (up.isPresent() && down.isPresent()) {
            then(coding -> coding.relative(new Relative.Fixed(up.getAsInt(), down.getAsInt())));
            if (up.getAsInt() == down.getAsInt()) {
                report.error(tokens.line(), second, "a tick up and one down need two values");
            }
        }
    }

    private Optional<Press.Values> values() {
        Token word = tokens.next();
        Matcher span = SPAN.matcher(word.text());
        boolean ranged = span.matches();
        OptionalInt low = part(word, ranged ? span.group(1) : word.text(), 0);
        OptionalInt high = part(word, ranged ? span.group(2) : word.text(), ranged ? span.start(2) : 0);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.getAsInt() > high.getAsInt()) {
            report.error(tokens.line(), word, "\"" + word.text() + "\" is no range; the lower value stands first");
        }
        return Optional.of(new Press.Values(low.getAsInt(), high.getAsInt()));
    }

    private OptionalInt part(Token word, String text, int offset) {
        if (!word.isWord()) {
            report.error(tokens.line(), word, "expected values A..B, found " + word.words());
            return OptionalInt.empty();
        }
        Token at = new Token(Token.Sort.WORD, text, word.column() + offset);
        return Numeral.fixed(at, tokens.line(), report, "value", 0, MOST);
    }

    private void steps() {
        Optional<Press.Values> span = values();
        OptionalInt dark = tokens.accept("dark") ? number("dark value", 0, MOST) : OptionalInt.of(0);
        if (span.isPresent() && dark.isPresent()) {
            Steps steps = new Steps(span.get().low(), span.get().high(), dark.getAsInt());
            then(coding -> coding.steps(steps));
        }
    }

    private void lamp(Token start) {
        int before = report.count();
        Map<String, Integer> values = new HashMap<>();
        while (tokens.peekSecond().is("=")) {
            Token state = tokens.next();
            tokens.next();
            if (!LAMP.contains(state.text())) {
                unknown("lamp state", state, LAMP);
            }
            number("lamp value", 0, 127).ifPresent(value -> values.put(state.text(), value));
        }
        if (values.containsKey("off") && values.containsKey("on")) {
            Optional<Integer> blink = Optional.ofNullable(values.get("blink"));
            Control.Lamp lamp = new Control.Lamp(values.get("off"), blink, values.get("on"));
            then(coding -> coding.lamp(lamp));
        } else if (report.count() == before) {
            report.error(tokens.line(), start, "a lamp needs off=N and on=N");
        }
    }

    private void codec() {
        Token word = tokens.next();
        if (!Codecs.names().contains(word.text())) {
            unknown("codec", word, Codecs.names());
        }
        then(coding -> coding.codec(word.text()));
    }

    /// `scale -inf=0 -60=732 … 10=16383`, both columns rising.
    private void scale(Token start) {
        int before = report.count();
        List<Scale.Mark> marks = new ArrayList<>();
        OptionalInt floor = OptionalInt.of(0);
        while (tokens.peekSecond().is("=")) {
            Token level = tokens.next();
            tokens.next();
            Token at = tokens.peek();
            OptionalInt wire = number("scale value", 0, MOST);
            if (level.is("-inf")) {
                floor = wire;
            } else if (!level.text().matches("[+-]?\\d{1,3}(\\.\\d{1,2})?")) {
                report.error(tokens.line(), level, "expected decibels or -inf, found " + level.words());
            } else if (wire.isPresent()) {
                Scale.Mark mark = new Scale.Mark(Double.parseDouble(level.text()), wire.getAsInt());
                rising(marks, mark, at);
                marks.add(mark);
            }
        }
        if (marks.size() < 2 && report.count() == before) {
            report.error(tokens.line(), start, "a scale needs two marks or more, each dB=VALUE");
        } else if (floor.isPresent()
                && !marks.isEmpty()
                && floor.getAsInt() > marks.getFirst().wire()) {
            report.error(tokens.line(), start, "-inf must stand lowest of a scale");
        }
        if (report.count() == before) {
            Scale scale = new Scale(marks, floor.orElse(0));
            then(coding -> coding.scale(scale));
        }
    }

    private void rising(List<Scale.Mark> marks, Scale.Mark mark, Token at) {
        if (!marks.isEmpty()
                && (marks.getLast().decibels() >= mark.decibels()
                        || marks.getLast().wire() >= mark.wire())) {
            report.error(tokens.line(), at, "a scale rises from mark to mark, in decibels and in values");
        }
    }

    /// `palette 000000=0 FF0000=5 …`.
    private void palette(Token start) {
        int before = report.count();
        List<Palette.Entry> entries = new ArrayList<>();
        while (tokens.peekSecond().is("=")) {
            Token colour = tokens.next();
            tokens.next();
            OptionalInt number = number("palette number", 0, 127);
            if (!colour.text().matches("[0-9A-Fa-f]{6}")) {
                report.error(tokens.line(), colour, "expected a colour RRGGBB, found " + colour.words());
            } else if (number.isPresent()) {
                entries.add(new Palette.Entry(Integer.parseInt(colour.text(), 16), number.getAsInt()));
            }
        }
        if (entries.isEmpty() && report.count() == before) {
            report.error(tokens.line(), start, "a palette needs colours, each RRGGBB=N");
        }
        then(coding -> coding.palette(new Palette(entries)));
    }

    private OptionalInt number(String what, int low, int high) {
        return Numeral.fixed(tokens, report, what, low, high);
    }

    private void unknown(String what, Token word, List<String> known) {
        report.error(tokens.line(), word, "unknown " + what + " " + word.words() + Nearest.hint(word.text(), known));
    }
}
