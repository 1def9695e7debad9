package longthrow.console.scene;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Overlays;
import longthrow.dsp.parameter.Cell;

/// Values of some of the desk's cells, in plain columns; a cell that is absent is left alone (rule S1). Values stand in
/// pieces, which scenes that are alike share, so that thousands of them take little room. Immutable.
public final class CellMap {
    private static final int PIECE_BITS = 6;
    private static final int PIECE = 1 << PIECE_BITS;

    private final int[] cells;
    private final double[][] pieces;

    private CellMap(int[] cells, double[][] pieces) {
        this.cells = cells;
        this.pieces = pieces;
    }

    /// Values of cells that rise.
    private static CellMap of(int[] cells, double[] values) {
        double[][] pieces = new double[(cells.length + PIECE - 1) >> PIECE_BITS][];
        for (int piece = 0; piece < pieces.length; piece++) {
            int from = piece << PIECE_BITS;
            pieces[piece] = Arrays.copyOfRange(values, from, Math.min(values.length, from + PIECE));
        }
        return new CellMap(cells, pieces);
    }

    /// The first so many of some cells, in any order, and their values; of a cell that comes twice the later one
    /// counts.
    public static CellMap of(int[] cells, double[] values, int count) {
        long[] order = new long[count];
        for (int at = 0; at < count; at++) {
            order[at] = (long) cells[at] << Integer.SIZE | at;
        }
        Arrays.sort(order);
        int[] sorted = new int[count];
        double[] with = new double[count];
        int size = 0;
        for (long each : order) {
            int cell = (int) (each >> Integer.SIZE);
            size -= size > 0 && sorted[size - 1] == cell ? 1 : 0;
            sorted[size] = cell;
            with[size++] = values[(int) each];
        }
        return of(Arrays.copyOf(sorted, size), Arrays.copyOf(with, size));
    }

    /// The entries of a map.
    public static CellMap of(Map<Integer, Double> entries) {
        int[] cells =
                entries.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        return of(cells, IntStream.of(cells).mapToDouble(entries::get).toArray());
    }

    /// Every stored value of the desk; overlays are never stored (rule S11).
    public static CellMap all(Desk desk) {
        int[] cells = IntStream.range(0, desk.layout().rows())
                .filter(row -> !Overlays.holds(desk.layout(), Cell.of(row, 0)))
                .flatMap(row -> IntStream.range(0, desk.layout().columns(row)).map(column -> Cell.of(row, column)))
                .toArray();
        return of(cells, IntStream.of(cells).mapToDouble(desk::stored).toArray());
    }

    /// The same with some values in place of those it has, or added to them.
    public CellMap with(Map<Integer, Double> others) {
        if (others.keySet().stream().allMatch(cell -> get(cell).isPresent())) {
            return replacing(others);
        }
        Map<Integer, Double> all = new TreeMap<>();
        for (int at = 0; at < cells.length; at++) {
            all.put(cells[at], value(at));
        }
        all.putAll(others);
        return of(all);
    }

    /// The same without some cells.
    public CellMap without(Set<Integer> gone) {
        Map<Integer, Double> left = new TreeMap<>();
        for (int at = 0; at < cells.length; at++) {
            if (!gone.contains(cells[at])) {
                left.put(cells[at], value(at));
            }
        }
        return left.size() == cells.length ? this : of(left);
    }

    private CellMap replacing(Map<Integer, Double> others) {
        double[][] changed = pieces.clone();
        others.forEach((cell, value) -> {
            int at = Arrays.binarySearch(cells, cell);
            int piece = at >> PIECE_BITS;
            changed[piece] = changed[piece] == pieces[piece] ? pieces[piece].clone() : changed[piece];
            changed[piece][at & (PIECE - 1)] = value;
        });
        return new CellMap(cells, changed);
    }

    /// The same values, sharing with another map whatever is alike.
    public CellMap sharing(CellMap other) {
        if (!Arrays.equals(cells, other.cells)) {
            return this;
        }
        double[][] shared = pieces.clone();
        for (int piece = 0; piece < shared.length; piece++) {
            boolean alike = Arrays.equals(pieces[piece], other.pieces[piece]);
            shared[piece] = alike ? other.pieces[piece] : pieces[piece];
        }
        return new CellMap(other.cells, shared);
    }

    /// How many cells there are.
    public int size() {
        return cells.length;
    }

    /// The cell at an index; cells rise with it.
    public int cell(int index) {
        return cells[index];
    }

    /// The value at an index.
    public double value(int index) {
        return pieces[index >> PIECE_BITS][index & (PIECE - 1)];
    }

    /// The value of a cell.
    public OptionalDouble get(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(value(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellMap map && Arrays.equals(cells, map.cells) && Arrays.deepEquals(pieces, map.pieces);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.deepHashCode(pieces);
    }
}
