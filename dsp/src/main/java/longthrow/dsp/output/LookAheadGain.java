package longthrow.dsp.output;

import longthrow.dsp.thread.AudioThread;

/// Turns the gain that each sample may have into one that moves smoothly and never exceeds it: the lowest of a window,
/// released slowly, then averaged over the same window by two boxes in a row. The average is made of values that all
/// heed the sample in the window's first place, so the sound must be delayed by the window (dsp facts, section 5).
@AudioThread
final class LookAheadGain {
    /// Gains are whole numbers of this, so that sums are exact and a gain of 1 stays one.
    private static final int ONE = 1 << 24;

    private final SlidingMinimum minimum;
    private final Box first;
    private final Box second;
    private final double whole;
    private double released = 1;

    /// With two boxes of `box` frames each.
    LookAheadGain(int box) {
        minimum = new SlidingMinimum(2 * box - 1);
        first = new Box(box, ONE);
        second = new Box(box, (long) ONE * box);
        whole = (double) ONE * box * box;
    }

    /// By how many frames the sound must lag.
    static int delay(int box) {
        return 2 * box - 2;
    }

    /// The gain for the sample `delay` ago, when the newest may have `allowed` and the way back goes by `share` a
    /// frame.
    float next(float allowed, double share) {
        float lowest = minimum.next(allowed);
        released = Release.next(released, lowest, share);
        return (float) (second.next(first.next((long) (released * ONE))) / whole);
    }

    void reset() {
        minimum.reset();
        first.reset(ONE);
        second.reset(first.next(ONE));
        released = 1;
    }
}
