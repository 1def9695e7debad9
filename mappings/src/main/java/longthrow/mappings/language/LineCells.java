package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import longthrow.mappings.language.FileLine.Sort;

/// Cuts one line of a `.surface` file into the cells that the formatter aligns.
final class LineCells {
    private static final Set<String> ARROWS = Set.of("<->", "->", "<-");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final String comment;

    private LineCells(String text) {
        this.text = text;
        Tokens line = new Tokens(1, text);
        while (!line.done()) {
            tokens.add(line.next());
        }
        comment = text.substring(tokens.isEmpty() ? 0 : end(tokens.getLast())).strip();
    }

    /// The line in cells. Where other words would come out than went in, it is left alone.
    static FileLine cut(String text) {
        LineCells line = new LineCells(text);
        boolean indented = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        if (line.tokens.isEmpty()) {
            Sort sort = line.comment.isEmpty() ? Sort.BLANK : Sort.COMMENT;
            return new FileLine(sort, List.of(), line.comment, indented);
        }
        FileLine cut = new FileLine(line.sort(), line.cells(), line.comment, indented);
        boolean same = line.says(new LineCells((cut.words() + " " + cut.comment()).stripTrailing()));
        return same && cut.sort() != Sort.STRANGE ? cut : new FileLine(Sort.STRANGE, List.of(text), "", indented);
    }

    private boolean says(LineCells other) {
        return pieces().equals(other.pieces()) && comment.equals(other.comment);
    }

    private List<String> pieces() {
        return tokens.stream().map(token -> token.sort() + " " + token.text()).toList();
    }

    private Sort sort() {
        if (is(1, ARROWS::contains)) {
            return Sort.BINDING;
        }
        return switch (tokens.getFirst().text().replaceFirst("^send\\[.*", "send")) {
            case "format", "profile", "map", "view" -> Sort.HEADING;
            case "option" -> Sort.OPTION;
            case "control" -> Sort.CONTROL;
            case "change" -> Sort.CHANGE;
            case "send" -> Sort.SEND;
            case "repaint" -> Sort.REPAINT;
            case "answer" -> Sort.ANSWER;
            case "group" -> Sort.GROUP;
            case "layer" -> Sort.LAYER;
            case "strips" -> Sort.STRIPS;
            case "macro" -> Sort.MACRO;
            case "override" -> is(1, "control"::equals) ? Sort.OVERRIDE_CONTROL : overridden();
            case "remove" -> is(1, "control"::equals) ? Sort.REMOVE_CONTROL : Sort.REMOVE;
            default -> Sort.STRANGE;
        };
    }

    private Sort overridden() {
        return is(2, ARROWS::contains) ? Sort.OVERRIDE : Sort.HEADING;
    }

    private List<String> cells() {
        return switch (sort()) {
            case OPTION -> List.of(words(0, 1), words(1, 2), asWritten(2));
            case CONTROL -> control(0);
            case OVERRIDE_CONTROL -> control(1);
            case CHANGE -> List.of(words(0, 1), words(1, 2), facets(2, tokens.size()));
            case REMOVE_CONTROL -> List.of(words(0, 2), words(2, tokens.size()));
            case SEND -> at(1, message());
            case REPAINT -> at(message());
            case GROUP, LAYER, STRIPS, MACRO, ANSWER -> at(1, 2);
            case BINDING -> binding(0);
            case OVERRIDE -> binding(1);
            case REMOVE -> at(2, first(2, "when"::equals));
            case BLANK, COMMENT, STRANGE, HEADING -> at();
        };
    }

    /// `control NAME KIND [WIDTH]`, the first message, everything else.
    private List<String> control(int first) {
        int message = first(first + 3, FacetReader::isFacet);
        int rest = first(message + 1, FacetReader::isFacet);
        return List.of(
                words(0, first + 1),
                words(first + 1, first + 2),
                words(first + 2, message),
                facets(message, rest),
                facets(rest, tokens.size()));
    }

    /// `CONTROL ARROW TARGET`, all transforms, the conditions.
    private List<String> binding(int first) {
        int when = first(first + 2, "when"::equals);
        int transforms = Math.min(when, first(first + 2, "|"::equals));
        return at(first + 1, first + 2, transforms, when);
    }

    /// Cells that begin at those pieces, and one before them.
    private List<String> at(int... starts) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            cells.add(words(from, start));
            from = start;
        }
        cells.add(words(from, tokens.size()));
        return cells;
    }

    private int message() {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).sort() != Token.Sort.BYTES) {
            at++;
        }
        return at;
    }

    private int first(int from, Predicate<String> wanted) {
        int at = from;
        while (at < tokens.size() && !is(at, wanted)) {
            at++;
        }
        return Math.min(at, tokens.size());
    }

    private boolean is(int at, Predicate<String> wanted) {
        return at < tokens.size()
                && (tokens.get(at).isWord() || tokens.get(at).sort() == Token.Sort.SIGN)
                && wanted.test(tokens.get(at).text());
    }

    private String words(int from, int to) {
        return joined(from, to, " = ");
    }

    /// Facets say `off=0`, without blanks.
    private String facets(int from, int to) {
        return joined(from, to, "=");
    }

    private String joined(int from, int to, String equals) {
        StringBuilder words = new StringBuilder();
        String gap = "";
        for (Token token : tokens.subList(Math.min(from, tokens.size()), Math.min(to, tokens.size()))) {
            boolean equal = token.is("=");
            if (equal) {
                words.append(words.isEmpty() ? equals.stripLeading() : equals);
            } else {
                words.append(token.is(",") ? "" : gap).append(source(token));
            }
            gap = equal ? "" : " ";
        }
        return words.toString().strip();
    }

    private String source(Token token) {
        return text.substring(token.column() - 1, end(token));
    }

    private String asWritten(int from) {
        return from < tokens.size() ? text.substring(tokens.get(from).column() - 1, end(tokens.getLast())) : "";
    }

    private int end(Token token) {
        boolean enclosed = token.sort() == Token.Sort.QUOTED || token.sort() == Token.Sort.BYTES;
        return Math.min(text.length(), token.column() - 1 + token.text().length() + (enclosed ? 2 : 0));
    }
}
