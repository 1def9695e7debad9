package longthrow.console.desk;

import longthrow.dsp.thread.ControlThread;

/// A change of a strip's words.
@ControlThread
record TextStep(Desk desk, int strip, String words, StripText before, StripText after) implements Step {
    @Override
    public Sort sort() {
        return Sort.EDIT;
    }

    @Override
    public void undo() {
        desk.reword(strip, before);
    }

    @Override
    public void redo() {
        desk.reword(strip, after);
    }
}
