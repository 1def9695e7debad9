package longthrow.dsp.strip;

import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What the engineer hears: main or the solo sum, through a level of its own and a dim of 20 dB.
public record Monitor(Row dim, Row level, Output output) {
    /// Declares the monitor's rows.
    public Monitor(Scope in) {
        this(
                in.column(Column.LOCKED).toggle("dim", false),
                in.column(Column.LOCKED).fader("level", 0),
                new Output(in, false));
    }
}
