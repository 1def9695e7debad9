package longthrow.controllers.surface;

/// How an endless encoder says how far it turned (protocols, section 4.4).
public enum Relative {
    /// +n as n, -n as 128 - n.
    TWOS,
    /// 64 is rest, +n as 64 + n, -n as 64 - n.
    OFFSET,
    /// Bit 6 set is minus (Mackie).
    SIGN_MINUS,
    /// Bit 6 set is plus (HUI).
    SIGN_PLUS;

    /// The ticks of a 7-bit value, clockwise above 0.
    public int ticks(int value) {
        return switch (this) {
            case TWOS -> value < 64 ? value : value - 128;
            case OFFSET -> value - 64;
            case SIGN_MINUS -> value < 64 ? value : 64 - value;
            case SIGN_PLUS -> value < 64 ? -value : value - 64;
        };
    }

    /// The 7-bit value of ticks within -63..63.
    public int value(int ticks) {
        return switch (this) {
            case TWOS -> ticks & 0x7F;
            case OFFSET -> 64 + ticks;
            case SIGN_MINUS -> ticks >= 0 ? ticks : 64 - ticks;
            case SIGN_PLUS -> ticks >= 0 ? 64 + ticks : -ticks;
        };
    }
}
