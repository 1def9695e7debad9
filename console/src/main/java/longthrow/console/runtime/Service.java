package longthrow.console.runtime;

import java.util.Optional;
import longthrow.dsp.thread.ControlThread;

/// Something beside surfaces that plays the desk and is told what it does: timecode, machine control, show control.
@ControlThread
public interface Service extends AutoCloseable {
    /// Takes in what came since the last call, and does what the time asks for; returns how much came.
    int hear(long nanos);

    /// Tells the world how the desk stands now.
    void tell(long nanos);

    /// Sends MIDI messages by the port of that name, or by whichever it has; false when it has no such port.
    default boolean send(Optional<String> port, byte[] bytes) {
        return false;
    }

    @Override
    void close();
}
