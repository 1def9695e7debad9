package longthrow.console.desk;

import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.TableLayout;

/// A number for each cell of a desk, 0 until it has another: plain columns of those rows that have any. Belongs to
/// whoever made it.
public final class CellNumbers {
    private final TableLayout layout;
    private final int[][] rows;

    /// All 0.
    public CellNumbers(TableLayout layout) {
        this.layout = layout;
        rows = new int[layout.rows()][];
    }

    /// A cell's number.
    public int of(int cell) {
        int[] row = rows[Cell.row(cell)];
        return row == null ? 0 : row[Cell.column(cell)];
    }

    /// Gives a cell a number.
    public void put(int cell, int number) {
        int row = Cell.row(cell);
        if (rows[row] == null) {
            rows[row] = new int[layout.columns(row)];
        }
        rows[row][Cell.column(cell)] = number;
    }
}
