package longthrow.controllers.protocol;

import java.text.Normalizer;
import java.util.Map;

/// Words for a display that knows printable ASCII only: accents go, known letters and signs are spelt out, the rest
/// shows as a question mark.
public final class DisplayText {
    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('×', "x"),
            Map.entry('·', "."),
            Map.entry('•', "*"),
            Map.entry('µ', "u"),
            Map.entry('μ', "u"),
            Map.entry('°', "o"),
            Map.entry('∞', "inf"),
            Map.entry('♯', "#"),
            Map.entry('♭', "b"),
            Map.entry('→', ">"),
            Map.entry('←', "<"));

    private DisplayText() {}

    /// The words in printable ASCII; white space is one blank each.
    public static String fold(String words) {
        StringBuilder ascii = new StringBuilder();
        String parted = Normalizer.normalize(words, Normalizer.Form.NFD);
        parted.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> fold(point, ascii));
        return ascii.toString();
    }

    private static void fold(int point, StringBuilder ascii) {
        if (point >= 0x20 && point <= 0x7E) {
            ascii.append((char) point);
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            ascii.append(' ');
        } else if (!Character.isISOControl(point)) {
            ascii.append(Character.isBmpCodePoint(point) ? SPELT.getOrDefault((char) point, "?") : "?");
        }
    }

    /// The words folded, then clipped or filled with blanks to `width` characters.
    public static String fit(String words, int width) {
        String ascii = fold(words);
        return ascii.length() >= width ? ascii.substring(0, width) : ascii + " ".repeat(width - ascii.length());
    }
}
