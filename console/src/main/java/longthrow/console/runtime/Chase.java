package longthrow.console.runtime;

import java.util.function.Supplier;
import longthrow.dsp.thread.ControlThread;

/// Whether time from outside - timecode, clock - may drive the song, and what of it was heard last.
@ControlThread
public final class Chase {
    private boolean on = true;
    private Supplier<String> newest = () -> "";

    /// True while time from outside drives the song.
    public boolean on() {
        return on;
    }

    /// Lets it, or keeps the song to itself.
    public void on(boolean drives) {
        on = drives;
    }

    /// Notes what came; the words are made when somebody reads them.
    public void heard(Supplier<String> words) {
        newest = words;
    }

    /// What came last: `MTC 25 01:00:07:12`, `clock 120.0 bpm`; empty when nothing has.
    public String words() {
        return newest.get();
    }
}
