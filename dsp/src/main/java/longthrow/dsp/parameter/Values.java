package longthrow.dsp.parameter;

/// All values of the desk at one moment, in the parameters' own units; immutable. Rows that did not change are shared
/// with the moment before, so `rowChanged` is one comparison.
public final class Values implements CellSource {
    private final double[][] rows;

    Values(double[][] rows) {
        this.rows = rows;
    }

    /// The value of a cell.
    public double get(int cell) {
        return rows[Cell.row(cell)][Cell.column(cell)];
    }

    @Override
    public double get(int row, int column) {
        return rows[row][column];
    }

    /// How many columns a row has.
    public int columns(int row) {
        return rows[row].length;
    }

    /// How many rows there are.
    public int rows() {
        return rows.length;
    }

    /// True when the row may differ from the same row of `before`.
    public boolean rowChanged(int row, Values before) {
        return rows[row] != before.rows[row];
    }
}
