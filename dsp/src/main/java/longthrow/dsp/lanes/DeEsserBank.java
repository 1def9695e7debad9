package longthrow.dsp.lanes;

/// Rows of a bank of sixteen de-essers. Levels are logarithms to base 2 of power, reductions of amplitude.
public final class DeEsserBank {
    /// The detectors' one-pole coefficient.
    public static final int DETECT = 0;
    /// Ramp of the threshold: the band's level over that of the whole.
    public static final int THRESHOLD = 16;
    public static final int THRESHOLD_STEP = 32;
    /// (1 - 1 / ratio) / 2: from power to amplitude.
    public static final int SLOPE = 48;
    /// Ramp of the deepest reduction allowed.
    public static final int RANGE = 64;
    public static final int RANGE_STEP = 80;
    /// One-pole coefficients.
    public static final int ATTACK = 96;
    public static final int RELEASE = 112;
    /// Ramp of the block's share: 0 is off, 1 is on.
    public static final int WET = 128;
    public static final int WET_STEP = 144;
    /// States: mean squares of the band and of the whole, reduction.
    public static final int BAND = 160;
    public static final int FULL = 176;
    public static final int REDUCTION = 192;
    public static final int SIZE = 208;

    /// Added to the squares, so that silence has a logarithm and is no sibilant: -140 and -90 dBFS.
    public static final float BAND_FLOOR = 1e-14f;
    public static final float FULL_FLOOR = 1e-9f;

    private DeEsserBank() {}
}
