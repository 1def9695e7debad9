package longthrow.dsp.meter;

import java.util.Arrays;

/// What lies between samples: a sinc under a Kaiser window, cut into one filter for each place between two samples; the
/// samples themselves are kept as they are. Each filter's taps add up to 1, so that a constant stays one.
public final class Interpolation {
    /// Taps of one filter; at 48 kHz a sine of 20 kHz is missed by less than 0.01 dB.
    private static final int TAPS = 48;
    /// Kaiser's shape: side lobes 60 dB down.
    private static final double BETA = 6;
    /// Up to this rate eight places are looked at for every sample, above it four.
    private static final int HIGH_RATE = 80_000;

    private final float[][] filters;
    private final float bound;

    private Interpolation(int factor) {
        filters = new float[factor - 1][];
        Arrays.setAll(filters, phase -> filter((phase + 1.0) / factor));
        double most = 1;
        for (float[] filter : filters) {
            double sum = 0;
            for (float tap : filter) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        bound = (float) most;
    }

    /// The interpolation for true peaks at a sample rate.
    public static Interpolation forPeaks(int sampleRate) {
        return new Interpolation(sampleRate < HIGH_RATE ? 8 : 4);
    }

    /// How many samples before the one in question must be at hand: `peaks` speaks of the sample `delay()` ago.
    public int history() {
        return TAPS - 1;
    }

    /// By how many samples what it says lags.
    public int delay() {
        return TAPS / 2;
    }

    /// How many times higher than all samples around it a peak can be at most.
    public float bound() {
        return bound;
    }

    private static float[] filter(double fraction) {
        double[] taps = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double time = fraction - (i - TAPS / 2 + 1);
            taps[i] = sinc(time) * kaiser(time / (TAPS / 2.0));
            sum += taps[i];
        }
        float[] filter = new float[TAPS];
        for (int i = 0; i < TAPS; i++) {
            filter[i] = (float) (taps[i] / sum);
        }
        return filter;
    }

    /// Writes to `peaks[0 …]` for each of `frames` samples from index `at` on the highest magnitude from the sample
    /// `delay()` before it up to the next one. `samples` must begin `history()` before `at`; `room` is for `frames`
    /// values.
    public void peaks(float[] samples, int at, float[] peaks, float[] room, int frames) {
        int first = at - delay();
        for (int i = 0; i < frames; i++) {
            peaks[i] = Math.abs(samples[first + i]);
        }
        for (float[] filter : filters) {
            convolve(filter, samples, at - history(), room, frames);
            for (int i = 0; i < frames; i++) {
                peaks[i] = Math.max(peaks[i], Math.abs(room[i]));
            }
        }
    }

    /// Along the frames inside and the taps outside, so that the compiler makes vectors of it.
    private static void convolve(float[] filter, float[] samples, int at, float[] into, int frames) {
        Arrays.fill(into, 0, frames, 0);
        for (int tap = 0; tap < TAPS; tap += 4) {
            float a = filter[tap];
            float b = filter[tap + 1];
            float c = filter[tap + 2];
            float d = filter[tap + 3];
            int from = at + tap;
            for (int i = 0; i < frames; i++) {
                into[i] += a * samples[from + i]
                        + b * samples[from + i + 1]
                        + (c * samples[from + i + 2] + d * samples[from + i + 3]);
            }
        }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// The window at -1 to 1, zero outside.
    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /// The modified Bessel function of order zero, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
