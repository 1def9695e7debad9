package longthrow.dsp.lanes;

/// Rows of a bank of sixteen gates. The detector is a peak with decay; the counter holds the gate open and is below
/// zero where it is closed; the gain moves as a one-pole.
public final class GateBank {
    /// What is left of the detector after one sample.
    public static final int DECAY = 0;
    /// Level from which the gate is open.
    public static final int OPEN = 16;
    /// Level below which the gate counts down.
    public static final int CLOSE = 32;
    /// Samples of hold.
    public static final int HOLD = 48;
    /// Ramp of the gain of a closed gate.
    public static final int FLOOR = 64;
    public static final int FLOOR_STEP = 80;
    /// One-pole coefficients of a rising and a falling gain.
    public static final int ATTACK = 96;
    public static final int RELEASE = 112;
    /// Ramp of the block's share: 0 is off, 1 is on.
    public static final int WET = 128;
    public static final int WET_STEP = 144;
    /// Ramps of the expander's ratio less one, and of the logarithm (base 2) of its threshold.
    public static final int SLOPE = 160;
    public static final int SLOPE_STEP = 176;
    public static final int LOG_OPEN = 192;
    public static final int LOG_OPEN_STEP = 208;
    /// Ramp of the gain of an open gate: 1, or less for a ducker.
    public static final int OPENED = 224;
    public static final int OPENED_STEP = 240;
    /// Ramp of the expander's share: 0 closes to the floor, 1 by the ratio.
    public static final int SHARE = 256;
    public static final int SHARE_STEP = 272;
    /// States: detector, counter, gain.
    public static final int ENVELOPE = 288;
    public static final int COUNT = 304;
    public static final int GAIN = 320;
    /// The lowest gain since somebody set this row to 1.
    public static final int LOWEST = 336;
    public static final int SIZE = 352;

    /// The expander's gain goes no lower than this power of two (-120 dB).
    public static final float LOG_DEEPEST = -20;

    private GateBank() {}
}
