package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// One of the desk's two tables, of what is stored or of what is now, and who hears of it.
@ControlThread
final class DeskValues {
    private final ParameterTable table;
    private final List<ChangeListener> listeners = new ArrayList<>();
    private Changes told = new Changes(0);
    private boolean telling;

    DeskValues(TableLayout layout) {
        table = new ParameterTable(layout);
    }

    void listen(ChangeListener listener) {
        listeners.add(listener);
    }

    double get(int cell) {
        return table.get(cell);
    }

    Values snapshot() {
        return table.snapshot();
    }

    /// Sets a cell and tells it; false when that changed nothing.
    boolean set(int cell, double value, Origin by, long nanos) {
        double before = table.get(cell);
        if (!table.set(cell, value)) {
            return false;
        }
        Change change = new Change(cell, before, table.get(cell), by);
        for (ChangeListener each : listeners) {
            if (each.hears(by)) {
                each.changed(change, nanos);
            }
        }
        return true;
    }

    /// Sets the first `count` of some cells and tells those that changed as one; false when none did.
    boolean set(int[] cells, double[] values, int count, Origin by, long nanos) {
        Changes changes = room(count).begin(by);
        boolean outermost = !telling;
        telling = true;
        try {
            set(cells, values, count, changes);
            for (ChangeListener each : listeners) {
                if (changes.size() > 0 && each.hears(by)) {
                    each.changed(changes, nanos);
                }
            }
            return changes.size() > 0;
        } finally {
            telling = !outermost;
        }
    }

    /// The columns of the last time, unless they are being told, or are too few.
    private Changes room(int count) {
        if (telling) {
            return new Changes(count);
        }
        if (told.room() < count) {
            told = new Changes(Math.max(count, 2 * told.room()));
        }
        return told;
    }

    private void set(int[] cells, double[] values, int count, Changes changes) {
        for (int i = 0; i < count; i++) {
            double before = table.get(cells[i]);
            if (table.set(cells[i], values[i])) {
                changes.add(cells[i], before, table.get(cells[i]));
            }
        }
    }
}
