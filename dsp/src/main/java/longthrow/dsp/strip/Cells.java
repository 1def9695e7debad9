package longthrow.dsp.strip;

import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.AudioThread;

/// The values that the engine works with: the generation's, with the played lanes' over them.
@AudioThread
public final class Cells implements CellSource {
    private final double[][] rows;

    /// Room for every cell of a desk, all zero.
    public Cells(TableLayout layout) {
        rows = new double[layout.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[layout.columns(row)];
        }
    }

    @Override
    public double get(int row, int column) {
        return rows[row][column];
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
