package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Turns a device's messages into what its hands did. Belongs to the control thread.
final class Inputs {
    /// So long after its coming a device may tell where its controls stand; a finger is believed at once.
    private static final long QUIET_NANOS = 100_000_000;
    private static final int NO_PROGRAM = -1;

    private final AddressDecoder decoder = new AddressDecoder();
    private final Map<Control, MotorOutput> motors;
    private final EchoGuard guard;
    private final boolean zeroIsStep;
    private final long repeatNanos;
    private int program = NO_PROGRAM;
    private long programAt;
    private final List<Turning> turnings = new ArrayList<>();
    private final Set<Control> down = new LinkedHashSet<>();
    private final Set<Control> touched = new LinkedHashSet<>();
    private Consumer<ControlEvent> events = event -> {};
    private long quietUntil = Long.MIN_VALUE;

    Inputs(Profile profile, Map<Control, MotorOutput> motors, EchoGuard guard) {
        this.motors = motors;
        this.guard = guard;
        repeatNanos = profile.repeatGuardMillis() * 1_000_000;
        zeroIsStep = profile.zeroIsStep();
        for (Control control : profile.controls()) {
            control.in().ifPresent(address -> listen(control, address));
            control.touch()
                    .ifPresent(address -> decoder.listen(address, (value, nanos) -> touch(control, value > 0, nanos)));
        }
    }

    boolean onShort(int status, int first, int second, long nanos, Consumer<ControlEvent> to) {
        events = to;
        return isRepeated(status, first, nanos) || decoder.onShort(status, first, second, nanos);
    }

    /// Some consoles say a program change twice (protocols, section 1.5).
    private boolean isRepeated(int status, int first, long nanos) {
        if ((status & 0xF0) != 0xC0) {
            return false;
        }
        int now = status << 8 | first;
        boolean repeated = now == program && nanos - programAt < repeatNanos;
        program = now;
        programAt = nanos;
        return repeated;
    }

    boolean onSysEx(byte[] message, long nanos, Consumer<ControlEvent> to) {
        events = to;
        return decoder.onSysEx(message, nanos);
    }

    /// Lets go of values that waited for their other half.
    void work(long nanos, Consumer<ControlEvent> to) {
        events = to;
        decoder.work(nanos);
    }

    /// The device has just come: the positions it tells now are no moves, and no value may jump to them.
    void arrived(long nanos) {
        quietUntil = nanos + QUIET_NANOS;
    }

    /// The device came or went: whatever it held is let go, or a key would hang.
    void letGo(long nanos, Consumer<ControlEvent> to) {
        events = to;
        List.copyOf(down).forEach(control -> press(control, false, nanos));
        List.copyOf(touched).forEach(control -> touch(control, false, nanos));
        motors.values().forEach(MotorOutput::leave);
        turnings.forEach(Turning::leave);
    }

    private void listen(Control control, Address address) {
        switch (control.kind()) {
            case FADER -> decoder.listen(address, (value, nanos) -> move(control, value, nanos));
            case KNOB -> listen(control, address, (value, nanos) -> move(control, value, nanos));
            case ENCODER ->
                control.relative()
                        .ifPresentOrElse(
                                coding -> turning(control, address, coding),
                                () -> listen(control, address, (value, nanos) -> move(control, value, nanos)));
            case BUTTON -> listen(control, address, (value, nanos) -> button(control, address, value, nanos));
            case LAMP, RING, TEXT, METER, DIGITS, COLOUR -> {} // shows only
        }
    }

    private void move(Control control, int value, long nanos) {
        if (nanos < quietUntil && !touched.contains(control)) {
            Optional.ofNullable(motors.get(control)).ifPresent(motor -> motor.found(value));
            return;
        }
        boolean news = Optional.ofNullable(motors.get(control))
                .map(motor -> motor.heard(value, nanos))
                .orElse(true);
        if (news) {
            events.accept(new ControlEvent.Moved(control, Math.min(1, value / (double) control.maximumIn()), nanos));
        }
    }

    /// What comes back at once on the address on which it went out is the device's echo of its lamp. The release of a
    /// key that is down is believed all the same: better a press cut short than a key that hangs.
    private void listen(Control control, Address address, AddressDecoder.Listener listener) {
        decoder.listen(address, (value, nanos) -> {
            boolean release = down.contains(control)
                    && control.coding().press().isDown(value).equals(Optional.of(false));
            boolean echo = guard.isEcho(address, value, nanos);
            if (release || !echo) {
                guard.hand(address);
                listener.on(value, nanos);
            }
        });
    }

    private void turning(Control control, Address address, Relative coding) {
        Turning turning = new Turning(coding, control.maximumIn(), zeroIsStep);
        turnings.add(turning);
        listen(control, address, (value, nanos) -> turn(control, turning.ticks(value), nanos));
    }

    private void turn(Control control, int ticks, long nanos) {
        if (ticks != 0) {
            events.accept(new ControlEvent.Turned(control, ticks, nanos));
        }
    }

    /// Program changes and SysEx messages have no release: they are a press and a release at once.
    private void button(Control control, Address address, int value, long nanos) {
        if (address.oneShot()) {
            press(control, true, nanos);
            press(control, false, nanos);
        } else {
            control.coding().press().isDown(value).ifPresent(isDown -> press(control, isDown, nanos));
        }
    }

    private void press(Control control, boolean isDown, long nanos) {
        hold(down, control, isDown);
        events.accept(new ControlEvent.Pressed(control, isDown, nanos));
    }

    private void touch(Control control, boolean isDown, long nanos) {
        hold(touched, control, isDown);
        Optional.ofNullable(motors.get(control)).ifPresent(motor -> motor.touch(isDown, nanos));
        events.accept(new ControlEvent.Touched(control, isDown, nanos));
    }

    private static void hold(Set<Control> held, Control control, boolean isDown) {
        if (isDown) {
            held.add(control);
        } else {
            held.remove(control);
        }
    }
}
