package longthrow.console.automation;

import java.util.Optional;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.ControlThread;

/// Where the song is at a moment of the desk's clock.
@ControlThread
public interface SongClock {
    /// Whether the song rolls.
    boolean rolling();

    /// The song frame that is heard at `nanos`.
    long frameAt(long nanos);

    /// What the song loops in now; empty while it does not.
    default Optional<Range> loop() {
        return Optional.empty();
    }

    /// Where a pass that the song plays at `frame` may write (rule A4): within the punch range while punching is on,
    /// and
    /// within the loop while the song goes round in it; empty where those two have nothing in common.
    default Optional<Range> writable(long frame) {
        return Optional.of(Range.WHOLE);
    }

    /// Frames a second.
    int sampleRate();
}
