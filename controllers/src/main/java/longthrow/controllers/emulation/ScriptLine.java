package longthrow.controllers.emulation;

import java.util.ArrayList;
import java.util.List;

/// The pieces of one line of a script and how far they have been read. Blanks separate, except within quotes and angle
/// brackets; `#` at the start or after a blank begins a comment.
final class ScriptLine {
    private final String words;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    /// @param column where it starts, from 1
    record Piece(Sort sort, String text, int column) {
        boolean is(String word) {
            return sort == Sort.WORD && text.equals(word);
        }

        boolean end() {
            return sort == Sort.END;
        }

        String words() {
            return end() ? "the end of the line" : "\"" + text + "\"";
        }
    }

    enum Sort {
        WORD,
        QUOTED,
        BYTES,
        END
    }

    ScriptLine(String line) {
        int from = 0;
        while (from < line.length() && !comment(line, from)) {
            from = Character.isWhitespace(line.charAt(from)) ? from + 1 : piece(line, from);
        }
        words = line.substring(0, from).strip();
        pieces.add(new Piece(
                Sort.END,
                "",
                Math.max(1, line.substring(0, from).stripTrailing().length() + 1)));
    }

    private static boolean comment(String line, int at) {
        return line.charAt(at) == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)));
    }

    private int piece(String line, int from) {
        char first = line.charAt(from);
        boolean quoted = first == '"';
        boolean bytes = first == '<'
                && from + 1 < line.length()
                && Character.digit(line.charAt(from + 1), 16) >= 0
                && line.indexOf('>', from) > 0;
        if (quoted || bytes) {
            int close = line.indexOf(quoted ? '"' : '>', from + 1);
            int to = close < 0 ? line.length() : close;
            pieces.add(new Piece(quoted ? Sort.QUOTED : Sort.BYTES, line.substring(from + 1, to), from + 1));
            return Math.min(line.length(), to + 1);
        }
        int to = from;
        while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        pieces.add(new Piece(Sort.WORD, line.substring(from, to), from + 1));
        return to;
    }

    /// The line without its comment.
    String words() {
        return words;
    }

    boolean empty() {
        return pieces.size() == 1;
    }

    Piece peek() {
        return pieces.get(at);
    }

    Piece peekSecond() {
        return pieces.get(Math.min(at + 1, pieces.size() - 1));
    }

    Piece next() {
        Piece piece = peek();
        at = Math.min(at + 1, pieces.size() - 1);
        return piece;
    }

    boolean accept(String word) {
        boolean is = peek().is(word);
        if (is) {
            next();
        }
        return is;
    }
}
