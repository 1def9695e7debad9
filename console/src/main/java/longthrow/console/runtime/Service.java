package longthrow.console.runtime;

import longthrow.dsp.thread.ControlThread;

/// Something beside surfaces that plays the desk and is told what it does: timecode, machine control, show control.
@ControlThread
public interface Service extends AutoCloseable {
    /// Takes in what came since the last call, and does what the time asks for; returns how much came.
    int hear(long nanos);

    /// Tells the world how the desk stands now.
    void tell(long nanos);

    @Override
    void close();
}
