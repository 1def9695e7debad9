package longthrow.dsp.meter;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;

/// What lies between samples: a sinc under a Kaiser window, cut into one filter for each place between two samples; the
/// samples themselves are kept as they are. Each filter's taps add up to 1, so that a constant stays one.
public final class Interpolation {
    /// Taps of one filter; at 48 kHz a sine of 20 kHz is missed by less than 0.01 dB.
    private static final int TAPS = 48;
    /// Kaiser's shape: side lobes 60 dB down.
    private static final double BETA = 6;
    /// Up to this rate eight places are looked at for every sample, above it four.
    private static final int HIGH_RATE = 80_000;

    private final Lanes kernels = Lanes.best();
    private final float[] filters;
    private final float bound;

    private Interpolation(int factor) {
        filters = new float[TAPS * (factor - 1)];
        double most = 1;
        for (int place = 1; place < factor; place++) {
            double[] taps = filter((double) place / factor);
            for (int tap = 0; tap < TAPS; tap++) {
                filters[TAPS * (place - 1) + tap] = (float) taps[tap];
            }
            most = Math.max(most, Arrays.stream(taps).map(Math::abs).sum());
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

    private static double[] filter(double fraction) {
        double[] taps = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double time = fraction - (i - TAPS / 2 + 1);
            taps[i] = sinc(time) * kaiser(time / (TAPS / 2.0));
            sum += taps[i];
        }
        for (int i = 0; i < TAPS; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /// Writes to `peaks[0 …]` for each of `frames` frames the highest magnitude from the sample `delay()` before it up
    /// to
    /// the next one. `samples` begins with the `history()` frames before the first.
    public void peaks(float[] samples, float[] peaks, int frames) {
        int first = history() - delay();
        for (int i = 0; i < frames; i++) {
            peaks[i] = Math.abs(samples[first + i]);
        }
        kernels.peaksBetween(filters, TAPS, samples, peaks, 0, frames);
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
