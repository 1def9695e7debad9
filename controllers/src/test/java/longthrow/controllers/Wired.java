package longthrow.controllers;

import java.util.ArrayList;
import java.util.List;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.kit.ManualClock;

/// A unit on a cable whose far end is bare bytes, with a clock that is moved by hand.
public final class Wired {
    private final ManualClock clock = new ManualClock();
    private final MemoryCable cable = new MemoryCable("test");
    private final Profile profile;
    private final SurfaceUnit unit;
    private final RawEnd device;
    private final List<ControlEvent> events = new ArrayList<>();

    /// A unit that has said its first words and is ready.
    public Wired(Profile profile) {
        this.profile = profile;
        device = new RawEnd(cable.far());
        unit = new SurfaceUnit(profile, cable.near(), clock::nanos);
    }

    /// Lets time pass in steps of a millisecond, one control pass each.
    public void pass(double millis) {
        for (int step = 0; step < millis; step++) {
            clock.advanceMillis(1);
            work();
        }
    }

    /// One control pass without time.
    public void work() {
        unit.drain(events::add);
        unit.work(clock.nanos());
    }

    /// Waits until the device is painted and quiet, and forgets what was said so far.
    public Wired settled() {
        pass(2500);
        device.heard();
        events.clear();
        return this;
    }

    /// The control of that name.
    public Control control(String name) {
        return profile.control(name).orElseThrow();
    }

    /// What hands did since the last call.
    public List<ControlEvent> events() {
        List<ControlEvent> all = List.copyOf(events);
        events.clear();
        return all;
    }

    /// Which keys went down and up.
    public List<Boolean> presses() {
        return events().stream()
                .map(ControlEvent.Pressed.class::cast)
                .map(ControlEvent.Pressed::down)
                .toList();
    }

    /// The desk's side.
    public SurfaceUnit unit() {
        return unit;
    }

    /// The device's side.
    public RawEnd device() {
        return device;
    }

    /// The cable between.
    public MemoryCable cable() {
        return cable;
    }

    /// The time.
    public ManualClock clock() {
        return clock;
    }
}
