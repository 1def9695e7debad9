package longthrow.console.automation;

import java.util.Optional;
import longthrow.console.timeline.Range;
import longthrow.kit.ManualClock;

/// A song that rolls by a clock moved by hand: what the engine would do, without one.
final class Song implements SongClock {
    static final int RATE = 48_000;

    private final ManualClock clock;
    private boolean rolling;
    private long frame;
    private long since;
    private Range punch = Range.WHOLE;
    private long jitter;

    Song(ManualClock clock) {
        this.clock = clock;
    }

    void play() {
        since = clock.nanos();
        rolling = true;
    }

    void stop() {
        frame = frameAt(clock.nanos());
        rolling = false;
    }

    void jump(long to) {
        frame = to;
        since = clock.nanos();
    }

    @Override
    public boolean rolling() {
        return rolling;
    }

    @Override
    public long frameAt(long nanos) {
        return rolling ? frame + Math.round((nanos - since) * (RATE / 1e9)) + jitter : frame;
    }

    /// Lets passes be written in this part of the song only.
    void punch(long from, long to) {
        punch = new Range(from, to);
    }

    /// Shows the song this much earlier or later than it is, as the anchors of a sound card do.
    void jitter(long frames) {
        jitter = frames;
    }

    @Override
    public Optional<Range> writable(long at) {
        return Optional.of(punch);
    }

    @Override
    public int sampleRate() {
        return RATE;
    }
}
