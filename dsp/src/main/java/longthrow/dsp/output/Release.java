package longthrow.dsp.output;

/// Down at once, up by a one-pole.
final class Release {
    /// So near counts as arrived.
    private static final double NEAR = 1e-7;

    private Release() {}

    static double next(double gain, double allowed, double share) {
        if (allowed <= gain || allowed - gain < NEAR) {
            return allowed;
        }
        return gain + share * (allowed - gain);
    }
}
