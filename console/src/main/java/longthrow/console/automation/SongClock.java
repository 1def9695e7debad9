package longthrow.console.automation;

import longthrow.dsp.thread.ControlThread;

/// Where the song is at a moment of the desk's clock.
@ControlThread
public interface SongClock {
    /// Whether the song rolls.
    boolean rolling();

    /// The song frame that is heard at `nanos`.
    long frameAt(long nanos);

    /// Frames a second.
    int sampleRate();
}
