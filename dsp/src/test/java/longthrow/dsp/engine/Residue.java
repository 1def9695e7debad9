package longthrow.dsp.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import org.jtransforms.fft.DoubleFFT_1D;

/// What lies farther than 1 kHz from a tone of 1 kHz, through a Blackman-Harris window of 8192 points at 48 kHz.
public final class Residue {
    public static final int WINDOW = 8192;
    /// The window's mean, which is its gain on a tone.
    private static final double MEAN = 0.35875;

    private static final Map<Integer, Lens> LENSES = new ConcurrentHashMap<>();

    private Residue() {}

    /// A window's shape, and its transform.
    private record Lens(double[] shape, DoubleFFT_1D fourier) {
        static Lens of(int points) {
            return new Lens(blackmanHarris(points), new DoubleFFT_1D(points));
        }
    }

    /// So many points last as long as 8192 do at 48 kHz: what a step leaves is a share of all that a window holds, and
    /// half the time would hold half as much of the tone.
    public static int window(int rate) {
        return (int) ((long) WINDOW * rate / TestDesk.RATE);
    }

    /// The power of a window of sound, all of it and what lies farther than 1 kHz from 1 kHz.
    public record Parts(double whole, double outside) {
        /// In decibels of the whole.
        public double ratio() {
            return 10 * Math.log10(outside / whole);
        }
    }

    /// In decibels of the whole, from frame `from` on. Where less sounds than a tone of the amplitude `least`, the
    /// whole is such a tone.
    public static double of(float[] signal, int from, double least) {
        return parts(signal, from, WINDOW, TestDesk.RATE, least).ratio();
    }

    /// The same in parts, through a window of so many points at any rate.
    public static Parts parts(float[] signal, int from, int points, int rate, double least) {
        return parts(signal, from, points, rate, least, hertz -> Math.abs(hertz - 1000) > 1000);
    }

    /// The same for any tone: what lies farther than 1 kHz from it and from all its multiples, 0 Hz too. What bends a
    /// tone may sound there.
    public static Parts besideHarmonics(float[] signal, int from, int rate, double least, double tone) {
        DoublePredicate beside = hertz -> Math.abs(hertz - tone * Math.rint(hertz / tone)) > 1000;
        return parts(signal, from, window(rate), rate, least, beside);
    }

    private static Parts parts(float[] signal, int from, int points, int rate, double least, DoublePredicate outlying) {
        Lens lens = LENSES.computeIfAbsent(points, Lens::of);
        double[] windowed = new double[points];
        for (int n = 0; n < points; n++) {
            windowed[n] = signal[from + n] * lens.shape[n];
        }
        lens.fourier.realForward(windowed);
        double whole = 0.5 * Math.pow(least * MEAN * points / 2, 2);
        double outside = 1e-30;
        for (int bin = 0; bin < points / 2; bin++) {
            double imaginary = bin == 0 ? 0 : windowed[2 * bin + 1];
            double power = windowed[2 * bin] * windowed[2 * bin] + imaginary * imaginary;
            whole += power;
            outside += outlying.test((double) bin * rate / points) ? power : 0;
        }
        return new Parts(whole, outside);
    }

    private static double[] blackmanHarris(int points) {
        double[] shape = new double[points];
        for (int n = 0; n < points; n++) {
            double turn = 2 * Math.PI * n / points;
            shape[n] = MEAN - 0.48829 * Math.cos(turn) + 0.14128 * Math.cos(2 * turn) - 0.01168 * Math.cos(3 * turn);
        }
        return shape;
    }
}
