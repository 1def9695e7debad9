package longthrow.dsp.meter;

/// How alike the first two channels are, over about 0.3 s: 1 for mono, 0 for strangers, -1 for one polarity reversed.
public final class CorrelationMeter implements Meter {
    private static final double SECONDS = 0.3;

    private final double share;
    private double product;
    private double left;
    private double right;

    /// A meter for sound of a rate.
    public CorrelationMeter(int sampleRate) {
        share = -Math.expm1(-1 / (SECONDS * sampleRate));
    }

    @Override
    public void process(float[][] channels, int from, int to) {
        float[] l = channels[0];
        float[] r = channels[channels.length > 1 ? 1 : 0];
        double lr = product;
        double ll = left;
        double rr = right;
        for (int i = from; i < to; i++) {
            double a = l[i];
            double b = r[i];
            lr += share * (a * b - lr);
            ll += share * (a * a - ll);
            rr += share * (b * b - rr);
        }
        left = Ballistics.settled(ll);
        right = Ballistics.settled(rr);
        product = left == 0 || right == 0 ? 0 : lr;
    }

    /// -1 to 1; 0 while one channel is silent.
    public double correlation() {
        double power = left * right;
        return power == 0 ? 0 : Math.clamp(product / Math.sqrt(power), -1, 1);
    }

    @Override
    public void reset() {
        product = 0;
        left = 0;
        right = 0;
    }
}
