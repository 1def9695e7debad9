package longthrow.console.desk;

import longthrow.dsp.thread.ControlThread;

/// One entry of the history: something that was done, in words, and the two ways across it.
@ControlThread
public interface Step {
    /// What was done: `fader of Lead Vox`, `recall 12 Verse`.
    String words();

    /// True when it changes nothing but values of cells.
    default boolean cellsOnly() {
        return false;
    }

    /// True when the step is entered before what it does is done.
    default boolean valuesFollow() {
        return false;
    }

    /// What sort of deed it was.
    Sort sort();

    /// Whether it changed what the show is, its scenes, cues, patch and structure, rather than how it sounds.
    default boolean ofShow() {
        return false;
    }

    /// Which steps have moved what this one would cross, by their numbers, one for each cell that stays therefore.
    ///
    /// @param back whether it would be undone, else done again
    default int[] overtaken(boolean back) {
        return new int[0];
    }

    /// Takes it back.
    void undo();

    /// Does it again.
    void redo();

    /// Rule S0 asks for the difference: UNDO under LIVE rules leaves rides alone while there is a recall to take back.
    enum Sort {
        EDIT,
        RECALL,
        RIDE
    }
}
