package longthrow.dsp.parameter;

import java.util.Arrays;
import longthrow.dsp.thread.ControlThread;

/// The desk's values as they are now. `snapshot()` freezes them; a row is copied only when it is next written.
@ControlThread
public final class ParameterTable {
    private final TableLayout layout;
    private double[][] rows;
    private final boolean[] shared;
    private boolean dirty;
    private Values newest;

    /// A new desk: every parameter at its initial value.
    public ParameterTable(TableLayout layout) {
        this.layout = layout;
        rows = new double[layout.rows()][];
        shared = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[layout.columns(row)];
            Arrays.fill(rows[row], layout.parameter(Cell.of(row, 0)).initial());
        }
        newest = freeze();
    }

    /// What rows and columns there are.
    public TableLayout layout() {
        return layout;
    }

    /// The value of a cell, in the parameter's unit.
    public double get(int cell) {
        return rows[Cell.row(cell)][Cell.column(cell)];
    }

    /// Sets a cell to a value within its range; returns true when that changed anything.
    public boolean set(int cell, double value) {
        int row = Cell.row(cell);
        double settled = layout.parameter(cell).clamp(value);
        if (rows[row][Cell.column(cell)] == settled) {
            return false;
        }
        if (shared[row]) {
            rows[row] = rows[row].clone();
            shared[row] = false;
        }
        rows[row][Cell.column(cell)] = settled;
        dirty = true;
        return true;
    }

    /// The values as they are now, for ever.
    public Values snapshot() {
        if (dirty) {
            newest = freeze();
        }
        return newest;
    }

    private Values freeze() {
        Arrays.fill(shared, true);
        dirty = false;
        return new Values(rows.clone());
    }
}
