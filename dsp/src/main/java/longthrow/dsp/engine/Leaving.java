package longthrow.dsp.engine;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The last step: what leaves the desk is written to the device's outputs, and is silence while the desk is panicked.
@AudioThread
final class Leaving {
    private final Ramp open;

    Leaving(int sampleRate) {
        open = new Ramp(sampleRate, 1);
    }

    void panic(boolean panicked) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            open.aim(lane, panicked ? 0 : 1);
        }
    }

    void snap() {
        open.snap();
    }

    void advance() {
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
            float gain = Math.fma(from + i + 1f, open.bank()[Lanes.WIDTH], open.bank()[0]);
            out[output][at + i] = Math.fma(signal[i], gain, 0);
        }
    }
}
