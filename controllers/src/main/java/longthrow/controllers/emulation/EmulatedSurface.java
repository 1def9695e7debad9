package longthrow.controllers.emulation;

import java.util.List;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;

/// A profile run backwards: the device at the far end of a port. Hands on it become the device's own bytes; the host's
/// bytes become a face that can be read. All calls belong to one thread.
public final class EmulatedSurface implements AutoCloseable {
    private final Profile profile;
    private final MidiLink link;

    /// A device of that profile on a port, which it opens.
    public EmulatedSurface(Profile profile, MidiPort port, Clock clock) {
        this.profile = profile;
        link = new MidiLink(port, clock);
        link.open();
    }

    /// What the device is.
    public Profile profile() {
        return profile;
    }

    /// Switches the device on: it says that it is there, where its kind does.
    public void powerOn() {}

    /// Moves a fader or knob to a position, 0 to 1.
    public void move(Control control, double position) {}

    /// Turns an encoder by ticks, clockwise above 0.
    public void turn(Control control, int ticks) {}

    /// Presses or releases a button.
    public void press(Control control, boolean down) {}

    /// Puts a finger on a fader, or takes it off.
    public void touch(Control control, boolean down) {}

    /// The same by event, as the window posts it.
    public void play(ControlEvent event) {}

    /// Takes in what the host sent and answers it as the device would; returns how many messages that were.
    public int work(long nanos) {
        return 0;
    }

    /// What the device shows: one record for each control that shows something, in the profile's order. Immutable, and
    /// the same list again while nothing changes.
    public List<Feedback> face() {
        return List.of();
    }

    /// Unplugs the device.
    @Override
    public void close() {
        link.close();
    }
}
