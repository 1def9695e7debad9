package longthrow.dsp.lanes;

/// Rows of a bank of sixteen compressors. Levels are logarithms to base 2 of power, reductions and make-up of
/// amplitude.
public final class CompressorBank {
    /// The detector's new and old share: 1 and 0 for peak.
    public static final int DETECT = 0;
    public static final int KEEP = 16;
    /// Where the knee begins, how wide it is, and 1 / (2 width).
    public static final int KNEE_START = 32;
    public static final int KNEE = 48;
    public static final int KNEE_SCALE = 64;
    /// (1 - 1 / ratio) / 2: from power to amplitude.
    public static final int SLOPE = 80;
    /// One-pole coefficients.
    public static final int ATTACK = 96;
    public static final int RELEASE = 112;
    /// Ramp of the make-up gain.
    public static final int MAKEUP = 128;
    public static final int MAKEUP_STEP = 144;
    /// Ramp of the block's share: 0 is off, 1 is all compressed.
    public static final int WET = 160;
    public static final int WET_STEP = 176;
    /// States: mean square, released reduction, reduction.
    public static final int POWER = 192;
    public static final int RELEASED = 208;
    public static final int REDUCTION = 224;
    /// The deepest reduction since somebody set this row to 0.
    public static final int DEEPEST = 240;
    /// Samples that the curve's result is held, and the states of the hold.
    public static final int HOLD = 256;
    public static final int HELD = 272;
    public static final int COUNT = 288;
    /// Twice the share of the reduction that the detector hears: 0 is feed-forward, 2 is feedback.
    public static final int FEEDBACK = 304;
    /// 1 where the ballistics branch (feedback), 0 where attack follows release (feed-forward).
    public static final int BRANCH = 320;
    /// Samples that a reduction is held before it is released, and how many of them are left.
    public static final int LINGER = 336;
    public static final int LEFT = 352;
    /// Auto release: the coefficients of a second reduction that charges and falls slowly, and its state.
    public static final int CHARGE = 368;
    public static final int DISCHARGE = 384;
    public static final int SLOW = 400;
    /// The feedback detector's highest level now and in the span before, the samples of a span, how many are left.
    public static final int HIGHEST = 416;
    public static final int BEFORE = 432;
    public static final int SPAN = 448;
    public static final int SPAN_LEFT = 464;
    public static final int SIZE = 480;

    /// Added to the detector's squares: -120 dBFS, so that silence has a logarithm.
    public static final float FLOOR = 1e-12f;
    /// Added to the reduction, so that a release never ends among denormals.
    public static final float TINY = 1e-20f;

    private CompressorBank() {}
}
