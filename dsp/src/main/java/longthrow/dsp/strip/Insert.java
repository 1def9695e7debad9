package longthrow.dsp.strip;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Scope;

/// An effect rack, or gear outside, that works on one strip alone, somewhere in its path.
///
/// @param position where: a word of `InsertPath`'s
public record Insert(Row what, Row on, Row position) {
    /// An insert that holds nothing.
    public static final int NONE = -1;

    /// How many inserts a strip has.
    public static final int COUNT = 2;

    private Insert(Scope in, int racks, List<String> positions, String position) {
        this(
                in.choice(
                        "what",
                        Stream.of(Stream.of("none"), numbered("rack-", racks), numbered("external-", External.COUNT))
                                .flatMap(words -> words)
                                .toArray(String[]::new)),
                in.toggle("on", true),
                in.choice("position", positions, position));
    }

    private static Stream<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> word + number);
    }

    /// Declares the rows of a channel's inserts on a desk with so many racks: the first one before the dynamics, the
    /// second one behind everything.
    static List<Insert> ofChannel(Scope in, int racks) {
        return of(in, racks, InsertPath.OF_CHANNELS, InsertPath.PRE_GATE);
    }

    /// Declares the rows of the inserts of a strip behind a sum: the first one before everything, the second one behind
    /// it.
    static List<Insert> behindSum(Scope in, int racks) {
        return of(in, racks, InsertPath.BEHIND_SUMS, InsertPath.INPUT);
    }

    private static List<Insert> of(Scope in, int racks, List<String> positions, String first) {
        Scope inserts = in.column(Column.INSERT).scope("insert");
        return List.of(
                new Insert(inserts.scope("1"), racks, positions, first),
                new Insert(inserts.scope("2"), racks, positions, InsertPath.PRE_FADER));
    }

    /// Whether a change of this row concerns the insert.
    public boolean reads(String key) {
        return List.of(what, on, position).stream()
                .anyMatch(row -> row.parameter().key().equals(key));
    }

    /// What a strip has here, or `NONE`: racks count from 0, external inserts on from the last rack.
    public int unit(CellSource cells, int column) {
        return (int) cells.get(what, column) - 1;
    }
}
