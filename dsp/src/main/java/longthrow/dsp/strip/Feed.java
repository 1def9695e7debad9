package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// What a bus, the centre or main gives to one matrix, behind its fader or before it. A mute cuts what comes from
/// behind.
public record Feed(Row level, Row on, Row tap) {
    /// Declares the rows of the feed of matrix `number`, from 1.
    public Feed(Scope in, int number) {
        Scope feed = in.scope("matrix").scope(Integer.toString(number));
        this(
                feed.column(Column.SEND_LEVEL).fader("level", Double.NEGATIVE_INFINITY),
                feed.column(Column.SEND_ON).toggle("on", true),
                feed.column(Column.SEND_TAP).choice("tap", "post", "pre"));
    }

    /// Whether a change of this row concerns the feed.
    public boolean reads(String key) {
        return List.of(level, on, tap).stream().anyMatch(row -> row.is(key));
    }

    /// Whether a matrix is fed at all: the switch is on and the level is up.
    public boolean feeds(CellSource cells, int column) {
        return cells.on(on, column) && cells.open(level, column);
    }

    double gain(Cells cells, int column) {
        return cells.on(on, column) ? Decibels.gain(cells.get(level, column)) : 0;
    }

    /// Whether it is taken before the fader.
    public boolean pre(CellSource cells, int column) {
        return cells.get(tap, column) >= 0.5;
    }
}
