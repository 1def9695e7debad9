package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// A place for an effect: what is loaded anew rises while what was there falls, as halves of a cosine, within 15 ms.
/// Its input rises in half of that, so that no echo and no room remembers a sudden beginning.
@AudioThread
public final class Slot {
    private final int column;
    private final float[] rise;
    private final float[][] other = new float[2][Lanes.GRID];
    private Loaded now;
    private Loaded next;
    private Loaded wanted;
    private int risen;

    /// A slot that holds `first`, and reads the values of a column.
    public Slot(int column, int sampleRate, Loaded first) {
        this.column = column;
        rise = Tap.rise(sampleRate);
        now = first;
        next = first;
        wanted = first;
        risen = rise.length;
    }

    /// Puts an effect in, once the last one has settled.
    public void load(Loaded effect) {
        wanted = effect;
    }

    /// What it holds, or is on its way to.
    public Loaded loaded() {
        return wanted;
    }

    /// Reads its values anew.
    public void adopt(Cells cells) {
        now.adopt(column, cells);
        if (next != now) {
            next.adopt(column, cells);
        }
    }

    /// Takes everything to its target at once.
    public void snap(Cells cells) {
        now = wanted;
        next = wanted;
        risen = rise.length;
        now.adopt(column, cells);
        now.snap();
    }

    /// Prepares the next grid block.
    public void advance(Cells cells) {
        if (risen == rise.length) {
            now = next;
            if (wanted != now) {
                next = wanted;
                next.adopt(column, cells);
                next.snap();
                risen = 0;
            }
        }
        now.advance();
        if (next != now) {
            next.advance();
        }
    }

    /// Frames by which what comes out is late.
    public int latency() {
        return next.latency();
    }

    /// How often what it holds was silenced because it gave something that is no number.
    public int faults() {
        return next.faults();
    }

    /// Whether silence in is silence out, at no cost.
    public boolean asleep() {
        return now.asleep() && next.asleep();
    }

    /// Works in place on frames `from` to `to` of the grid block.
    public void process(float[][] signal, int from, int to) {
        if (next == now) {
            now.process(signal, from, to);
            return;
        }
        for (int side = 0; side < 2; side++) {
            for (int frame = from; frame < to; frame++) {
                int at = 2 * (risen + frame - from);
                other[side][frame] = (at < rise.length ? rise[at] : 1) * signal[side][frame];
            }
        }
        now.process(signal, from, to);
        next.process(other, from, to);
        for (int side = 0; side < 2; side++) {
            for (int frame = from; frame < to; frame++) {
                int at = risen + frame - from;
                float share = at < rise.length ? rise[at] : 1;
                signal[side][frame] += share * (other[side][frame] - signal[side][frame]);
            }
        }
        risen = Math.min(rise.length, risen + to - from);
    }
}
