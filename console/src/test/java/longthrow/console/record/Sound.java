package longthrow.console.record;

import java.util.Random;

/// Test signals and what is measured on them.
final class Sound {
    private Sound() {}

    /// Noise on the steps of a word of `bits` bits, every step as likely, the extremes included.
    static float[][] stepped(int channels, int frames, int bits, long seed) {
        Random random = new Random(seed);
        double scale = Math.scalb(1.0, bits - 1);
        float[][] noise = new float[channels][frames];
        for (float[] channel : noise) {
            for (int i = 0; i < frames; i++) {
                channel[i] = (float) (random.nextLong((long) -scale, (long) scale) / scale);
            }
            channel[0] = -1;
            channel[frames - 1] = (float) ((scale - 1) / scale);
        }
        return noise;
    }

    /// A sine of this frequency, in cycles a frame.
    static float[] sine(int frames, double cycles, double amplitude) {
        float[] sine = new float[frames];
        for (int i = 0; i < frames; i++) {
            sine[i] = (float) (amplitude * Math.sin(2 * Math.PI * cycles * i));
        }
        return sine;
    }

    /// How a sine came through: its level and all else, both relative to full scale amplitude 1.
    record Fit(double amplitude, double restRms) {
        double decibels() {
            return 20 * Math.log10(amplitude);
        }

        double restDecibels() {
            return 20 * Math.log10(restRms);
        }
    }

    /// Least-squares fit of a sine of known frequency to frames `from` to `to`.
    static Fit fit(float[] signal, double cycles, int from, int to) {
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double xs = 0;
        double xc = 0;
        for (int i = from; i < to; i++) {
            double s = Math.sin(2 * Math.PI * cycles * i);
            double c = Math.cos(2 * Math.PI * cycles * i);
            ss += s * s;
            cc += c * c;
            sc += s * c;
            xs += signal[i] * s;
            xc += signal[i] * c;
        }
        double determinant = ss * cc - sc * sc;
        double a = (xs * cc - xc * sc) / determinant;
        double b = (xc * ss - xs * sc) / determinant;
        double rest = 0;
        for (int i = from; i < to; i++) {
            double model = a * Math.sin(2 * Math.PI * cycles * i) + b * Math.cos(2 * Math.PI * cycles * i);
            rest += (signal[i] - model) * (signal[i] - model);
        }
        return new Fit(Math.hypot(a, b), Math.sqrt(rest / (to - from)));
    }

    static double rmsDecibels(float[] signal, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) signal[i] * signal[i];
        }
        return 10 * Math.log10(sum / (to - from));
    }
}
