package longthrow.controllers.protocol;

/// The ring of 11 lamps round a Mackie V-Pot, and the small lamp below it, as one 7-bit value: bit 6 the small lamp,
/// bits 4 and 5 the drawing, bits 0 to 3 how far.
public final class MackieRing {
    /// The small lamp's bit.
    public static final int CENTRE = 0x40;

    private static final int LAMPS = 11;
    private static final int MIDDLE = 6;

    private MackieRing() {}

    /// One lamp, from the left at 0 to the right at 1.
    public static int dot(double position) {
        return 1 + (int) Math.round(clamp(position) * (LAMPS - 1));
    }

    /// The way from the centre to the position.
    public static int boostCut(double position) {
        return 0x10 | dot(position);
    }

    /// A bar from the left, dark at 0.
    public static int wrap(double position) {
        return 0x20 | (int) Math.round(clamp(position) * LAMPS);
    }

    /// A bar to both sides of the centre, dark at 0.
    public static int spread(double position) {
        return 0x30 | (int) Math.round(clamp(position) * MIDDLE);
    }

    /// Which drawing a value asks for: 0 dot, 1 boost and cut, 2 wrap, 3 spread.
    public static int drawing(int value) {
        return value >> 4 & 3;
    }

    /// How far a value goes: 0 dark, 1 to 11; the device takes more for 11.
    public static int extent(int value) {
        return Math.min(LAMPS, value & 0xF);
    }

    /// The position that a value stands for, 0 to 1.
    public static double position(int value) {
        int extent = extent(value);
        return switch (drawing(value)) {
            case 2 -> extent / (double) LAMPS;
            case 3 -> Math.min(1, extent / (double) MIDDLE);
            default -> Math.max(0, extent - 1) / (double) (LAMPS - 1);
        };
    }

    /// The lamps that light, bit 0 the left-most.
    public static int lamps(int value) {
        int extent = extent(value);
        if (extent == 0) {
            return 0;
        }
        return switch (drawing(value)) {
            case 0 -> span(extent, extent);
            case 1 -> span(Math.min(MIDDLE, extent), Math.max(MIDDLE, extent));
            case 2 -> span(1, extent);
            default -> span(Math.max(1, MIDDLE + 1 - extent), Math.min(LAMPS, MIDDLE - 1 + extent));
        };
    }

    private static int span(int from, int to) {
        return (1 << to) - (1 << (from - 1));
    }

    private static double clamp(double position) {
        return Math.clamp(position, 0, 1);
    }
}
