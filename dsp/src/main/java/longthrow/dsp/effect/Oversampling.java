package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.WindowedSinc;
import longthrow.dsp.thread.AudioThread;

/// Eight samples for one, and back: a linear-phase low-pass of 257 taps under a Kaiser window, 80 dB down from 28 kHz
/// on at a rate of 48 kHz, in eight phases. There and back again is 32 frames late.
@AudioThread
final class Oversampling {
    static final int TIMES = 8;
    static final int LATENCY = 32;
    private static final int TAPS = TIMES * LATENCY + 1;
    private static final int PAST = LATENCY + 1;
    /// Kaiser's formula for 80 dB.
    private static final double BETA = 0.1102 * (80 - 8.7);
    private static final float[] RESPONSE = response();

    private final float[] in = new float[PAST + Lanes.GRID];
    private final float[][] up = new float[TIMES][PAST + Lanes.GRID];

    private static float[] response() {
        double[] taps = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double x = (i - TAPS / 2) / (double) TIMES;
            double edge = 2.0 * i / (TAPS - 1) - 1;
            taps[i] = WindowedSinc.sinc(x) * WindowedSinc.kaiser(edge, BETA);
            sum += taps[i];
        }
        float[] response = new float[TAPS];
        for (int i = 0; i < TAPS; i++) {
            response[i] = (float) (taps[i] / sum);
        }
        return response;
    }

    /// Takes frames `from` to `to` of a signal; what comes between its samples lies in `phase(0)` to `phase(7)`, from
    /// `first()` on.
    void up(float[] signal, int from, int to) {
        int count = to - from;
        System.arraycopy(signal, from, in, PAST, count);
        for (int phase = 0; phase < TIMES; phase++) {
            float[] out = up[phase];
            java.util.Arrays.fill(out, PAST, PAST + count, 0);
            for (int tap = phase; tap < TAPS; tap += TIMES) {
                add(in, PAST - tap / TIMES, TIMES * RESPONSE[tap], out, PAST, count);
            }
        }
        System.arraycopy(in, count, in, 0, PAST);
    }

    float[] phase(int phase) {
        return up[phase];
    }

    int first() {
        return PAST;
    }

    /// Gives frames `from` to `to` back from what was made of the phases.
    void down(float[] signal, int from, int to) {
        int count = to - from;
        java.util.Arrays.fill(signal, from, to, 0);
        for (int tap = 0; tap < TAPS; tap++) {
            int phase = (TIMES - tap % TIMES) % TIMES;
            add(up[phase], PAST - (tap + TIMES - 1) / TIMES, RESPONSE[tap], signal, from, count);
        }
        for (int phase = 0; phase < TIMES; phase++) {
            System.arraycopy(up[phase], count, up[phase], 0, PAST);
        }
    }

    private static void add(float[] in, int at, float gain, float[] out, int to, int count) {
        for (int i = 0; i < count; i++) {
            out[to + i] = Math.fma(in[at + i], gain, out[to + i]);
        }
    }

    void clear() {
        java.util.Arrays.fill(in, 0);
        for (float[] phase : up) {
            java.util.Arrays.fill(phase, 0);
        }
    }
}
