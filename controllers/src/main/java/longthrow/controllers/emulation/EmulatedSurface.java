package longthrow.controllers.emulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.controllers.port.MidiLink;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.protocol.MackieMessage;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;
import longthrow.controllers.surface.Press;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.Relative;
import longthrow.controllers.surface.Wire;
import longthrow.dsp.thread.Clock;

/// A profile run backwards: the device at the far end of a port. Hands on it become the device's own bytes; the host's
/// bytes become a face that can be read. All calls belong to one thread.
public final class EmulatedSurface implements AutoCloseable {
    /// What one message of an encoder holds at most.
    private static final int MOST_TICKS = 63;

    private final Profile profile;
    private final MidiLink link;
    private final Face face;
    private final FaceReader reader;
    private final Manners manners;
    private final Map<Control, Double> knobs = new HashMap<>();
    private boolean connected;
    private long unknown;

    /// A device of that profile on a port, which it opens.
    public EmulatedSurface(Profile profile, MidiPort port, Clock clock) {
        this.profile = profile;
        face = new Face(profile);
        reader = new FaceReader(profile, face);
        manners = new Manners(profile);
        link = new MidiLink(port, clock);
        link.open();
    }

    /// What the device is.
    public Profile profile() {
        return profile;
    }

    /// Switches the device on: it says that it is there, where its kind does.
    public void powerOn() {
        manners.powerOn().ifPresent(link::send);
    }

    /// Moves a fader or knob to a position, 0 to 1.
    public void move(Control control, double position) {
        double there = Math.clamp(position, 0, 1);
        reader.motor(control).ifPresent(motor -> motor.push(there));
        if (control.kind() == Kind.FADER || control.kind() == Kind.KNOB) {
            face.show(new Feedback.Motor(control, there));
        }
        knobs.put(control, there);
        send(control.in(), (int) Math.round(there * control.maximumIn()));
    }

    /// Turns an encoder by ticks, clockwise above 0; one without relative coding moves by as many wire steps.
    public void turn(Control control, int ticks) {
        switch (control.relative().orElse(new Relative.Difference())) {
            case Relative.Ticks coding -> {
                int left = ticks;
                while (left != 0) {
                    int now = Math.clamp(left, -MOST_TICKS, MOST_TICKS);
                    send(control.in(), coding.value(now));
                    left -= now;
                }
            }
            case Relative.Fixed(int up, int down) -> {
                for (int tick = 0; tick < Math.abs(ticks); tick++) {
                    send(control.in(), ticks > 0 ? up : down);
                }
            }
            case Relative.Difference() -> slide(control, ticks);
        }
    }

    /// Moves an absolute control by wire steps. A strip is touched first, in its middle, and one that has come to its
    /// end is touched anew at the other.
    private void slide(Control control, int steps) {
        int most = control.maximumIn();
        boolean strip = control.relative().isPresent();
        if (strip && !knobs.containsKey(control)) {
            move(control, 0.5);
        }
        int stands = (int) Math.round(knobs.getOrDefault(control, 0.0) * most);
        boolean beyond = stands + steps < 0 || stands + steps > most;
        if (strip && beyond) {
            stands = steps > 0 ? 0 : most;
            move(control, stands / (double) most);
        }
        move(control, (stands + steps) / (double) most);
    }

    /// Presses or releases a button.
    public void press(Control control, boolean down) {
        boolean oneShot = control.in().map(Address::oneShot).orElse(false);
        if (down || !oneShot) {
            send(control.in(), value(control, down));
        }
    }

    private static int value(Control control, boolean down) {
        Press.Values values = down
                ? control.coding().press().down()
                : control.coding().press().up();
        return down ? Math.min(values.high(), Math.min(control.maximumIn(), 0x7F)) : values.high();
    }

    /// Puts a finger on a fader, or takes it off; let go, a motor fader returns to where the host has sent it.
    public void touch(Control control, boolean down) {
        send(control.touch(), down ? 0x7F : 0);
        reader.motor(control).ifPresent(motor -> motor.hold(down));
    }

    /// Says something that its profile does not know: a whole message.
    public void say(byte[] message) {
        link.send(message);
    }

    /// The same by event, as the window posts it.
    public void play(ControlEvent event) {
        switch (event) {
            case ControlEvent.Moved(Control control, double position, long nanos) -> move(control, position);
            case ControlEvent.Turned(Control control, int ticks, long nanos) -> turn(control, ticks);
            case ControlEvent.Pressed(Control control, boolean down, long nanos) -> press(control, down);
            case ControlEvent.Touched(Control control, boolean down, long nanos) -> touch(control, down);
        }
    }

    private void send(Optional<Address> address, int value) {
        address.ifPresent(known -> link.send(Wire.message(known, value)));
    }

    /// Takes in what the host sent and answers it as the device would; returns how many messages that were.
    public int work(long nanos) {
        int count = link.drain(new Host());
        reader.work(nanos);
        return count;
    }

    /// What the device shows: one record for each control that shows something, in the profile's order. Immutable, and
    /// the same list again while nothing changes.
    public List<Feedback> face() {
        return face.latest();
    }

    /// What one control shows; empty when it was never told anything.
    public Optional<Feedback> shows(Control control) {
        return face.of(control);
    }

    /// True while there is somebody at the other end of the port.
    public boolean connected() {
        return connected;
    }

    /// True when a host has proved itself to a device in Logic mode.
    public boolean accepted() {
        return manners.accepted();
    }

    /// How many messages came that the device does not know.
    public long unknownMessages() {
        return unknown;
    }

    /// Unplugs the device.
    @Override
    public void close() {
        link.close();
    }

    private final class Host implements MidiLink.Listener {
        @Override
        public void onShort(int status, int first, int second, long nanos) {
            List<byte[]> answers = profile.talk().answers(status, first, second);
            answers.forEach(link::send);
            boolean known = !answers.isEmpty() || profile.talk().isUnasked(status, first, second);
            unknown += reader.onShort(status, first, second, nanos) || known ? 0 : 1;
        }

        @Override
        public void onSysEx(byte[] message, long nanos) {
            Optional<MackieMessage> mackie = MackieMessage.of(message);
            mackie.flatMap(manners::answer).ifPresent(link::send);
            mackie.ifPresent(known -> whole(known.command()));
            List<byte[]> answers = profile.talk().answers(message);
            answers.forEach(link::send);
            boolean known = reader.onSysEx(message, nanos) || profile.talk().isUnasked(message);
            unknown += known || mackie.isPresent() || !answers.isEmpty() ? 0 : 1;
        }

        @Override
        public void onLink(boolean alive, long nanos) {
            connected = alive;
        }

        /// Mackie's commands for the whole device: 08 and 63 reset, 61 faders down, 62 lamps off.
        private void whole(int command) {
            if (command == 0x61 || command == 0x63 || command == 0x08) {
                reader.motors().forEach(Motor::drop);
            }
            if (command == 0x62 || command == 0x63 || command == 0x08) {
                profile.controls().stream()
                        .filter(Control::shows)
                        .filter(control -> control.kind() == Kind.BUTTON || control.kind() == Kind.LAMP)
                        .forEach(control -> face.show(new Feedback.Light(control, Feedback.Glow.OFF)));
            }
        }
    }
}
