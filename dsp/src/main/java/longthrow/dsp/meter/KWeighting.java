package longthrow.dsp.meter;

/// The weighting of loudness on one channel: a shelf for the head and a high-pass (ITU-R BS.1770-5, annex
/// 1, tables 1 and 2), their analogue values as Brecht De Man recovered them (Evaluation of implementations
/// of the EBU R128 loudness measurement, AES 145, 2018), so that every rate gets its own coefficients.
/// State is double: the high-pass lies at 38 Hz, and at 192 kHz a float would not hold its poles.
final class KWeighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_DECIBELS = 3.999843853973347;
    private static final double SHELF_QUALITY = 0.7071752369554196;
    private static final double SHELF_BEND = 0.4996667741545416;
    private static final double PASS_HERTZ = 38.13547087602444;
    private static final double PASS_QUALITY = 0.5003270373238773;

    /// Far below anything heard, far above where doubles become slow.
    private static final double NOTHING = 1e-30;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private final double c1;
    private final double c2;
    private double s1;
    private double s2;
    private double t1;
    private double t2;
    private double energy;

    KWeighting(int sampleRate) {
        double k = Math.tan(Math.PI * SHELF_HERTZ / sampleRate);
        double high = Math.pow(10, SHELF_DECIBELS / 20);
        double band = Math.pow(high, SHELF_BEND);
        double a0 = 1 + k / SHELF_QUALITY + k * k;
        b0 = (high + band * k / SHELF_QUALITY + k * k) / a0;
        b1 = 2 * (k * k - high) / a0;
        b2 = (high - band * k / SHELF_QUALITY + k * k) / a0;
        a1 = 2 * (k * k - 1) / a0;
        a2 = (1 - k / SHELF_QUALITY + k * k) / a0;
        double p = Math.tan(Math.PI * PASS_HERTZ / sampleRate);
        double c0 = 1 + p / PASS_QUALITY + p * p;
        c1 = 2 * (p * p - 1) / c0;
        c2 = (1 - p / PASS_QUALITY + p * p) / c0;
    }

    /// Hears frames `from` to `to`.
    void process(float[] samples, int from, int to) {
        double sum = energy;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            double z = y + t1;
            t1 = -2 * y - c1 * z + t2;
            t2 = y - c2 * z;
            sum += z * z;
        }
        energy = sum;
        settle();
    }

    /// The sum of the squares of the weighted frames since this was last asked; with what is no number it is 0.
    double takeEnergy() {
        double taken = energy;
        energy = 0;
        if (!Double.isFinite(taken)) {
            reset();
            return 0;
        }
        return taken;
    }

    private void settle() {
        if (Math.abs(s1) + Math.abs(s2) + Math.abs(t1) + Math.abs(t2) < NOTHING) {
            s1 = 0;
            s2 = 0;
            t1 = 0;
            t2 = 0;
        }
    }

    void reset() {
        s1 = 0;
        s2 = 0;
        t1 = 0;
        t2 = 0;
        energy = 0;
    }
}
