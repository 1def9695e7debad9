package longthrow.controllers.surface;

/// How an endless encoder says how far it turned (protocols, section 4.4). Immutable.
public sealed interface Relative {
    /// +n as n, -n as 128 - n.
    Ticks TWOS = Ticks.TWOS;
    /// 64 is rest, +n as 64 + n, -n as 64 - n.
    Ticks OFFSET = Ticks.OFFSET;
    /// Bit 6 set is minus (Mackie).
    Ticks SIGN_MINUS = Ticks.SIGN_MINUS;
    /// Bit 6 set is plus (HUI).
    Ticks SIGN_PLUS = Ticks.SIGN_PLUS;

    /// Codings in which one 7-bit value holds any number of ticks.
    enum Ticks implements Relative {
        TWOS,
        OFFSET,
        SIGN_MINUS,
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

    /// One value for a tick up, one for a tick down; any other means nothing.
    record Fixed(int up, int down) implements Relative {}

    /// An absolute position; what counts is the difference from the last one. A jump of more than half the range is a
    /// new touch and moves nothing.
    record Difference() implements Relative {}
}
