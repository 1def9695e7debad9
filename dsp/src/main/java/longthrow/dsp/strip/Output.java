package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What stands between a strip and its output: a delay, then a limiter. The strip's way into other sums does not pass
/// them, so a delayed main still feeds the monitors at once.
///
/// @param delay milliseconds
/// @param ceiling dBTP
/// @param release milliseconds
/// @param lookAhead whether the limiter may delay to see peaks before they come
public record Output(Row delay, Row on, Row ceiling, Row release, Row lookAhead) {
    private static final String DELAY = "outdelay";
    private static final String LIMITER = "limiter";

    /// Declares the rows; phones and wedges do without look-ahead unless asked.
    public Output(Scope in, boolean lookAhead) {
        this(
                in.column(Column.DELAY).delay(DELAY, 500),
                in.column(Column.COMPRESSOR).scope(LIMITER).toggle("on", false),
                in.column(Column.COMPRESSOR).scope(LIMITER).decibels("ceiling", -30, 0, -1),
                in.column(Column.COMPRESSOR).scope(LIMITER).milliseconds("release", 10, 1000, 100),
                in.column(Column.COMPRESSOR).scope(LIMITER).toggle("lookahead", lookAhead));
    }

    /// Whether the limiter looks ahead, and so delays.
    public boolean looksAhead(CellSource cells, int column) {
        return cells.on(on, column) && cells.on(lookAhead, column);
    }

    /// Whether a row is one of an output's.
    public static boolean holds(String key) {
        return key.equals(DELAY) || key.startsWith(LIMITER + "/");
    }
}
