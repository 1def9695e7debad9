package longthrow.mappings.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `fader[1..8]`, `f[3]` and `fader.main`.
final class SpanReader {
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(?:\\[([^\\].]*)(?:\\.\\.([^\\]]*))?])?");

    private SpanReader() {}

    /// The controls that the word names; what it is not is a problem.
    static Optional<Span> read(Token word, int line, Report report) {
        Matcher matcher = NAME.matcher(word.isWord() ? word.text() : "");
        if (!matcher.matches()) {
            report.error(line, word, "expected a control's name, found " + word.words());
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new Span(matcher.group(1), 0, 0));
        }
        int first = number(matcher.group(2));
        int last = matcher.group(3) == null ? first : number(matcher.group(3));
        if (first < 1 || last < first) {
            report.error(line, word, "\"" + word.text() + "\" is no range; indices count from 1, the lower one first");
            return Optional.empty();
        }
        return Optional.of(new Span(matcher.group(1), first, last));
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
