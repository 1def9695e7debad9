package longthrow.console.desk;

import longthrow.dsp.thread.ControlThread;

/// A step that knows nothing but how it is taken back and done again.
///
/// @param ofShow whether it changed what the show is
@ControlThread
public record EditStep(String words, boolean ofShow, Runnable back, Runnable again) implements Step {
    @Override
    public Sort sort() {
        return Sort.EDIT;
    }

    @Override
    public void undo() {
        back.run();
    }

    @Override
    public void redo() {
        again.run();
    }
}
