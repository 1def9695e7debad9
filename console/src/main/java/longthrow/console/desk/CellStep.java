package longthrow.console.desk;

import longthrow.dsp.thread.ControlThread;

/// A step over cells: a gesture on one, a recall or a paste over many. Either way across it leaves alone what somebody
/// has moved since (rule S9).
@ControlThread
final class CellStep implements Step {
    private final Desk desk;
    private final String words;
    private final Sort sort;
    private final int[] cells;
    private final double[] before;
    private final double[] after;
    private final int[] earlier;
    private final int serial;
    private final Desk.Mover mover;

    CellStep(Desk desk, Desk.Batch batch, double[] before, int[] earlier, int serial) {
        this.desk = desk;
        this.words = batch.words();
        this.sort = batch.sort();
        this.cells = batch.cells();
        this.after = batch.values();
        this.mover = batch.mover();
        this.before = before;
        this.earlier = earlier;
        this.serial = serial;
    }

    /// A gesture goes on: its one cell stands at another value now.
    void extend(double value) {
        after[0] = value;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Sort sort() {
        return sort;
    }

    @Override
    public void undo() {
        for (int i = 0; i < cells.length; i++) {
            if (desk.serialOf(cells[i]) == serial) {
                desk.serial(cells[i], earlier[i]);
                mover.move(cells[i], before[i]);
            }
        }
    }

    @Override
    public void redo() {
        for (int i = 0; i < cells.length; i++) {
            if (desk.serialOf(cells[i]) == earlier[i]) {
                desk.serial(cells[i], serial);
                mover.move(cells[i], after[i]);
            }
        }
    }
}
