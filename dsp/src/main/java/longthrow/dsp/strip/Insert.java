package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A place in a strip's path where an effect rack can work on that strip alone: the first one before dynamics and EQ,
/// on channels behind the filters, the second one behind them, before the fader.
public record Insert(Row what, Row on) {
    /// An insert that holds nothing.
    public static final int NONE = -1;

    /// How many inserts a strip has.
    public static final int COUNT = 2;

    private Insert(Scope in, int racks) {
        this(
                in.choice(
                        "what",
                        Stream.concat(
                                        Stream.of("none"),
                                        IntStream.rangeClosed(1, racks).mapToObj(rack -> "rack-" + rack))
                                .toArray(String[]::new)),
                in.toggle("on", true));
    }

    /// Declares the rows of a strip's inserts on a desk with so many racks.
    public static List<Insert> of(Scope in, int racks) {
        Scope inserts = in.column(Column.INSERT).scope("insert");
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> new Insert(inserts.scope(Integer.toString(number)), racks))
                .toList();
    }

    /// Whether a change of this row concerns the insert.
    public boolean reads(String key) {
        return what.parameter().key().equals(key) || on.parameter().key().equals(key);
    }

    /// The rack that a strip has here, from 0, or `NONE`.
    public int rack(CellSource cells, int column) {
        return (int) cells.get(what, column) - 1;
    }
}
