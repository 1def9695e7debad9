package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.thread.ControlThread;

/// The tape of the next recording. Its blocks take many milliseconds and megabytes, so the thread that writes takes
/// makes it as soon as tracks are armed, and the record key finds it done.
@ControlThread
final class SpareTape {
    private final Console console;
    private List<Tape.Track> tracks = List.of();
    private Optional<Tape> tape = Optional.empty();
    private boolean making;

    SpareTape(Console console) {
        this.console = console;
    }

    /// Has a tape made for what is armed now, if that is not there or on its way.
    void want(List<Tape.Track> armed, Executor writer) {
        if (making || armed.equals(tracks)) {
            return;
        }
        tracks = armed;
        tape = Optional.empty();
        making = !armed.isEmpty();
        if (making) {
            int rate = console.transport().sampleRate();
            writer.execute(() -> make(armed, rate));
        }
    }

    private void make(List<Tape.Track> armed, int rate) {
        Tape made = Tape.of(armed, rate);
        made.stock();
        console.run(desk -> {
            making = false;
            tape = Optional.of(made).filter(any -> armed.equals(tracks));
        });
    }

    /// Hands out the tape for some tracks; where there is none, a new one that whoever writes goes on making.
    Tape take(List<Tape.Track> armed) {
        Optional<Tape> made = tape.filter(any -> armed.equals(tracks));
        tape = Optional.empty();
        tracks = List.of();
        return made.orElseGet(() -> Tape.of(armed, console.transport().sampleRate()));
    }
}
