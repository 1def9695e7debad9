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

    /// Sets cells and tells those that changed as one; false when none did.
    boolean set(int[] cells, double[] values, Origin by, long nanos) {
        Changes changes = set(cells, values, by);
        for (ChangeListener each : listeners) {
            if (changes.size() > 0 && each.hears(by)) {
                each.changed(changes, nanos);
            }
        }
        return changes.size() > 0;
    }

    private Changes set(int[] cells, double[] values, Origin by) {
        int[] changed = new int[cells.length];
        double[] before = new double[cells.length];
        double[] after = new double[cells.length];
        int size = 0;
        for (int i = 0; i < cells.length; i++) {
            changed[size] = cells[i];
            before[size] = table.get(cells[i]);
            if (table.set(cells[i], values[i])) {
                after[size] = table.get(cells[i]);
                size++;
            }
        }
        return new Changes(changed, before, after, size, by);
    }
}
