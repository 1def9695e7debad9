package longthrow.console.runtime;

import java.util.function.UnaryOperator;
import longthrow.console.desk.EditStep;
import longthrow.console.show.Show;
import longthrow.dsp.thread.ControlThread;

/// Changes one thing of the show's setup as a step of undo; what else of it changes meanwhile stays.
@ControlThread
final class SetupEdits {
    private final Console console;

    SetupEdits(Console console) {
        this.console = console;
    }

    /// Does it now; nothing is done, and no step kept, where it is so already.
    void change(String words, UnaryOperator<Show.Setup> back, UnaryOperator<Show.Setup> again) {
        Show.Setup now = console.state().setup();
        if (!again.apply(now).equals(now)) {
            put(again);
            console.desk().history().push(new EditStep(words, true, () -> put(back), () -> put(again)));
        }
    }

    /// Does it, which is no step of undo by itself.
    void put(UnaryOperator<Show.Setup> other) {
        Show.Setup before = console.state().setup();
        Show.Setup now = other.apply(before);
        console.state().setup(now, console.desk());
        if (!now.go().equals(before.go())) {
            console.cuePlayer().press(now.go());
        }
    }
}
