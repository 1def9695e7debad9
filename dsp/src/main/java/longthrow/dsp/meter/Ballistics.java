package longthrow.dsp.meter;

/// What needles and bars share.
final class Ballistics {
    /// -300 dB: a falling value stops here at 0 instead of becoming slow to compute.
    static final double NOTHING = 1e-15;

    private Ballistics() {}

    /// A value that fell so low that it is none, or is no number.
    static double settled(double value) {
        return value > NOTHING && value < Double.POSITIVE_INFINITY ? value : 0;
    }
}
