package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What a channel or an effect's return gives to output ports by itself: taken at one of the places of a
/// send, at a level. Behind the fader it follows mute, fader and DCAs; before it, it follows nothing, so
/// that a recording goes on under a mute.
public record DirectOut(Row tap, Row level) {
    /// Declares the rows below `direct/`.
    public DirectOut(Scope in) {
        this(
                in.scope("direct").column(Column.ROUTING).choice("tap", Send.ALL),
                in.scope("direct").column(Column.ROUTING).fader("level", 0));
    }

    /// The same for a strip that has nothing before its fader.
    public static DirectOut ofReturn(Scope in) {
        return new DirectOut(
                in.scope("direct").column(Column.ROUTING).choice("tap", "post", "pre"),
                in.scope("direct").column(Column.ROUTING).fader("level", 0));
    }

    /// Whether a change of this row concerns it.
    public boolean reads(String key) {
        return List.of(tap, level).stream().anyMatch(row -> row.is(key));
    }

    /// Which of the places where a strip is heard it is taken from, as `Send.place` counts them.
    public int place(CellSource cells, int column) {
        return Math.max(0, (int) cells.get(tap.index(), column) - Send.PRE);
    }
}
