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
    /// Gain of a closed gate.
    public static final int FLOOR = 64;
    /// One-pole coefficients of a rising and a falling gain.
    public static final int ATTACK = 80;
    public static final int RELEASE = 96;
    /// Ramp of the block's share: 0 is off, 1 is on.
    public static final int WET = 112;
    public static final int WET_STEP = 128;
    /// The expander's ratio less one; the logarithm (base 2) of its threshold.
    public static final int SLOPE = 144;
    public static final int LOG_OPEN = 160;
    /// States: detector, counter, gain.
    public static final int ENVELOPE = 176;
    public static final int COUNT = 192;
    public static final int GAIN = 208;
    /// The lowest gain since somebody set this row to 1.
    public static final int LOWEST = 224;
    public static final int SIZE = 240;

    /// The expander's gain goes no lower than this power of two (-120 dB).
    public static final float LOG_DEEPEST = -20;

    private GateBank() {}
}
