package longthrow.dsp.strip;

import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.AudioThread;

/// The values that the engine works with: the generation's, with the played lanes' over them.
@AudioThread
public final class Cells {
    private final double[][] rows;

    /// Room for every cell of a desk, all zero.
    public Cells(TableLayout layout) {
        rows = new double[layout.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[layout.columns(row)];
        }
    }

    /// The value of a strip's parameter.
    public double get(Row row, int column) {
        return rows[row.index()][column];
    }

    /// Whether a switch is on.
    public boolean on(Row row, int column) {
        return rows[row.index()][column] >= 0.5;
    }

    /// Writes a cell; returns whether that changed it.
    public boolean set(int cell, double value) {
        return set(Cell.row(cell), Cell.column(cell), value);
    }

    /// Writes a cell; returns whether that changed it.
    public boolean set(int row, int column, double value) {
        boolean changed = rows[row][column] != value;
        rows[row][column] = value;
        return changed;
    }
}
