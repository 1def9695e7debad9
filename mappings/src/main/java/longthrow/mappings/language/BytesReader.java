package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.controllers.surface.Address.Piece;
import longthrow.controllers.surface.ColourCoding;

/// Reads the bytes between `<` and `>`: hexadecimal bytes, `{expression}`, places for what a control shows (`{text}`,
/// `{value}`, `{all 8 rgb3}`, …), and in what is listened for `??` and `*`.
final class BytesReader {
    private static final Pattern PIECE = Pattern.compile("\\{[^}]*}?|\\S+");
    private static final List<String> PLACES =
            List.of("i", "ch", "text", "value", "high", "low", "digits", "all", "colour");

    private final Report report;
    private final int line;

    BytesReader(Report report, int line) {
        this.report = report;
        this.line = line;
    }

    /// The bytes for one control.
    interface Template {
        Optional<List<Piece>> at(Where where);
    }

    private interface Part {
        Optional<Piece> at(Where where);
    }

    /// The template in the token; a message must run from F0 to F7.
    Optional<Template> sysEx(Token bytes) {
        int before = report.count();
        List<Token> words = split(bytes);
        Template template = template(words, 127);
        boolean framed = words.size() >= 2
                && words.getFirst().text().equalsIgnoreCase("F0")
                && words.getLast().text().equalsIgnoreCase("F7");
        if (!framed) {
            report.error(line, bytes, "a system exclusive message runs from F0 to F7");
        }
        words.stream().skip(1).limit(Math.max(0, words.size() - 2)).forEach(this::inside);
        return report.count() > before ? Optional.empty() : Optional.of(template);
    }

    /// The template of one or more whole messages of any kind.
    Optional<Template> messages(Token bytes) {
        int before = report.count();
        List<Token> words = split(bytes);
        Template template = template(words, 255);
        if (words.isEmpty()) {
            report.error(line, bytes, "expected whole MIDI messages such as <B0 18 01>");
        }
        MessageFrames frames = new MessageFrames(report, line, words);
        return report.count() > before
                ? Optional.empty()
                : Optional.of(where -> template.at(where).filter(frames::whole));
    }

    private Template template(List<Token> words, int most) {
        List<Part> parts = new ArrayList<>();
        words.forEach(word -> part(word, most).ifPresent(parts::add));
        return where -> whole(parts, where);
    }

    private static List<Token> split(Token bytes) {
        List<Token> words = new ArrayList<>();
        Matcher matcher = PIECE.matcher(bytes.text());
        while (matcher.find()) {
            words.add(new Token(Token.Sort.WORD, matcher.group(), bytes.column() + 1 + matcher.start()));
        }
        return words;
    }

    private void inside(Token word) {
        if (word.text().matches("[89A-Fa-f][0-9A-Fa-f]")) {
            report.error(line, word, "byte " + word.text() + " cannot stand inside a system exclusive message");
        }
    }

    private static Optional<List<Piece>> whole(List<Part> parts, Where where) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            Optional<Piece> piece = part.at(where);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
        }
        return Optional.of(pieces);
    }

    private Optional<Part> part(Token word, int most) {
        return switch (word.text()) {
            case "??" -> always(new Piece.AnyByte());
            case "*" -> always(new Piece.AnyBytes());
            case "{text}" -> always(new Piece.Text());
            case "{value}" -> always(new Piece.Value());
            case "{high}" -> always(new Piece.High());
            case "{low}" -> always(new Piece.Low());
            case "{digits}" -> always(new Piece.Digits());
            default -> word.text().startsWith("{") ? braced(word, most) : hexadecimal(word);
        };
    }

    private static Optional<Part> always(Piece piece) {
        return Optional.of(where -> Optional.of(piece));
    }

    private Optional<Part> hexadecimal(Token word) {
        if (!word.text().matches("[0-9A-Fa-f]{2}")) {
            report.error(line, word, "\"" + word.text() + "\" is no byte; expected two hexadecimal digits or {…}");
            return Optional.empty();
        }
        return always(new Piece.Fixed(Integer.parseInt(word.text(), 16)));
    }

    private Optional<Part> braced(Token word, int most) {
        if (!word.text().endsWith("}")) {
            report.error(line, word, "\"}\" is missing");
            return Optional.empty();
        }
        String inside = word.text().substring(1, word.text().length() - 1);
        String[] words = inside.strip().split("\\s+");
        return switch (words.length > 1 ? words[0] : "") {
            case "all" -> all(word, words);
            case "text" -> textOf(word, words);
            case "colour" -> colourOf(word, words);
            default -> place(word, inside, most);
        };
    }

    private Optional<Part> all(Token word, String[] words) {
        boolean counted = words.length == 3 && words[1].matches("[1-9]\\d{0,2}");
        if (!counted || !ColourCoding.ALL.contains(words[2])) {
            return fail(word, "expected {all COUNT CODING} with a coding of " + ColourCoding.ALL + hint(words));
        }
        return always(new Piece.All(Integer.parseInt(words[1]), words[2]));
    }

    private Optional<Part> textOf(Token word, String[] words) {
        return words.length == 2
                ? always(new Piece.TextOf(words[1]))
                : fail(word, "expected {text} or {text NAME} with the name of a text");
    }

    private Optional<Part> colourOf(Token word, String[] words) {
        if (words.length != 3 || !ColourCoding.ALL.contains(words[2])) {
            return fail(word, "expected {colour NAME CODING} with a coding of " + ColourCoding.ALL + hint(words));
        }
        return always(new Piece.ColourOf(words[1], words[2]));
    }

    private static String hint(String[] words) {
        return words.length == 3 ? Nearest.hint(words[2], ColourCoding.ALL) : "";
    }

    private Optional<Part> place(Token word, String inside, int most) {
        String what = most == 127 ? "sysex byte" : "byte";
        return new ExpressionReader(report, line, List.of("i", "ch"), PLACES)
                .read(inside, word.column() + 1)
                .map(number -> new Numeral(report, line, word, what, number, 0, most))
                .map(numeral -> where -> {
                    OptionalInt value = numeral.at(where);
                    return value.isPresent() ? Optional.of(new Piece.Fixed(value.getAsInt())) : Optional.empty();
                });
    }

    private Optional<Part> fail(Token at, String message) {
        report.error(line, at, message);
        return Optional.empty();
    }
}
