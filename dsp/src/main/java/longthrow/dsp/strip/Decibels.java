package longthrow.dsp.strip;

/// Decibels and what they stand for.
public final class Decibels {
    /// The logarithm to base 2 of power that is one decibel.
    public static final double LOG_POWER = Math.log(10) / Math.log(2) / 10;
    /// The logarithm to base 2 of amplitude that is one decibel.
    public static final double LOG_AMPLITUDE = LOG_POWER / 2;

    private Decibels() {}

    /// The factor of amplitude: 1 at 0 dB, exactly 0 at -inf.
    public static double gain(double decibels) {
        return decibels == 0 ? 1 : Math.exp(decibels * (Math.log(10) / 20));
    }

    /// A factor of amplitude in decibels, -inf for 0.
    public static double of(double gain) {
        return 20 * Math.log10(gain);
    }

    /// The share of the way that a one-pole goes in one sample, when it goes 63 % in `millis`.
    public static double share(double millis, double sampleRate) {
        return -Math.expm1(-1000 / (millis * sampleRate));
    }
}
