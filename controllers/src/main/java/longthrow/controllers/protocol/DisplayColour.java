package longthrow.controllers.protocol;

/// A strip's colour on back-lights that know red, green and blue only on or off.
public final class DisplayColour {
    /// Below this, all three are off: the strip's colour is black.
    private static final int DARK = 24;

    private DisplayColour() {}

    /// 0xRRGGBB as bit 0 red, bit 1 green, bit 2 blue: what has more than half of the strongest part is on.
    public static int bits(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        if (most < DARK) {
            return 0;
        }
        return (2 * red > most ? 1 : 0) | (2 * green > most ? 2 : 0) | (2 * blue > most ? 4 : 0);
    }

    /// The full colour of three bits, 0xRRGGBB.
    public static int rgb(int bits) {
        return (bits & 1) * 0xFF0000 | (bits >> 1 & 1) * 0xFF00 | (bits >> 2 & 1) * 0xFF;
    }
}
