package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Whether monitors and phones listen to a strip.
///
/// @param on monitors
/// @param phones phones
/// @param safe a solo in place of others does not mute the strip, nor what is sent to it where it is a bus
public record Solo(Row on, Row phones, Row safe) {
    /// Declares the block's rows.
    public Solo(Scope in) {
        this(
                in.column(Column.LOCKED).toggle("solo", false),
                in.column(Column.LOCKED).toggle("solo-phones", false),
                in.column(Column.LOCKED).toggle("solo-safe", false));
    }

    /// The same of an effect's return, which a solo in place leaves open unless it is told not to.
    public static Solo ofReturn(Scope in) {
        return new Solo(
                in.column(Column.LOCKED).toggle("solo", false),
                in.column(Column.LOCKED).toggle("solo-phones", false),
                in.column(Column.LOCKED).toggle("solo-safe", true));
    }

    /// Whether a strip is silent while others are soloed in place.
    public boolean hushes(CellSource cells, int column) {
        return !cells.on(on, column) && !cells.on(safe, column);
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
