package longthrow.console.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import longthrow.dsp.engine.Tape;
import longthrow.dsp.thread.ControlThread;

/// The tape of the next recording. Its blocks take many milliseconds and megabytes, so the thread that writes takes
/// makes them as soon as tracks are armed. A record key that comes earlier takes the tape as it is: each further block
/// is of use as soon as it is made.
@ControlThread
final class SpareTape {
    private final Console console;
    private List<Tape.Track> tracks = List.of();
    private Optional<Tape> tape = Optional.empty();

    SpareTape(Console console) {
        this.console = console;
    }

    /// Has a tape made for what is armed now, if that is not there or on its way.
    void want(List<Tape.Track> armed, Executor writer) {
        if (!armed.equals(tracks)) {
            tracks = armed;
            tape = Optional.of(armed).filter(any -> !any.isEmpty()).map(this::tape);
            tape.ifPresent(fresh -> writer.execute(fresh::stock));
        }
    }

    /// Hands out the tape for some tracks; where there is none, a new one that whoever writes goes on making.
    Tape take(List<Tape.Track> armed) {
        Tape taken = tape.filter(any -> armed.equals(tracks)).orElseGet(() -> tape(armed));
        tape = Optional.empty();
        tracks = List.of();
        return taken;
    }

    private Tape tape(List<Tape.Track> armed) {
        return Tape.of(armed, console.transport().sampleRate());
    }
}
