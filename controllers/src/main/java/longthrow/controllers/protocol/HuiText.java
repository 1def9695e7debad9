package longthrow.controllers.protocol;

import java.util.Map;

/// The glyphs of a HUI's small displays (protocols, section 3.2): ASCII and a few letters with accents.
public final class HuiText {
    /// The glyphs 00 to 1F.
    private static final String LOW = "ì↑→↓←¿àØøòùŇÇêÉéèÆæÅåÄäÖöÜü℃℉ß£¥";

    private static final char FIRST_ASCII = 0x20;
    private static final char LAST_ASCII = 0x7D;
    private static final Map<Character, Integer> HIGH = Map.of('~', 0x7E, '░', 0x7F);

    private HuiText() {}

    /// The words as glyphs, clipped or filled with blanks to `width`. Letters that the display lacks lose their accents
    /// or are spelt out.
    public static String fit(String words, int width) {
        StringBuilder glyphs = new StringBuilder();
        for (int at = 0; at < words.length(); at++) {
            glyphs(words.charAt(at), glyphs);
        }
        glyphs.append(" ".repeat(Math.max(0, width - glyphs.length())));
        return glyphs.substring(0, width);
    }

    private static void glyphs(char character, StringBuilder to) {
        int low = LOW.indexOf(character);
        if (low >= 0) {
            to.append((char) low);
        } else if (HIGH.containsKey(character)) {
            to.append((char) HIGH.getOrDefault(character, 0x7F).intValue());
        } else if (character >= FIRST_ASCII && character <= LAST_ASCII) {
            to.append(character);
        } else {
            to.append(DisplayText.fold(String.valueOf(character)));
        }
    }

    /// What glyphs read as.
    public static String words(String glyphs) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < glyphs.length(); at++) {
            char glyph = glyphs.charAt(at);
            if (glyph < FIRST_ASCII) {
                words.append(LOW.charAt(glyph));
            } else {
                words.append(glyph == 0x7F ? '░' : glyph);
            }
        }
        return words.toString();
    }
}
