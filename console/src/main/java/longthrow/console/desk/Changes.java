package longthrow.console.desk;

import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;

/// Values that changed as one, in plain columns: what a recall did. Immutable.
public final class Changes {
    private final int[] cells;
    private final double[] before;
    private final double[] after;
    private final int size;
    private final Origin by;

    /// The first so many of each column; from now on the columns belong to it.
    Changes(int[] cells, double[] before, double[] after, int size, Origin by) {
        this.cells = cells;
        this.before = before;
        this.after = after;
        this.size = size;
        this.by = by;
    }

    /// How many they are.
    public int size() {
        return size;
    }

    /// The cell at an index.
    public int cell(int index) {
        return cells[index];
    }

    /// What it was.
    public double before(int index) {
        return before[index];
    }

    /// What it is.
    public double after(int index) {
        return after[index];
    }

    /// Who changed them.
    public Origin by() {
        return by;
    }

    /// The one at an index by itself.
    public Change get(int index) {
        return new Change(cells[index], before[index], after[index], by);
    }
}
