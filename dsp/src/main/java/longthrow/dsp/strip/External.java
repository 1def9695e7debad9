package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A way out of the desk and back in, for gear that is inserted into strips: what is known of it. Its ports are in the
/// patch.
///
/// @param latency by how many frames the return lags behind the send, converters and the device's blocks included
/// @param block the device's frames a block when that was measured, 0 where it was not
/// @param rate the sample rate of that moment in Hz, 0 where it was not measured
public record External(Row latency, Row block, Row rate) {
    /// How many a desk has.
    public static final int COUNT = 16;

    /// More than half a second at 192 kHz.
    private static final int MOST_FRAMES = 100_000;

    /// Declares the rows of one.
    public External(Scope in) {
        this(
                in.column(Column.LOCKED).number("latency", 0, MOST_FRAMES, 0),
                in.scope("measured").column(Column.LOCKED).number("block", 0, MOST_FRAMES, 0),
                in.scope("measured").column(Column.LOCKED).number("rate", 0, 1_000_000, 0));
    }

    /// By how many frames a return lags.
    public int frames(CellSource cells, int column) {
        return (int) Math.rint(cells.get(latency, column));
    }
}
