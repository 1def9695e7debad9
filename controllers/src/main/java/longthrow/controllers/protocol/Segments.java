package longthrow.controllers.protocol;

/// Digits told by their seven segments, bit 0 segment a to bit 6 segment g, the dots in two bytes at the end: seven in
/// the first, five in the second (protocols, section 2.13).
public final class Segments {
    /// How many bytes of dots there are.
    public static final int DOT_BYTES = 2;

    private static final int DOTS_IN_FIRST = 7;

    /// The characters that seven segments can draw, and their patterns.
    private static final String CHARACTERS = "0123456789ABCDEFGHIJLNOPQRSTUYZ-_= ";

    private static final int[] PATTERNS = {
        0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F, 0x77, 0x7C, 0x39, 0x5E, 0x79, 0x71, 0x3D, 0x76,
        0x06, 0x1E, 0x38, 0x54, 0x3F, 0x73, 0x67, 0x50, 0x6D, 0x78, 0x3E, 0x6E, 0x5B, 0x40, 0x08, 0x48, 0x00
    };

    private Segments() {}

    /// The bytes of `words` on `width` digits, left to right, and their dots; what cannot be drawn is blank.
    public static int[] bytes(String words, int width) {
        int[] codes = SevenSegment.codes(words, width);
        int[] bytes = new int[width + DOT_BYTES];
        for (int digit = 0; digit < width; digit++) {
            int character = CHARACTERS.indexOf(SevenSegment.character(codes[digit]));
            bytes[digit] = character < 0 ? 0 : PATTERNS[character];
            if ((codes[digit] & SevenSegment.DOT) != 0) {
                bytes[width + digit / DOTS_IN_FIRST] |= 1 << digit % DOTS_IN_FIRST;
            }
        }
        return bytes;
    }

    /// What such bytes read as, each dot after its digit; of characters that look alike the first.
    public static String words(int[] bytes) {
        StringBuilder words = new StringBuilder();
        int width = bytes.length - DOT_BYTES;
        for (int digit = 0; digit < width; digit++) {
            words.append(character(bytes[digit]));
            if ((bytes[width + digit / DOTS_IN_FIRST] >> digit % DOTS_IN_FIRST & 1) != 0) {
                words.append('.');
            }
        }
        return words.toString();
    }

    private static char character(int pattern) {
        for (int at = 0; at < PATTERNS.length; at++) {
            if (PATTERNS[at] == pattern) {
                return CHARACTERS.charAt(at);
            }
        }
        return '?';
    }
}
