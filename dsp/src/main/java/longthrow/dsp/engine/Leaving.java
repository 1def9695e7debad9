package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The last step: what leaves the desk is written to the device's outputs. Panic takes all of them to silence within
/// the grid block in which it is adopted, on half a cosine; they come back by the usual ramp.
@AudioThread
final class Leaving {
    private static final float[] FALL = new float[Lanes.GRID];

    private final Ramp open;
    private boolean panicked;
    private boolean falling;
    private boolean begun;
    private float height;

    static {
        for (int frame = 0; frame < Lanes.GRID; frame++) {
            FALL[frame] = (float) (0.5 + 0.5 * Math.cos(Math.PI * (frame + 1) / Lanes.GRID));
        }
    }

    Leaving(int sampleRate) {
        open = new Ramp(sampleRate, 1);
    }

    /// At a grid line, before `advance`.
    void panic(boolean now) {
        if (now && !panicked) {
            fall();
        }
        for (int lane = 0; lane < Lanes.WIDTH && !now; lane++) {
            open.aim(lane, 1);
        }
        panicked = now;
    }

    private void fall() {
        height = Math.fma(Lanes.GRID, open.bank()[Lanes.WIDTH], open.bank()[0]);
        falling = true;
        begun = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            open.jump(lane, 0);
        }
    }

    void snap() {
        open.snap();
        falling = false;
    }

    void advance() {
        falling &= !begun;
        begun = true;
        open.advance();
    }

    /// Writes what leaves strips through their stages to the outputs from `first` on, two a strip; outputs that the
    /// device does not have are left out.
    void write(Buses strips, Outputs stages, int first, float[][] out, int at, int from, int to) {
        for (int strip = 0; strip < strips.count(); strip++) {
            float[] left = strips.signal(strip, false);
            write(
                    stages.process(strip, left, strips.signal(strip, true), to - from),
                    first + 2 * strip,
                    out,
                    at,
                    from,
                    to);
        }
    }

    /// Writes a pair, or the same signal twice.
    void write(float[][] pair, int first, float[][] out, int at, int from, int to) {
        write(pair[0], out, first, at, from, to);
        write(pair[pair.length - 1], out, first + 1, at, from, to);
    }

    private void write(float[] signal, float[][] out, int output, int at, int from, int to) {
        if (output >= out.length || out[output].length < at + to - from) {
            return;
        }
        if (open.restsAt(1)) {
            System.arraycopy(signal, 0, out[output], at, to - from);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            float line = Math.fma(from + i + 1f, open.bank()[Lanes.WIDTH], open.bank()[0]);
            float gain = falling ? height * FALL[from + i] : line;
            out[output][at + i] = Math.fma(signal[i], gain, 0);
        }
    }
}
