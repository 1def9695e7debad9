package longthrow.console.automation;

import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Step;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// A pass that wrote lanes, or an edit that changed or removed some.
@ControlThread
record PassStep(
        Desk desk,
        Lanes lanes,
        String words,
        Map<Integer, Optional<Lane>> before,
        Map<Integer, Optional<Lane>> after,
        Along along)
        implements Step {
    /// What goes along with the lanes.
    interface Along {
        /// Nothing does.
        Along NOTHING = done -> {};

        /// The step was done again, or undone.
        void pass(boolean done);
    }

    @Override
    public Sort sort() {
        return Sort.EDIT;
    }

    @Override
    public void undo() {
        before.forEach(this::put);
        along.pass(false);
    }

    @Override
    public void redo() {
        after.forEach(this::put);
        along.pass(true);
    }

    /// A cell that has no lane any more goes back to what is stored.
    private void put(int cell, Optional<Lane> lane) {
        lanes.put(cell, lane);
        if (lane.isEmpty()) {
            desk.rest(cell);
            desk.follow(cell, desk.stored(cell), Origin.UNDO);
        }
    }
}
