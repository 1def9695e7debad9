package longthrow.controllers.surface;

import java.io.ByteArrayOutputStream;
import java.util.List;
import longthrow.controllers.protocol.DisplayColour;

/// The codings of a colour in a SysEx message, by the names that profiles use.
public final class ColourCoding {
    /// One byte, bit 0 red, bit 1 green, bit 2 blue.
    public static final String BITS = "rgb3";
    /// Three bytes of seven bits: red, green, blue.
    public static final String SEVEN = "rgb7";
    /// The colour byte of an X-Touch in its own MIDI mode (protocols, section 2.13): the bits of `rgb3`, no row
    /// inverted.
    public static final String CTRL = "ctrl";
    /// All of them.
    public static final List<String> ALL = List.of(BITS, SEVEN, CTRL);

    private static final int BITS_OF_CTRL = 0x7; // the others turn rows to negative

    private ColourCoding() {}

    /// How many bytes a colour takes.
    static int width(String coding) {
        return coding.equals(SEVEN) ? 3 : 1;
    }

    static void write(int rgb, String coding, ByteArrayOutputStream to) {
        if (coding.equals(SEVEN)) {
            to.write(rgb >> 17 & 0x7F);
            to.write(rgb >> 9 & 0x7F);
            to.write(rgb >> 1 & 0x7F);
        } else {
            to.write(DisplayColour.bits(rgb));
        }
    }

    static int read(byte[] message, int at, String coding) {
        return coding.equals(SEVEN)
                ? eight(message[at]) << 16 | eight(message[at + 1]) << 8 | eight(message[at + 2])
                : DisplayColour.rgb(message[at] & BITS_OF_CTRL);
    }

    private static int eight(int seven) {
        return (seven << 1 | seven >> 6) & 0xFF;
    }
}
