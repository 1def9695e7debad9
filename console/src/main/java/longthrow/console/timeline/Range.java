package longthrow.console.timeline;

import java.util.Optional;

/// A part of the song, in frames.
///
/// @param from its first frame
/// @param to the first frame after it
public record Range(long from, long to) {
    /// Everything, however long the song is.
    public static final Range WHOLE = new Range(0, Long.MAX_VALUE);

    public Range {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no part of a song: " + from + " to " + to);
        }
    }

    /// How many frames it has.
    public long length() {
        return to - from;
    }

    /// Whether a frame lies in it.
    public boolean holds(long frame) {
        return frame >= from && frame < to;
    }

    /// What both have in common; empty where they have nothing.
    public Optional<Range> common(Range other) {
        long first = Math.max(from, other.from);
        long end = Math.min(to, other.to);
        return first < end ? Optional.of(new Range(first, end)) : Optional.empty();
    }
}
