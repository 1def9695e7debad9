package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// The first block: input gain, and the input turned upside down.
public record Trim(Row gain, Row polarity) {
    /// Declares the block's rows.
    public Trim(Scope in) {
        this(
                in.column(Column.TRIM).decibels("trim", -20, 60, 0),
                in.column(Column.TRIM).toggle("polarity", false));
    }
}
