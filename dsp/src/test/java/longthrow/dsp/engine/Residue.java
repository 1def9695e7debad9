package longthrow.dsp.engine;

import org.jtransforms.fft.DoubleFFT_1D;

/// What lies farther than 1 kHz from a tone of 1 kHz, through a Blackman-Harris window of 8192 points.
public final class Residue {
    public static final int WINDOW = 8192;
    private static final int RATE = TestDesk.RATE;
    /// The window's mean, which is its gain on a tone.
    private static final double MEAN = 0.35875;

    private Residue() {}

    /// In decibels of the whole, from frame `from` on. Where less sounds than a tone of the amplitude `least`, the
    /// whole is such a tone.
    public static double of(float[] signal, int from, double least) {
        double[] windowed = new double[WINDOW];
        for (int n = 0; n < WINDOW; n++) {
            double turn = 2 * Math.PI * n / WINDOW;
            windowed[n] = signal[from + n]
                    * (MEAN - 0.48829 * Math.cos(turn) + 0.14128 * Math.cos(2 * turn) - 0.01168 * Math.cos(3 * turn));
        }
        new DoubleFFT_1D(WINDOW).realForward(windowed);
        double whole = 0.5 * Math.pow(least * MEAN * WINDOW / 2, 2);
        double outside = 1e-30;
        for (int bin = 1; bin < WINDOW / 2; bin++) {
            double power = windowed[2 * bin] * windowed[2 * bin] + windowed[2 * bin + 1] * windowed[2 * bin + 1];
            whole += power;
            outside += (double) bin * RATE / WINDOW > 2000 ? power : 0;
        }
        return 10 * Math.log10(outside / whole);
    }
}
