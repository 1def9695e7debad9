package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Whether the monitors listen to a strip.
public record Solo(Row on) {
    /// Declares the block's row.
    public Solo(Scope in) {
        this(in.column(Column.LOCKED).toggle("solo", false));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return key.equals(on.parameter().key());
    }
}
