package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Whether monitors and phones listen to a strip.
///
/// @param on monitors
/// @param phones phones
/// @param safe a solo in place of others does not mute the strip
public record Solo(Row on, Row phones, Row safe) {
    /// Declares the block's rows.
    public Solo(Scope in) {
        this(
                in.column(Column.LOCKED).toggle("solo", false),
                in.column(Column.LOCKED).toggle("solo-phones", false),
                in.column(Column.LOCKED).toggle("solo-safe", false));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return key.equals(on.parameter().key())
                || key.equals(phones.parameter().key())
                || key.equals(safe.parameter().key());
    }

    boolean heard(Cells cells, int column, boolean inPhones) {
        return cells.on(inPhones ? phones : on, column);
    }
}
