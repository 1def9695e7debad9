package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// How wide a strip is: as its show made it (`own`), or mono or stereo; a channel may be mid-side too, which is stereo
/// behind a decoder at the input. It belongs to the locked class, as the patch does.
public record Width(Row row) {
    private static final int OWN = 0;
    private static final int MONO = 1;
    private static final int MID_SIDE = 3;

    /// Declares the row of a channel.
    public Width(Scope in) {
        this(in.column(Column.LOCKED).choice("width", "own", "mono", "stereo", "mid-side"));
    }

    /// Declares the row of a strip behind a sum.
    public static Width ofSum(Scope in) {
        return new Width(in.column(Column.LOCKED).choice("width", "own", "mono", "stereo"));
    }

    /// Whether a strip that was made mono or stereo takes two lanes now.
    public boolean stereo(CellSource cells, int column, boolean own) {
        return stereo(cells.get(row.index(), column), own);
    }

    /// Whether a change of this row concerns it.
    public boolean reads(String key) {
        return row.is(key);
    }

    /// Whether a strip that has this value, and was made mono or stereo, takes two lanes.
    public static boolean stereo(double value, boolean own) {
        return value == OWN ? own : value != MONO;
    }

    /// Whether a value decodes middle and side: left is their sum, right their difference, each at its own level, so
    /// that a pair encoded as half the sum and half the difference comes back as it was.
    public static boolean midSide(double value) {
        return value == MID_SIDE;
    }
}
