package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// A place in a strip's path where an effect rack, or gear outside, can work on that strip alone: the first one before
/// dynamics and EQ,
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
                        Stream.of(Stream.of("none"), numbered("rack-", racks), numbered("external-", External.COUNT))
                                .flatMap(words -> words)
                                .toArray(String[]::new)),
                in.toggle("on", true));
    }

    private static Stream<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> word + number);
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

    /// What a strip has here, or `NONE`: racks count from 0, external inserts on from the last rack.
    public int unit(CellSource cells, int column) {
        return (int) cells.get(what, column) - 1;
    }
}
