package longthrow.mappings.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Address.Piece;

/// Reads the bytes between `<` and `>`: hexadecimal bytes, `{expression}`, `{text}`, `{value}`, `{all 8 rgb3}`, and in
/// identities `??` and `*`.
final class SysExReader {
    private static final Pattern PIECE = Pattern.compile("\\{[^}]*}?|\\S+");
    private static final List<String> CODINGS = List.of("rgb3", "rgb7");

    private final Report report;
    private final int line;

    SysExReader(Report report, int line) {
        this.report = report;
        this.line = line;
    }

    /// The bytes for one control.
    interface Template {
        Optional<Address.SysEx> at(int index);
    }

    private interface Part {
        Optional<Piece> at(int index);
    }

    /// The template in the token; a message must run from F0 to F7.
    Optional<Template> read(Token bytes) {
        int before = report.count();
        List<Part> parts = new ArrayList<>();
        List<Token> words = split(bytes);
        words.forEach(word -> part(word).ifPresent(parts::add));
        boolean framed = words.size() >= 2
                && words.getFirst().text().equalsIgnoreCase("F0")
                && words.getLast().text().equalsIgnoreCase("F7");
        if (!framed) {
            report.error(line, bytes, "a system exclusive message runs from F0 to F7");
        }
        words.stream().skip(1).limit(Math.max(0, words.size() - 2)).forEach(this::inside);
        return report.count() > before ? Optional.empty() : Optional.of(index -> whole(parts, index));
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

    private static Optional<Address.SysEx> whole(List<Part> parts, int index) {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            Optional<Piece> piece = part.at(index);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
        }
        return Optional.of(new Address.SysEx(pieces));
    }

    private Optional<Part> part(Token word) {
        return switch (word.text()) {
            case "??" -> always(new Piece.AnyByte());
            case "*" -> always(new Piece.AnyBytes());
            case "{text}" -> always(new Piece.Text());
            case "{value}" -> always(new Piece.Value());
            default -> word.text().startsWith("{") ? braced(word) : hexadecimal(word);
        };
    }

    private static Optional<Part> always(Piece piece) {
        return Optional.of(index -> Optional.of(piece));
    }

    private Optional<Part> hexadecimal(Token word) {
        if (!word.text().matches("[0-9A-Fa-f]{2}")) {
            report.error(line, word, "\"" + word.text() + "\" is no byte; expected two hexadecimal digits or {…}");
            return Optional.empty();
        }
        return always(new Piece.Fixed(Integer.parseInt(word.text(), 16)));
    }

    private Optional<Part> braced(Token word) {
        if (!word.text().endsWith("}")) {
            report.error(line, word, "\"}\" is missing");
            return Optional.empty();
        }
        String inside = word.text().substring(1, word.text().length() - 1);
        return inside.strip().startsWith("all ") ? all(word, inside.strip().split("\\s+")) : place(word, inside);
    }

    private Optional<Part> all(Token word, String[] words) {
        boolean counted = words.length == 3 && words[1].matches("[1-9]\\d{0,2}");
        if (!counted || !CODINGS.contains(words[2])) {
            String coding = counted ? Nearest.hint(words[2], CODINGS) : "";
            report.error(line, word, "expected {all COUNT CODING} with a coding of " + CODINGS + coding);
            return Optional.empty();
        }
        return always(new Piece.All(Integer.parseInt(words[1]), words[2]));
    }

    private Optional<Part> place(Token word, String inside) {
        return new ExpressionReader(report, line, List.of("i", "text", "value"))
                .read(inside, word.column() + 1)
                .map(number -> new Numeral(report, line, word, "sysex byte", number, 0, 127))
                .map(numeral -> index -> {
                    OptionalInt value = numeral.at(index);
                    return value.isPresent() ? Optional.of(new Piece.Fixed(value.getAsInt())) : Optional.empty();
                });
    }
}
