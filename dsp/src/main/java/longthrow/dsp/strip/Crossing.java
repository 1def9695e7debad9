package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The way of the whole desk from one lineup to the next: everything that is held back goes over at once, along the
/// very curve that a strip's own delays take, so that paths which move together stay in step meanwhile.
@AudioThread
public final class Crossing {
    private final float[] curve;
    private Lineup now;
    private Lineup next;
    private int passed;
    private boolean fading;
    private long clock;

    /// At rest on `first`.
    public Crossing(int sampleRate, Lineup first) {
        curve = DelayLanes.fade(sampleRate);
        now = first;
        next = first;
    }

    /// Goes to another lineup, with the coming grid block.
    public void begin(Lineup to) {
        next = to;
        passed = 0;
        fading = true;
    }

    /// Is there at once.
    public void finish() {
        now = next;
        fading = false;
    }

    /// At a grid line; returns whether the way is over now.
    public boolean advance() {
        clock += Lanes.GRID;
        if (!fading) {
            return false;
        }
        passed += Lanes.GRID;
        return passed >= curve.length;
    }

    /// Whether it is on its way.
    public boolean fading() {
        return fading;
    }

    /// Frames since the engine began, at the last grid line.
    long clock() {
        return clock;
    }

    Lineup now() {
        return now;
    }

    Lineup next() {
        return next;
    }

    /// Goes from `signal` to `other` as far as it has come in frames `from` to `to` of the grid block.
    void blend(float[] other, float[] signal, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            boolean there = passed + frame >= curve.length;
            float share = there ? 1 : curve[passed + frame];
            for (int at = frame * Lanes.WIDTH; at < (frame + 1) * Lanes.WIDTH; at++) {
                signal[at] = there ? other[at] : Math.fma(share, other[at] - signal[at], signal[at]);
            }
        }
    }
}
