package longthrow.dsp.effect;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.WindowedSinc;
import longthrow.dsp.thread.AudioThread;

/// Twelve samples for one, and back: a linear-phase low-pass of 385 taps under a Kaiser window, 80 dB down from 28 kHz
/// on at a rate of 48 kHz, in twelve phases. What works in between gives means of two neighbours, half a sample late;
/// the way back, of 384 taps, is half a sample shorter and gives the treble back. There and back again is 32 frames
/// late.
@AudioThread
final class Oversampling {
    static final int TIMES = 12;
    static final int LATENCY = 32;
    private static final int TAPS = TIMES * LATENCY + 1;
    private static final int PAST = LATENCY + 1;
    /// Kaiser's formula for 80 dB.
    private static final double BETA = 0.1102 * (80 - 8.7);
    private static final double[] TERMS = {1 / 2.0, 3 / 8.0, 5 / 16.0};
    private static final float[] UP = floats(response(TAPS));
    private static final float[] DOWN = floats(raised(response(TAPS - 1 - 2 * TERMS.length)));

    private final float[] in = new float[PAST + Lanes.GRID];
    private final float[][] up = new float[TIMES][PAST + Lanes.GRID];

    private static double[] response(int taps) {
        double[] response = new double[taps];
        double sum = 0;
        for (int i = 0; i < taps; i++) {
            double x = (i - (taps - 1) / 2.0) / TIMES;
            double edge = 2.0 * i / (taps - 1) - 1;
            response[i] = WindowedSinc.sinc(x) * WindowedSinc.kaiser(edge, BETA);
            sum += response[i];
        }
        for (int i = 0; i < taps; i++) {
            response[i] /= sum;
        }
        return response;
    }

    /// What a mean of two samples loses at an angle `a` a sample is `cos(a / 2)`; this gives it back by the first terms
    /// of `(1 - s)^(-1/2)` with `s = sin²(a / 2)`, which in samples is `(2 - z - 1/z) / 4`.
    private static double[] raised(double[] response) {
        double[] raised = new double[response.length + 2 * TERMS.length];
        System.arraycopy(response, 0, raised, TERMS.length, response.length);
        double[] power = raised.clone();
        for (double term : TERMS) {
            double[] next = new double[power.length];
            for (int i = 0; i < power.length; i++) {
                double before = i == 0 ? 0 : power[i - 1];
                double after = i == power.length - 1 ? 0 : power[i + 1];
                next[i] = (2 * power[i] - before - after) / 4;
                raised[i] += term * next[i];
            }
            power = next;
        }
        return raised;
    }

    private static float[] floats(double[] taps) {
        float[] floats = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            floats[i] = (float) taps[i];
        }
        return floats;
    }

    /// Takes frames `from` to `to` of a signal; what comes between its samples lies in `phase(0)` to `phase(11)`, from
    /// `first()` on.
    void up(float[] signal, int from, int to) {
        int count = to - from;
        System.arraycopy(signal, from, in, PAST, count);
        for (int phase = 0; phase < TIMES; phase++) {
            float[] out = up[phase];
            java.util.Arrays.fill(out, PAST, PAST + count, 0);
            for (int tap = phase; tap < TAPS; tap += TIMES) {
                add(in, PAST - tap / TIMES, TIMES * UP[tap], out, PAST, count);
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
        for (int tap = 0; tap < DOWN.length; tap++) {
            int phase = (TIMES - tap % TIMES) % TIMES;
            add(up[phase], PAST - (tap + TIMES - 1) / TIMES, DOWN[tap], signal, from, count);
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
