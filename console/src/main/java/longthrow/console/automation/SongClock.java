package longthrow.console.automation;

import java.util.List;
import java.util.Optional;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.ControlThread;

/// Where the song is at a moment of the desk's clock.
@ControlThread
public interface SongClock {
    /// The ranges of a show without songs.
    List<Range> EVERYTHING = List.of(Range.WHOLE);

    /// Whether the song rolls.
    boolean rolling();

    /// The song frame that is heard at `nanos`.
    long frameAt(long nanos);

    /// What the song loops in now; empty while it does not.
    default Optional<Range> loop() {
        return Optional.empty();
    }

    /// How often the engine has gone round in loops, as far as it has told.
    default long rounds() {
        return 0;
    }

    /// The songs' ranges, in order; a show without songs is one that holds everything. The same list again
    /// while nothing changed.
    default List<Range> songs() {
        return EVERYTHING;
    }

    /// The song that holds a frame.
    default Optional<Range> song(long frame) {
        return songs().stream().filter(song -> song.holds(frame)).findFirst();
    }

    /// Where a pass that the song plays at `frame` may write (rule A4): within its song, within the punch range while
    /// punching is on, and within the loop while it goes round in it; empty where those have nothing in common.
    default Optional<Range> writable(long frame) {
        return Optional.of(Range.WHOLE);
    }

    /// Frames a second.
    int sampleRate();
}
