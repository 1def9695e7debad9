package longthrow.controllers.protocol;

/// The characters of a HUI's time display, one byte each (protocols, section 3.2): hexadecimal digits and blanks, the
/// dot as a bit of its own.
public final class HuiDigits {
    private static final int BLANK = 0x20;
    private static final int DOT = 0x10;
    private static final String DIGITS = "0123456789ABCDEF";

    private HuiDigits() {}

    /// The bytes of `words` on `width` digits, the right-most first; what the display has not is blank.
    public static int[] codes(String words, int width) {
        int[] mackie = SevenSegment.codes(words, width);
        int[] codes = new int[width];
        for (int at = 0; at < width; at++) {
            int code = mackie[width - 1 - at];
            int digit = DIGITS.indexOf(SevenSegment.character(code));
            codes[at] = (digit < 0 ? BLANK : digit) | ((code & SevenSegment.DOT) != 0 ? DOT : 0);
        }
        return codes;
    }

    /// What a byte reads as, its dot behind it.
    public static String words(int code) {
        boolean blank = (code & BLANK) != 0;
        String digit = blank ? " " : String.valueOf(DIGITS.charAt(code & 0xF));
        return (code & DOT) == 0 ? digit : digit + ".";
    }
}
