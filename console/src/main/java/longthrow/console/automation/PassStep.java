package longthrow.console.automation;

import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Step;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.ControlThread;

/// A pass that wrote lanes, or an edit that removed some.
@ControlThread
record PassStep(Lanes lanes, String words, Map<Integer, Optional<Lane>> before, Map<Integer, Optional<Lane>> after)
        implements Step {
    @Override
    public Sort sort() {
        return Sort.EDIT;
    }

    @Override
    public void undo() {
        before.forEach(lanes::put);
    }

    @Override
    public void redo() {
        after.forEach(lanes::put);
    }
}
