package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a file apart into its blocks.
final class BlockReader {
    private static final String FORMAT = "1";

    private final Report report;
    private final Map<String, Block> profiles;
    private final Map<String, Block> maps;
    private List<Tokens> body = new ArrayList<>();
    private boolean within;

    BlockReader(Report report, Map<String, Block> profiles, Map<String, Block> maps) {
        this.report = report;
        this.profiles = profiles;
        this.maps = maps;
    }

    void read(String text) {
        List<String> lines = text.lines().toList();
        boolean formatSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            Tokens tokens = new Tokens(i + 1, line);
            if (tokens.done()) {
                continue;
            }
            if (!formatSeen) {
                formatSeen = true;
                if (expectFormat(tokens)) {
                    continue;
                }
            }
            line(tokens);
        }
    }

    private boolean expectFormat(Tokens tokens) {
        if (!tokens.accept("format")) {
            report.warn(tokens.line(), tokens.peek(), "expected \"format " + FORMAT + "\" in the first line");
            return false;
        }
        Token number = tokens.next();
        if (!number.is(FORMAT)) {
            report.error(
                    tokens.line(), number, "format " + number.words() + " is unknown; this program reads " + FORMAT);
        }
        return true;
    }

    private void line(Tokens tokens) {
        if (tokens.accept("profile")) {
            heading(tokens, profiles, false);
        } else if (tokens.accept("map")) {
            heading(tokens, maps, true);
        } else if (within) {
            body.add(tokens);
        } else {
            Token word = tokens.next();
            report.error(
                    tokens.line(),
                    word,
                    word.words() + " stands before any profile or map"
                            + Nearest.hint(word.text(), List.of("profile", "map")));
        }
    }

    private void heading(Tokens tokens, Map<String, Block> blocks, boolean map) {
        Token id = tokens.next();
        boolean sound = id.isWord() && id.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*");
        if (!sound) {
            report.error(tokens.line(), id, "expected an id of letters, digits, \".\" and \"-\", found " + id.words());
        }
        String name = tokens.peek().sort() == Token.Sort.QUOTED ? tokens.next().text() : id.text();
        Optional<Token> profile = after("for", tokens);
        Optional<Token> base = after("extends", tokens);
        if (map && profile.isEmpty()) {
            report.error(
                    tokens.line(),
                    tokens.peek(),
                    "expected \"for PROFILE\", found " + tokens.peek().words());
        }
        if (!tokens.done()) {
            String hint = Nearest.hint(tokens.peek().text(), List.of("for", "extends"));
            report.error(
                    tokens.line(), tokens.peek(), "unexpected " + tokens.peek().words() + hint);
        }
        body = new ArrayList<>();
        within = true;
        Block block = new Block(id.text(), name, tokens.line(), profile, base, body);
        Block earlier = blocks.putIfAbsent(id.text(), block);
        if (sound && earlier != null) {
            report.error(tokens.line(), id, "\"" + id.text() + "\" is there already (line " + earlier.line() + ")");
        }
    }

    private Optional<Token> after(String word, Tokens tokens) {
        if (!tokens.accept(word)) {
            return Optional.empty();
        }
        Token id = tokens.next();
        if (!id.isWord()) {
            report.error(tokens.line(), id, "expected an id after \"" + word + "\", found " + id.words());
            return Optional.empty();
        }
        return Optional.of(id);
    }
}
