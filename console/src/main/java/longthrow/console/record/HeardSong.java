package longthrow.console.record;

import java.util.ArrayDeque;
import java.util.Iterator;

/// Where the song was at each frame of a tape, as far back as a track lags.
final class HeardSong {
    private final ArrayDeque<Span> spans = new ArrayDeque<>();
    private final long longestLag;

    /// Some frames of the tape during which the song went on, or stood.
    ///
    /// @param at the first of them
    /// @param song where the song was then
    record Span(long at, int frames, long song, boolean rolling) {
        long end() {
            return at + frames;
        }
    }

    /// For tracks that lag so many frames at most.
    HeardSong(long longestLag) {
        this.longestLag = longestLag;
    }

    /// The tape goes on.
    void add(Span next) {
        spans.addLast(next);
        while (spans.getFirst().end() < next.at - longestLag) {
            spans.removeFirst();
        }
    }

    /// The same, where nothing was told: the song did what it did last.
    void goOn(long at, int frames) {
        Span last = spans.isEmpty() ? new Span(at, 0, 0, false) : spans.getLast();
        add(new Span(at, frames, last.rolling ? last.song + last.frames : last.song, last.rolling));
    }

    /// The span that a frame lies in; before the first one the song stood.
    Span at(long frame) {
        Span found = spans.getFirst();
        for (Iterator<Span> back = spans.descendingIterator(); back.hasNext(); ) {
            found = back.next();
            if (found.at <= frame) {
                return found;
            }
        }
        return new Span(frame, (int) (found.at - frame), 0, false);
    }
}
