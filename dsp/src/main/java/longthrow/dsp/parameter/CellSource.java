package longthrow.dsp.parameter;

/// Where the value of a cell can be asked for: the desk at one moment, or what the engine works with. What is computed
/// from cells alone is the same on both sides of the desk.
public interface CellSource {
    /// The value at a row and column.
    double get(int row, int column);

    /// The value of a strip's parameter.
    default double get(Row row, int column) {
        return get(row.index(), column);
    }

    /// Whether a switch is on.
    default boolean on(Row row, int column) {
        return get(row.index(), column) >= 0.5;
    }

    /// Whether a level lets anything through.
    default boolean open(Row row, int column) {
        return get(row.index(), column) > Double.NEGATIVE_INFINITY;
    }
}
