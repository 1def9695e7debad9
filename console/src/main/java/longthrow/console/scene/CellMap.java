package longthrow.console.scene;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Overlays;
import longthrow.dsp.parameter.Cell;

/// Values of some of the desk's cells, in plain columns; a cell that is absent is left alone (rule S1). Immutable.
public final class CellMap {
    private final int[] cells;
    private final double[] values;

    private CellMap(int[] cells, double[] values) {
        this.cells = cells;
        this.values = values;
    }

    /// The entries of a map.
    public static CellMap of(Map<Integer, Double> entries) {
        SortedMap<Integer, Double> sorted = new TreeMap<>(entries);
        return new CellMap(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Every stored value of the desk; overlays are never stored (rule S11).
    public static CellMap all(Desk desk) {
        int[] cells = IntStream.range(0, desk.layout().rows())
                .filter(row -> !Overlays.holds(desk.layout(), Cell.of(row, 0)))
                .flatMap(row -> IntStream.range(0, desk.layout().columns(row)).map(column -> Cell.of(row, column)))
                .toArray();
        return new CellMap(cells, IntStream.of(cells).mapToDouble(desk::stored).toArray());
    }

    /// The same with some values in place of those it has, or added to them.
    public CellMap with(Map<Integer, Double> others) {
        if (others.keySet().stream().allMatch(cell -> get(cell).isPresent())) {
            double[] changed = values.clone();
            others.forEach((cell, value) -> changed[Arrays.binarySearch(cells, cell)] = value);
            return new CellMap(cells, changed);
        }
        Map<Integer, Double> all = new TreeMap<>();
        for (int at = 0; at < cells.length; at++) {
            all.put(cells[at], values[at]);
        }
        all.putAll(others);
        return of(all);
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
        return values[index];
    }

    /// The value of a cell.
    public OptionalDouble get(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[at]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellMap map && Arrays.equals(cells, map.cells) && Arrays.equals(values, map.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(values);
    }
}
