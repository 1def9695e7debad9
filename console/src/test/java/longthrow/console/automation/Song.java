package longthrow.console.automation;

import longthrow.kit.ManualClock;

/// A song that rolls by a clock moved by hand: what the engine would do, without one.
final class Song implements SongClock {
    static final int RATE = 48_000;

    private final ManualClock clock;
    private boolean rolling;
    private long frame;
    private long since;

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
        return rolling ? frame + Math.round((nanos - since) * (RATE / 1e9)) : frame;
    }

    @Override
    public int sampleRate() {
        return RATE;
    }
}
