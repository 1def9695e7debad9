package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.mappings.language.StripView.Run;

/// Reads which strips a map's views hold, and which view it begins with.
final class ViewReader {
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)/([1-9]\\d{0,4})(?:\\.\\.([1-9]\\d{0,4}))?");

    private final Report report;
    private final Vocabulary vocabulary;

    ViewReader(Report report, Vocabulary vocabulary) {
        this.report = report;
        this.vocabulary = vocabulary;
    }

    /// `strips NAME = ch/1..16, bus/1..4, main`, after its first word.
    Optional<StripView> read(Tokens tokens) {
        Token name = tokens.next();
        if (!name.isWord() || !name.text().matches("[A-Za-z][A-Za-z0-9_-]*")) {
            report.error(tokens.line(), name, "expected a name of letters and digits, found " + name.words());
            return Optional.empty();
        }
        Token sign = tokens.next();
        if (!sign.is("=")) {
            report.error(tokens.line(), sign, "expected \"= ch/1..16, bus/1, main\", found " + sign.words());
            return Optional.empty();
        }
        List<Run> runs = new ArrayList<>();
        do {
            run(tokens).ifPresent(runs::add);
        } while (tokens.accept(","));
        end(tokens);
        return Optional.of(new StripView(name.text(), runs, tokens.line()));
    }

    private Optional<Run> run(Tokens tokens) {
        Token word = tokens.next();
        Matcher numbered = NUMBERED.matcher(word.text());
        if (word.isWord() && vocabulary.strips().contains(word.text())) {
            return Optional.of(new Run(word.text(), 0, 0));
        }
        if (!word.isWord() || !numbered.matches() || !vocabulary.strips().contains(numbered.group(1) + "/{}")) {
            String known = String.join(", ", vocabulary.strips()).replace("{}", "A..B");
            report.error(tokens.line(), word, "expected strips, " + known + ", found " + word.words());
            return Optional.empty();
        }
        int first = Integer.parseInt(numbered.group(2));
        int last = numbered.group(3) == null ? first : Integer.parseInt(numbered.group(3));
        if (last < first) {
            report.error(tokens.line(), word, word.words() + " runs backwards; say the lower number first");
            return Optional.empty();
        }
        return Optional.of(new Run(numbered.group(1), first, last));
    }

    /// `view NAME`, after its first word: the view that sets begin with.
    Optional<String> first(Tokens tokens, Set<String> known) {
        Token name = tokens.next();
        end(tokens);
        if (!known.contains(name.text())) {
            report.error(tokens.line(), name, "unknown view " + name.words() + Nearest.hint(name.text(), known));
            return Optional.empty();
        }
        return Optional.of(name.text());
    }

    private void end(Tokens tokens) {
        if (!tokens.done()) {
            report.error(
                    tokens.line(), tokens.peek(), "unexpected " + tokens.peek().words());
        }
    }
}
