package longthrow.dsp.lanes;

/// Rows of a bank of sixteen meters.
public final class MeterBank {
    /// The highest magnitude since somebody set this row to 0.
    public static final int PEAK = 0;
    /// The sum of squares of this grid block so far.
    public static final int SUM = 16;
    /// The mean square, a one-pole over grid blocks.
    public static final int MEAN = 32;
    /// The one-pole's coefficient divided by the frames of a grid block.
    public static final int SHARE = 48;
    /// What the one-pole keeps.
    public static final int KEEP = 64;
    public static final int SIZE = 80;

    /// A sample reached full scale.
    public static final int CLIPPED = 1;
    /// A sample was no number.
    public static final int BROKEN = 2;

    private MeterBank() {}
}
