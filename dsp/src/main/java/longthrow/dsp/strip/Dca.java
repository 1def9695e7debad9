package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A DCA: a mute and a fader for all strips that follow it, without a signal of its own. It may follow others.
public record Dca(Row mute, Row level, List<Row> dcas, Row gang) {
    /// How many a desk has.
    public static final int COUNT = 24;

    public Dca {
        dcas = List.copyOf(dcas);
    }

    /// Declares a DCA's rows.
    public Dca(Scope in) {
        this(
                in.column(Column.MUTE).toggle("mute", false),
                in.column(Column.LEVEL).fader("fader", 0),
                Membership.switches(in.scope("dca").column(Column.DCA), COUNT),
                Gang.of(in));
    }

    /// The DCAs that this one is in, a bit each.
    public int dcas(CellSource cells, int column) {
        return Membership.bits(dcas, cells, column);
    }
}
