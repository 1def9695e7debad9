package longthrow.console.automation;

import longthrow.console.timeline.Range;

/// Which of the moves that hands made (rule A14).
public sealed interface Stretch {
    /// Those since a time of the desk's clock.
    record Since(long nanos) implements Stretch {}

    /// Those between two times of the desk's clock.
    record Between(long nanos, long end) implements Stretch {}

    /// Those that were made while the song was heard in a range, wherever it rolls now.
    record Part(Range range) implements Stretch {}

    /// Whether a move at a time of the clock, and at a frame of the song or at -1 where it stood, belongs to it.
    default boolean holds(long nanos, long frame) {
        return switch (this) {
            case Since(long from) -> nanos >= from;
            case Between(long from, long end) -> nanos >= from && nanos <= end;
            case Part(Range range) -> range.holds(frame);
        };
    }
}
