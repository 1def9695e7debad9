package longthrow.console.desk;

import java.util.Arrays;
import longthrow.console.frame.Owner;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// What moves each cell, a fade or a lane, in plain columns: thousands of cells begin and end to fade at once.
@ControlThread
final class Drivers {
    private final TableLayout layout;
    private final Owner[][] rows;

    Drivers(TableLayout layout) {
        this.layout = layout;
        rows = new Owner[layout.rows()][];
    }

    void put(int cell, Owner driver) {
        int row = Cell.row(cell);
        if (rows[row] == null) {
            rows[row] = new Owner[layout.columns(row)];
            Arrays.fill(rows[row], Owner.NONE);
        }
        rows[row][Cell.column(cell)] = driver;
    }

    void remove(int cell) {
        if (rows[Cell.row(cell)] != null) {
            rows[Cell.row(cell)][Cell.column(cell)] = Owner.NONE;
        }
    }

    /// NONE where nothing does.
    Owner of(int cell) {
        Owner[] row = rows[Cell.row(cell)];
        return row == null ? Owner.NONE : row[Cell.column(cell)];
    }
}
