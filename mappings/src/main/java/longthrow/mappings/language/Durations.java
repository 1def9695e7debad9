package longthrow.mappings.language;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `800ms`, `1.5s`.
final class Durations {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?)(ms|s)");

    private Durations() {}

    /// The next word as milliseconds; anything else is a problem.
    static OptionalLong read(Tokens tokens, Report report) {
        Token word = tokens.next();
        Matcher matcher = DURATION.matcher(word.text());
        if (!matcher.matches()) {
            report.error(tokens.line(), word, "expected a time such as 800ms or 1.5s, found " + word.words());
            return OptionalLong.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        return OptionalLong.of(Math.round(matcher.group(2).equals("s") ? number * 1000 : number));
    }
}
