package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.thread.AudioThread;

/// An effect in its place: the processor, and the input beside it, as late as the processor is. A processor that gives
/// what is no number is silenced and starts afresh. While nothing sounds, nothing is computed.
@AudioThread
public final class Loaded {
    private static final int WET = 0;
    private static final int DRY = 1;

    private final SlotRows rows;
    private final Processor processor;
    private final Knobs knobs;
    private final DelayLine[] dry = new DelayLine[2];
    private final float[] sound = new float[Lanes.GRID];
    private final float[][] wet = new float[2][Lanes.GRID];
    private boolean fed;
    private boolean asleep = true;
    private int faults;

    Loaded(SlotRows rows, Processor processor, int sampleRate) {
        this.rows = rows;
        this.processor = processor;
        knobs = new Knobs(sampleRate);
        for (int side = 0; side < 2; side++) {
            dry[side] = new DelayLine(processor.latency() + Lanes.GRID);
        }
    }

    /// Frames by which what comes out is late.
    public int latency() {
        return processor.latency();
    }

    /// How often it was silenced.
    public int faults() {
        return faults;
    }

    /// Reads the values of a column anew.
    public void adopt(int column, Cells cells) {
        processor.adopt(column, cells);
        boolean works = cells.on(rows.on(), column) && cells.get(rows.algorithm(), column) > 0;
        double share = works ? cells.get(rows.mix(), column) / 100 : 0;
        knobs.aim(WET, share);
        knobs.aim(DRY, cells.get(rows.algorithm(), column) > 0 ? 1 - share : 0);
        if (asleep) {
            snap();
        }
    }

    /// Takes everything to its target at once.
    public void snap() {
        processor.snap();
        knobs.snap();
    }

    /// Prepares the next grid block.
    public void advance() {
        boolean quiet = !fed && dry[0].empty() && dry[1].empty();
        if (!asleep && quiet && processor.silent()) {
            asleep = true;
            snap();
        }
        fed = false;
        if (!asleep) {
            work();
        }
    }

    private void work() {
        processor.advance();
        knobs.advance();
        dry[0].advance();
        dry[1].advance();
    }

    /// Whether it computes nothing until something comes in.
    public boolean asleep() {
        return asleep;
    }

    /// Works in place on frames `from` to `to` of the grid block.
    public void process(float[][] signal, int from, int to) {
        boolean silence = silent(signal, from, to);
        fed |= !silence;
        if (asleep && silence) {
            return;
        }
        if (asleep) {
            wake(from);
        }
        for (int side = 0; side < 2; side++) {
            System.arraycopy(signal[side], from, wet[side], from, to - from);
        }
        processor.process(wet, from, to);
        guard(from, to);
        for (int side = 0; side < 2; side++) {
            mix(side, signal[side], from, to);
        }
    }

    /// Everything as if it had been awake since the grid line: a piece more or less changes no sample.
    private void wake(int from) {
        asleep = false;
        work();
        if (from > 0) {
            for (int side = 0; side < 2; side++) {
                java.util.Arrays.fill(wet[side], 0, from, 0);
                java.util.Arrays.fill(sound, 0, from, 0);
                dry[side].write(sound, from);
            }
            processor.process(wet, 0, from);
        }
    }

    private void mix(int side, float[] signal, int from, int to) {
        int count = to - from;
        System.arraycopy(signal, from, sound, 0, count);
        dry[side].write(sound, count);
        if (knobs.restsAt(WET, 1) && knobs.restsAt(DRY, 0)) {
            System.arraycopy(wet[side], from, signal, from, count);
            return;
        }
        dry[side].read(processor.latency() + count, sound, count);
        for (int i = 0; i < count; i++) {
            signal[from + i] = Math.fma(
                    knobs.at(WET, from + i), wet[side][from + i], Math.fma(knobs.at(DRY, from + i), sound[i], 0));
        }
    }

    private void guard(int from, int to) {
        float sum = 0;
        for (int frame = from; frame < to; frame++) {
            sum += Math.abs(wet[0][frame]) + Math.abs(wet[1][frame]);
        }
        if (!(sum < Float.POSITIVE_INFINITY)) {
            faults++;
            processor.reset();
            for (int side = 0; side < 2; side++) {
                dry[side].clear();
                java.util.Arrays.fill(wet[side], from, to, 0);
            }
        }
    }

    private static boolean silent(float[][] signal, int from, int to) {
        int bits = 0;
        for (int frame = from; frame < to; frame++) {
            bits |= Float.floatToRawIntBits(signal[0][frame]) | Float.floatToRawIntBits(signal[1][frame]);
        }
        return (bits & Integer.MAX_VALUE) == 0;
    }
}
