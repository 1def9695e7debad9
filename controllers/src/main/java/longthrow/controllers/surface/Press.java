package longthrow.controllers.surface;

import java.util.Optional;

/// Which wire values of a button mean that it is down, and which that it is up; all others mean nothing. Immutable.
public record Press(Values down, Values up) {
    /// Above 0 down, 0 up.
    public static final Press PLAIN = new Press(new Values(1, Integer.MAX_VALUE), new Values(0, 0));

    /// The wire values from `low` to `high`.
    public record Values(int low, int high) {
        /// True when the value is one of these.
        public boolean hold(int value) {
            return low <= value && value <= high;
        }

        /// True when at least one value is in both.
        public boolean meet(Values other) {
            return low <= other.high && other.low <= high;
        }
    }

    /// Whether that value means down; empty when it means nothing.
    public Optional<Boolean> isDown(int value) {
        return down.hold(value) ? Optional.of(true) : up.hold(value) ? Optional.of(false) : Optional.empty();
    }
}
