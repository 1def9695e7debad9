package longthrow.kit;

/// What an ear or a meter would say about a signal.
public final class Measure {
    private Measure() {}

    /// A factor of amplitude in decibels.
    public static double decibels(double gain) {
        return 20 * Math.log10(Math.abs(gain));
    }

    /// Root mean square from frame `from` to `to`.
    public static double rms(float[] signal, int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) {
            sum += (double) signal[n] * signal[n];
        }
        return Math.sqrt(sum / (to - from));
    }

    /// The highest magnitude from frame `from` to `to`.
    public static double peak(float[] signal, int from, int to) {
        double peak = 0;
        for (int n = from; n < to; n++) {
            peak = Math.max(peak, Math.abs(signal[n]));
        }
        return peak;
    }

    /// The amplitude of one frequency over frames `from` to `to`; exact where that is a whole number of periods.
    public static double amplitude(float[] signal, double hertz, int sampleRate, int from, int to) {
        double re = 0;
        double im = 0;
        for (int n = from; n < to; n++) {
            re += signal[n] * Math.cos(2 * Math.PI * hertz * n / sampleRate);
            im += signal[n] * Math.sin(2 * Math.PI * hertz * n / sampleRate);
        }
        return 2 * Math.hypot(re, im) / (to - from);
    }

    /// The gain at one frequency that an impulse response stands for.
    public static double response(float[] impulseResponse, double hertz, int sampleRate) {
        return amplitude(impulseResponse, hertz, sampleRate, 0, impulseResponse.length) * impulseResponse.length / 2;
    }

    /// The largest difference between two signals.
    public static double difference(float[] a, float[] b) {
        double most = 0;
        for (int n = 0; n < Math.max(a.length, b.length); n++) {
            most = Math.max(most, Math.abs((double) a[n] - b[n]));
        }
        return most;
    }

    /// The power of everything farther than `away` Hz from `hertz`, relative to the whole, in decibels, seen through a
    /// Blackman-Harris window over frames `from` to `to` (a few thousand).
    public static double residue(float[] signal, double hertz, double away, int sampleRate, int from, int to) {
        int size = to - from;
        double[] windowed = new double[size];
        for (int n = 0; n < size; n++) {
            double turn = 2 * Math.PI * n / size;
            windowed[n] = signal[from + n]
                    * (0.35875
                            - 0.48829 * Math.cos(turn)
                            + 0.14128 * Math.cos(2 * turn)
                            - 0.01168 * Math.cos(3 * turn));
        }
        double[][] spectrum = spectrum(windowed);
        double outside = 0;
        double whole = 0;
        for (int bin = 0; bin <= size / 2; bin++) {
            double power = spectrum[0][bin] * spectrum[0][bin] + spectrum[1][bin] * spectrum[1][bin];
            whole += power;
            outside += Math.abs((double) bin * sampleRate / size - hertz) > away ? power : 0;
        }
        return 10 * Math.log10(outside / whole);
    }

    /// The discrete Fourier transform of a real signal, `[real, imaginary][bin]`: by halves while there are any (Cooley
    /// and Tukey 1965), by its definition where the length is odd.
    private static double[][] spectrum(double[] signal) {
        int size = signal.length;
        if (size % 2 == 1) {
            return odd(signal);
        }
        int half = size / 2;
        double[] evens = new double[half];
        double[] odds = new double[half];
        for (int n = 0; n < half; n++) {
            evens[n] = signal[2 * n];
            odds[n] = signal[2 * n + 1];
        }
        double[][] even = spectrum(evens);
        double[][] odd = spectrum(odds);
        double[][] all = new double[2][size];
        for (int bin = 0; bin < half; bin++) {
            double cos = Math.cos(2 * Math.PI * bin / size);
            double sin = -Math.sin(2 * Math.PI * bin / size);
            double re = cos * odd[0][bin] - sin * odd[1][bin];
            double im = cos * odd[1][bin] + sin * odd[0][bin];
            all[0][bin] = even[0][bin] + re;
            all[1][bin] = even[1][bin] + im;
            all[0][bin + half] = even[0][bin] - re;
            all[1][bin + half] = even[1][bin] - im;
        }
        return all;
    }

    private static double[][] odd(double[] signal) {
        double[][] all = new double[2][signal.length];
        for (int bin = 0; bin < signal.length; bin++) {
            for (int n = 0; n < signal.length; n++) {
                double turn = -2 * Math.PI * ((long) bin * n % signal.length) / signal.length;
                all[0][bin] += signal[n] * Math.cos(turn);
                all[1][bin] += signal[n] * Math.sin(turn);
            }
        }
        return all;
    }
}
