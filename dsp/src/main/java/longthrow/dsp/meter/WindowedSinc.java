package longthrow.dsp.meter;

/// What every interpolating filter here is made of: the sinc, and Kaiser's window (Kaiser, "Nonrecursive digital filter
/// design using the I0-sinh window function", 1974).
public final class WindowedSinc {
    private WindowedSinc() {}

    /// sin(πx) / πx.
    public static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// Kaiser's window from -1 to 1, 1 in the middle and zero outside.
    public static double kaiser(double x, double beta) {
        return Math.abs(x) > 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
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
