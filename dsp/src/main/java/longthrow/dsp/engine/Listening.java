package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.strip.Monitor;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// The last step: main to its outputs, main or the solo sum to the monitors, buses to theirs, and silence everywhere
/// while the desk is panicked.
@AudioThread
final class Listening {
    private static final double DIM_DECIBELS = -20;
    private static final int FIRST_OUTPUT = 2;
    private static final int SOLO = 0;
    private static final int LEVEL = 1;
    private static final int OPEN = 2;

    private final Monitor monitor;
    private final Ramp ramp;
    private final float[] solo = new float[Lanes.GRID];
    private final float[][] heard = new float[2][Lanes.GRID];
    private final float[][] sides = new float[2][];

    Listening(Monitor monitor, int sampleRate) {
        this.monitor = monitor;
        ramp = new Ramp(sampleRate, 0);
        ramp.aim(OPEN, 1);
    }

    void adopt(Cells cells) {
        double dim = cells.on(monitor.dim(), 0) ? Decibels.gain(DIM_DECIBELS) : 1;
        ramp.aim(LEVEL, Decibels.gain(cells.get(monitor.level(), 0)) * dim);
    }

    /// Whether any strip is soloed, so that the monitors hear the solo sum.
    void solo(boolean any) {
        ramp.aim(SOLO, any ? 1 : 0);
    }

    void panic(boolean panicked) {
        ramp.aim(OPEN, panicked ? 0 : 1);
    }

    void snap() {
        ramp.snap();
    }

    void advance() {
        ramp.advance();
    }

    /// Writes one piece of a grid block of the monitors, which hear main before its output stage, to the outputs from
    /// index `at`; outputs that the device does not have are left out.
    void monitors(Buses main, Outputs stages, Sums sums, float[][] out, int at, int from, int to) {
        for (int side = 0; side < 2; side++) {
            sums.fold(Sums.SOLO + side, solo, 0, 1, from, to);
            sides[side] = listen(main.signal(0, side == 1), heard[side], from, to);
        }
        write(stages.process(0, sides[0], sides[1], to - from), FIRST_OUTPUT, out, at, from, to);
    }

    /// Writes what leaves strips through their stages to the outputs from `first` on, two a strip.
    void write(Buses strips, Outputs stages, int first, float[][] out, int at, int from, int to) {
        for (int strip = 0; strip < strips.count(); strip++) {
            write(
                    stages.process(strip, strips.signal(strip, false), strips.signal(strip, true), to - from),
                    first + 2 * strip,
                    out,
                    at,
                    from,
                    to);
        }
    }

    private void write(float[][] pair, int first, float[][] out, int at, int from, int to) {
        write(pair[0], out, first, at, from, to);
        write(pair[pair.length - 1], out, first + 1, at, from, to);
    }

    private float[] listen(float[] main, float[] heard, int from, int to) {
        if (restsAt(SOLO, 0) && restsAt(LEVEL, 1)) {
            return main;
        }
        for (int i = 0; i < to - from; i++) {
            float share = gain(SOLO, from + i);
            float listened = (1 - share) * main[i] + share * solo[i];
            heard[i] = Math.fma(listened, gain(LEVEL, from + i), 0);
        }
        return heard;
    }

    private boolean restsAt(int lane, float gain) {
        return ramp.bank()[lane] == gain && ramp.bank()[Lanes.WIDTH + lane] == 0;
    }

    private float gain(int lane, int frame) {
        return Math.fma(frame + 1f, ramp.bank()[Lanes.WIDTH + lane], ramp.bank()[lane]);
    }

    private void write(float[] signal, float[][] out, int output, int at, int from, int to) {
        if (output >= out.length || out[output].length < at + to - from) {
            return;
        }
        if (restsAt(OPEN, 1)) {
            System.arraycopy(signal, 0, out[output], at, to - from);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            out[output][at + i] = Math.fma(signal[i], gain(OPEN, from + i), 0);
        }
    }
}
