package longthrow.console.desk;

import longthrow.dsp.thread.ControlThread;

/// A step that changes what the show is, and cells with it.
///
/// @param cells what becomes of the cells
/// @param back takes back what else it did
@ControlThread
public record ShowStep(Step cells, Runnable back, Runnable again) implements Step {
    @Override
    public String words() {
        return cells.words();
    }

    @Override
    public Sort sort() {
        return cells.sort();
    }

    @Override
    public boolean valuesFollow() {
        return true;
    }

    @Override
    public boolean ofShow() {
        return true;
    }

    @Override
    public void undo() {
        back.run();
        cells.undo();
    }

    @Override
    public void redo() {
        again.run();
        cells.redo();
    }
}
