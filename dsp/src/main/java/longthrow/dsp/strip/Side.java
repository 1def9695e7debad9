package longthrow.dsp.strip;

/// What a lane is of its strip.
public enum Side {
    MONO,
    LEFT,
    RIGHT;

    /// The lane's gain into the left or right side of a stereo sum: pan for a mono strip, balance for a stereo one.
    public double into(PanLaw law, boolean right, double position) {
        return switch (this) {
            case MONO -> law.pan(position, right);
            case LEFT -> right ? 0 : PanLaw.balance(position, false);
            case RIGHT -> right ? PanLaw.balance(position, true) : 0;
        };
    }

    /// The lane's gain into a mono sum: both sides of a stereo strip share it.
    public double intoMono() {
        return this == MONO ? 1 : 0.5;
    }
}
