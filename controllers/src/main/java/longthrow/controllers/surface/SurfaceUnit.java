package longthrow.controllers.surface;

import java.util.function.Consumer;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;

/// One connected surface: what its hands do comes out of `drain`, what it is to show goes into `show`, and `work` sends
/// what differs within the device's byte budget, motors first.
@ControlThread
public final class SurfaceUnit implements AutoCloseable {
    private final Profile profile;
    private final MidiLink link;

    /// A unit of that profile on a port, which it opens; `clock` stamps arrivals.
    public SurfaceUnit(Profile profile, MidiPort port, Clock clock) {
        this.profile = profile;
        link = new MidiLink(port, clock);
        link.open();
    }

    /// What the device is.
    public Profile profile() {
        return profile;
    }

    /// The port's name.
    public String port() {
        return link.name();
    }

    /// Hands over what hands did since the last call, oldest first; answers the device's own questions and echoes on
    /// the way.
    public void drain(Consumer<ControlEvent> events) {}

    /// Sets what a control is to show; nothing is sent before `work`.
    public void show(Feedback feedback) {}

    /// Sends what differs from what the device shows, as far as its budget allows at this time; returns the bytes sent.
    public int work(long nanos) {
        return 0;
    }

    /// True while the peer is there and has answered as its profile asks.
    public boolean ready() {
        return false;
    }

    /// Lets the motors rest (rule H8), or wakes them; awake they travel to the present values.
    public void motors(boolean on) {}

    /// How many messages came that the profile does not know.
    public long unknownMessages() {
        return 0;
    }

    /// Parks the device, says goodbye and closes the port.
    @Override
    public void close() {
        link.close();
    }
}
