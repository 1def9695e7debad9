package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;

/// The pieces of one line and how far they have been read.
final class Tokens {
    private static final String SIGNS = "|,;=";

    private final int line;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private String comment = "";
    private int at;

    /// Takes a line apart; blanks separate, except within quotes, braces and angle brackets.
    Tokens(int line, String text) {
        this.line = line;
        this.text = text;
        int from = 0;
        while (from < text.length()) {
            char c = text.charAt(from);
            if (c == '#' && (from == 0 || Character.isWhitespace(text.charAt(from - 1)))) {
                comment = text.substring(from + 1).strip();
                break;
            }
            from = Character.isWhitespace(c) ? from + 1 : piece(from);
        }
        int end = tokens.isEmpty() ? 1 : endOf(tokens.getLast()) + 1;
        tokens.add(new Token(Token.Sort.END, "", end));
    }

    private int piece(int from) {
        char c = text.charAt(from);
        if (c == '"') {
            return enclosed(from, '"', Token.Sort.QUOTED);
        }
        if (c == '<' && !text.startsWith("<-", from)) {
            return enclosed(from, '>', Token.Sort.BYTES);
        }
        if (SIGNS.indexOf(c) >= 0) {
            tokens.add(new Token(Token.Sort.SIGN, String.valueOf(c), from + 1));
            return from + 1;
        }
        int to = endOfWord(from);
        tokens.add(new Token(Token.Sort.WORD, text.substring(from, to), from + 1));
        return to;
    }

    private int enclosed(int from, char close, Token.Sort sort) {
        int to = text.indexOf(close, from + 1);
        int inside = to < 0 ? text.length() : to;
        tokens.add(new Token(sort, text.substring(from + 1, inside), from + 1));
        return Math.min(text.length(), inside + 1);
    }

    private int endOfWord(int from) {
        int braces = 0;
        int to = from;
        while (to < text.length()) {
            char c = text.charAt(to);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean ends = Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
            if (braces <= 0 && ends) {
                break;
            }
            to++;
        }
        return to;
    }

    private static int endOf(Token token) {
        boolean enclosed = token.sort() == Token.Sort.QUOTED || token.sort() == Token.Sort.BYTES;
        return token.column() + token.text().length() + (enclosed ? 1 : -1);
    }

    /// The same line, unread.
    Tokens again() {
        return new Tokens(line, text);
    }

    /// The line's number, from 1.
    int line() {
        return line;
    }

    /// What follows `#`.
    String comment() {
        return comment;
    }

    /// True when nothing is left.
    boolean done() {
        return peek().isEnd();
    }

    /// The next piece, which stays; after the last one a piece of sort END.
    Token peek() {
        return tokens.get(at);
    }

    /// The piece after the next one.
    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /// Takes the next piece.
    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /// Takes the next piece when it is that word or sign.
    boolean accept(String word) {
        boolean is = peek().is(word);
        if (is) {
            next();
        }
        return is;
    }

    /// The piece taken last, or the first one.
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    /// Everything that is left, as the file writes it, comment excluded; takes it.
    String rest() {
        Token first = peek();
        Token end = tokens.getLast();
        at = tokens.size() - 1;
        return first.isEnd() ? "" : text.substring(first.column() - 1, Math.min(text.length(), end.column() - 1));
    }
}
