package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// Where a strip goes beside its sends, behind its fader: into main, and at a level of its own into the centre. Without
/// a centre in the desk the latter goes nowhere.
public record Routing(Row main, Row centre, Row centreLevel) {
    /// Declares the block's rows; `feedsMain` is what a new desk does.
    public Routing(Scope in, boolean feedsMain) {
        this(
                in.column(Column.ROUTING).toggle("main", feedsMain),
                in.scope("centre").column(Column.ROUTING).toggle("on", false),
                in.scope("centre").column(Column.SEND_LEVEL).fader("level", 0));
    }

    /// Whether a change of this row concerns the block.
    public boolean reads(String key) {
        return List.of(main, centre, centreLevel).stream().anyMatch(row -> row.is(key));
    }

    /// Whether a strip goes into the centre at a level of its own.
    public boolean feedsCentre(CellSource cells, int column) {
        return cells.on(centre, column) && cells.open(centreLevel, column);
    }

    /// The gain from behind the fader into the centre.
    double intoCentre(Cells cells, int column) {
        return cells.on(centre, column) ? Decibels.gain(cells.get(centreLevel, column)) : 0;
    }
}
