package longthrow.dsp.engine;

import org.jtransforms.fft.DoubleFFT_1D;

/// What lies farther than 1 kHz from a tone of 1 kHz, through a Blackman-Harris window of 8192 points.
public final class Residue {
    public static final int WINDOW = 8192;
    /// The window's mean, which is its gain on a tone.
    private static final double MEAN = 0.35875;

    private static final double[] SHAPE = blackmanHarris();
    private static final DoubleFFT_1D FOURIER = new DoubleFFT_1D(WINDOW);

    private Residue() {}

    /// The power of a window of sound, all of it and what lies farther than 1 kHz from 1 kHz.
    record Parts(double whole, double outside) {
        /// In decibels of the whole.
        double ratio() {
            return 10 * Math.log10(outside / whole);
        }
    }

    /// In decibels of the whole, from frame `from` on. Where less sounds than a tone of the amplitude `least`, the
    /// whole is such a tone.
    public static double of(float[] signal, int from, double least) {
        return parts(signal, from, TestDesk.RATE, least).ratio();
    }

    /// The same in parts, at any rate.
    static Parts parts(float[] signal, int from, int rate, double least) {
        double[] windowed = new double[WINDOW];
        for (int n = 0; n < WINDOW; n++) {
            windowed[n] = signal[from + n] * SHAPE[n];
        }
        FOURIER.realForward(windowed);
        double whole = 0.5 * Math.pow(least * MEAN * WINDOW / 2, 2);
        double outside = 1e-30;
        for (int bin = 0; bin < WINDOW / 2; bin++) {
            double imaginary = bin == 0 ? 0 : windowed[2 * bin + 1];
            double power = windowed[2 * bin] * windowed[2 * bin] + imaginary * imaginary;
            whole += power;
            outside += Math.abs((double) bin * rate / WINDOW - 1000) > 1000 ? power : 0;
        }
        return new Parts(whole, outside);
    }

    private static double[] blackmanHarris() {
        double[] shape = new double[WINDOW];
        for (int n = 0; n < WINDOW; n++) {
            double turn = 2 * Math.PI * n / WINDOW;
            shape[n] = MEAN - 0.48829 * Math.cos(turn) + 0.14128 * Math.cos(2 * turn) - 0.01168 * Math.cos(3 * turn);
        }
        return shape;
    }
}
