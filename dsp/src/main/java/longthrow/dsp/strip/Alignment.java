package longthrow.dsp.strip;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Whether a strip takes part in delay compensation. One that does not is as early as it can be, wherever it goes and
/// whatever goes into it, and nobody waits for it.
public record Alignment(Row on) {
    /// Declares the row.
    public Alignment(Scope in) {
        this(in.column(Column.DELAY).toggle("align", true));
    }

    /// Whether a strip is to be early rather than in step.
    public boolean free(CellSource cells, int column) {
        return !cells.on(on, column);
    }
}
