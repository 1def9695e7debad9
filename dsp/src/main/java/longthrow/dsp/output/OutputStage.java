package longthrow.dsp.output;

import longthrow.dsp.thread.AudioThread;

/// The last of a strip before its output: delay, then limiter. While both are at rest, what comes in goes out.
@AudioThread
public final class OutputStage {
    private final OutputDelay delay;
    private final Limiter limiter;
    private final float[][] own;
    private final float[][] given;

    /// Of one channel or two, in pieces of at most `piece` frames.
    public OutputStage(int sampleRate, int channels, int piece) {
        delay = new OutputDelay(sampleRate, channels, piece);
        limiter = new Limiter(sampleRate, channels, piece);
        own = new float[channels][piece];
        given = new float[channels][];
    }

    /// The delay's settings.
    public OutputDelay delay() {
        return delay;
    }

    /// The limiter's settings.
    public Limiter limiter() {
        return limiter;
    }

    /// By how many frames the output lags.
    public int latency() {
        return delay.latency() + limiter.latency();
    }

    /// Takes everything that was set on at once.
    public void snap() {
        delay.snap();
        limiter.snap();
    }

    /// Begins what was set; once a grid line, before the block.
    public void advance() {
        delay.advance();
        limiter.advance();
    }

    /// Whether something that was set has yet to begin.
    public boolean wants() {
        return delay.wants() || limiter.wants();
    }

    /// Whether what comes in goes out.
    public boolean resting() {
        return delay.resting() && limiter.resting();
    }

    /// Hears `frames` frames of both sides (the same array on a mono strip) and gives `[channel][frame]` from index 0:
    /// the very arrays that came in while nothing is on. They are never written to.
    public float[][] process(float[] left, float[] right, int frames) {
        for (int channel = 0; channel < own.length; channel++) {
            given[channel] = channel == 0 ? left : right;
        }
        if (resting()) {
            delay.remember(given, frames);
            return given;
        }
        for (int channel = 0; channel < own.length; channel++) {
            System.arraycopy(given[channel], 0, own[channel], 0, frames);
        }
        delay.process(own, 0, frames);
        limiter.process(own, 0, frames);
        return own;
    }
}
