package longthrow.dsp.engine;

import java.util.Arrays;
import longthrow.dsp.thread.AnyThread;
import org.jtransforms.fft.DoubleFFT_1D;

/// What a test signal became on its way out and back.
public sealed interface Echo {
    /// It came back.
    ///
    /// @param frames how late, to the sample
    /// @param decibels how much louder than it was sent
    /// @param inverted whether its polarity was turned
    record Found(int frames, double decibels, boolean inverted) implements Echo {}

    /// Nothing came back that is like it.
    record Nothing() implements Echo {}

    /// Something may have, too low to be sure.
    record TooLow(double decibels) implements Echo {}

    /// What came back was clipped.
    record Clipped() implements Echo {}

    /// Finds the signal by correlation.
    @AnyThread
    static Echo in(Ping ping, float[] heard) {
        for (float x : heard) {
            if (Math.abs(x) >= Search.FULL_SCALE) {
                return new Clipped();
            }
        }
        return new Search(ping, heard).echo();
    }

    /// A correlation at work.
    final class Search {
        /// The last steps of a 16-bit converter.
        private static final double FULL_SCALE = 0.9999;
        /// How far a peak stands out of the usual of noise: 24,000 lags of it never reach 6, and what stands out by 12
        /// is at its right sample.
        private static final double SURE = 12;

        private static final double NOISE = 6;
        /// The ratio of a normal deviate's standard deviation to the median of its magnitude.
        private static final double OF_MEDIAN = 1.4826;
        /// What comes back below may be crosstalk in a cable.
        private static final double LEAST_DECIBELS = -50;

        private final double[] products;
        private final double energy;

        Search(Ping ping, float[] heard) {
            int lags = heard.length - ping.lead() - Ping.SIGNAL + 1;
            int size = Integer.highestOneBit(2 * heard.length - 1);
            double[] sent = new double[size];
            double[] back = new double[size];
            double sum = 0;
            for (int n = 0; n < Ping.SIGNAL; n++) {
                sent[n] = ping.signal()[n];
                sum += sent[n] * sent[n];
            }
            for (int n = 0; n < heard.length; n++) {
                back[n] = heard[n];
            }
            energy = sum;
            products = Arrays.copyOfRange(correlation(sent, back), ping.lead(), ping.lead() + lags);
        }

        /// The spectra in JTransforms' order: the parts at 0 and at half the rate first, then pairs.
        private static double[] correlation(double[] sent, double[] back) {
            DoubleFFT_1D fft = new DoubleFFT_1D(sent.length);
            fft.realForward(sent);
            fft.realForward(back);
            back[0] *= sent[0];
            back[1] *= sent[1];
            for (int i = 2; i < back.length; i += 2) {
                double re = back[i] * sent[i] + back[i + 1] * sent[i + 1];
                back[i + 1] = back[i + 1] * sent[i] - back[i] * sent[i + 1];
                back[i] = re;
            }
            fft.realInverse(back, true);
            return back;
        }

        Echo echo() {
            int at = 0;
            for (int lag = 1; lag < products.length; lag++) {
                at = Math.abs(products[lag]) > Math.abs(products[at]) ? lag : at;
            }
            double peak = Math.abs(products[at]);
            double decibels = 20 * Math.log10(Math.max(peak / energy, 1e-12));
            double usual = OF_MEDIAN * median();
            if (peak / energy < 1e-9 || peak < NOISE * usual) {
                return new Nothing();
            }
            boolean sure = peak >= SURE * usual && decibels >= LEAST_DECIBELS;
            return sure ? new Found(at, decibels, products[at] < 0) : new TooLow(decibels);
        }

        private double median() {
            double[] sorted = Arrays.stream(products).map(Math::abs).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
