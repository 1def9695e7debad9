package longthrow.console.desk;

import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;

/// Values that changed as one, in plain columns: what a recall did. They stand until whoever hears of them returns; the
/// columns are used again.
public final class Changes {
    private final int[] cells;
    private final double[] before;
    private final double[] after;
    private int size;
    private Origin by = Origin.FILE;

    /// With room for so many.
    Changes(int room) {
        cells = new int[room];
        before = new double[room];
        after = new double[room];
    }

    int room() {
        return cells.length;
    }

    /// Begins anew with what somebody changes.
    Changes begin(Origin who) {
        size = 0;
        by = who;
        return this;
    }

    /// One more.
    void add(int cell, double was, double is) {
        cells[size] = cell;
        before[size] = was;
        after[size] = is;
        size++;
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
