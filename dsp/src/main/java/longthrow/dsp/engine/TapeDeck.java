package longthrow.dsp.engine;

import java.util.Optional;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Published;

/// Which tape the engine records on. A tape that is put in before a generation is published records from the grid line
/// on at which the engine takes that generation, or an earlier one.
@AnyThread
public final class TapeDeck {
    private final Published<Optional<Tape>> tape = new Published<>(Optional.empty());

    TapeDeck() {}

    /// Records on a tape from now on; the one before ends.
    @ControlThread
    public void record(Tape next) {
        tape.publish(Optional.of(next));
    }

    /// Records no more on a tape, if it does.
    @ControlThread
    public void stop(Tape last) {
        if (tape.latest().equals(Optional.of(last))) {
            tape.publish(Optional.empty());
        }
    }

    Optional<Tape> latest() {
        return tape.latest();
    }
}
