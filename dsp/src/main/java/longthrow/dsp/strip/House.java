package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What holds for the whole desk, stored with its show; no scene changes it unless the show lets scenes recall the
/// locked class.
///
/// @param recordFormat what recorded samples are
/// @param align which outputs leave together (rule S0)
public record House(Row panLaw, Row recordFormat, Row align) {
    /// Declares the rows.
    public House(Scope in) {
        this(
                in.column(Column.LOCKED).choice("pan-law", PanLaw.words()),
                in.column(Column.LOCKED).choice("record-format", "24-bit", "16-bit", "32-float"),
                in.column(Column.LOCKED).choice("align", "per-output", "whole-desk"));
    }

    /// Whether all outputs leave in one sample, so that an in-ear waits for a look-ahead in the house too.
    public boolean together(CellSource cells) {
        return cells.on(align, 0);
    }
}
