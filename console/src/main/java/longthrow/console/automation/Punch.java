package longthrow.console.automation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.ControlThread;

/// Writes what PREVIEW isolates (rule A7): from now on, over a range, or to the song's end.
@ControlThread
public final class Punch {
    private final SongClock song;
    private final Preview preview;
    private final Passes passes;
    private final PunchIn in;
    private final Still still;

    Punch(SongClock song, Preview preview, Passes passes, PunchIn in, Still still) {
        this.song = song;
        this.preview = preview;
        this.passes = passes;
        this.in = in;
        this.still = still;
    }

    /// Latched from now on until the pass ends; false where the song may not be written.
    public boolean now() {
        long frame = still.frame();
        boolean writable = song.rolling()
                && song.writable(frame).filter(range -> range.holds(frame)).isPresent();
        if (writable) {
            preview.take().keySet().forEach(in::latch);
        }
        return writable;
    }

    /// Over the punch range or the loop; false where there is neither.
    public boolean range() {
        Optional<Range> range = song.writable(still.frame())
                .filter(any -> !song.song(still.frame()).equals(Optional.of(any)))
                .or(song::loop);
        range.ifPresent(part -> lay((cell, value) -> still.within(cell, value, part)));
        return range.isPresent();
    }

    /// From here to the song's end.
    public void toEnd() {
        long from = still.frame();
        lay((cell, value) -> still.toEnd(cell, value, from));
    }

    private interface Writing {
        Segment of(int cell, double value);
    }

    private void lay(Writing writing) {
        passes.endRunning();
        String words = preview.words();
        Map<Integer, List<Segment>> written = new LinkedHashMap<>();
        preview.take().forEach((cell, value) -> written.put(cell, List.of(writing.of(cell, value))));
        if (!written.isEmpty()) {
            passes.lay("punch " + words, written);
        }
    }
}
