package longthrow.console.runtime;

import longthrow.dsp.thread.Clock;

/// A clock that counts rendered frames, for work off line: time stands still between blocks, so the same calls give the
/// same samples. Owned by the thread that renders.
public final class FrameClock implements Clock {
    private final int sampleRate;
    private long frame;

    /// A clock at frame 0.
    public FrameClock(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /// Moves time to an engine frame.
    public void at(long frame) {
        this.frame = frame;
    }

    @Override
    public long nanos() {
        return Math.round(frame * (1e9 / sampleRate));
    }
}
