package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import longthrow.console.desk.Desk;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.binding.DeskPort;
import longthrow.mappings.binding.Mapper;
import longthrow.mappings.language.SurfaceMap;

/// One or more units under one map: what their hands do goes to the desk, what the desk shows goes to them.
@ControlThread
public final class SurfaceSet implements AutoCloseable {
    /// The port of the on-screen surface.
    public static final String SCREEN = "screen";

    private static final long REFRESH_NANOS = 8_000_000;

    private final List<Seat> seats;
    private final Mapper mapper;
    private final boolean allMotorised;
    private long nextRefresh = Long.MIN_VALUE;
    private boolean heard;
    private Optional<Lesson> lesson = Optional.empty();

    /// A unit with what it shows now.
    private static final class Seat {
        final SurfaceUnit unit;
        final Optional<EmulatedSurface> drawn;
        final Map<Control, Feedback> face = new LinkedHashMap<>();
        boolean ready;
        String message = "";

        Seat(SurfaceUnit unit, Optional<EmulatedSurface> drawn) {
            this.unit = unit;
            this.drawn = drawn;
        }

        List<Feedback> face() {
            return drawn.map(EmulatedSurface::face).orElseGet(() -> List.copyOf(face.values()));
        }
    }

    /// Units from left to right under a map; what they do is done to `desk` by `by`.
    public SurfaceSet(SurfaceMap map, List<SurfaceUnit> units, DeskPort desk, Origin by) {
        this(
                map,
                desk,
                by,
                units.stream().map(unit -> new Seat(unit, Optional.empty())).toList());
    }

    private SurfaceSet(SurfaceMap map, DeskPort desk, Origin by, List<Seat> seats) {
        this.seats = seats;
        mapper = new Mapper(map, seats.stream().map(seat -> seat.unit.profile()).toList(), desk, by);
        allMotorised = seats.stream().allMatch(seat -> seat.unit.profile().motorised());
    }

    /// The surface on the screen: a unit like any other, whose device is drawn by the window and played by the mouse.
    public static SurfaceSet onScreen(SurfaceMap map, Profile profile, DeskPort desk, Clock clock) {
        MemoryCable cable = new MemoryCable(SCREEN);
        EmulatedSurface drawn = new EmulatedSurface(profile, cable.far(), clock);
        SurfaceUnit unit = new SurfaceUnit(profile, cable.near(), clock);
        drawn.powerOn();
        return new SurfaceSet(
                map, desk, new Origin(Origin.Kind.SCREEN, SCREEN), List.of(new Seat(unit, Optional.of(drawn))));
    }

    /// The map at work.
    public Mapper mapper() {
        return mapper;
    }

    /// Lets a lesson hear what hands do.
    void attend(Lesson at) {
        lesson = Optional.of(at);
        seats.forEach(seat -> seat.unit.onStrange(
                (status, first, second, nanos) -> at.hears(seat.unit.profile(), status, first, second, nanos)));
    }

    /// Takes in what hands did since the last call, each event at its own time; returns how much that was.
    int hear(Desk desk) {
        int[] count = new int[1];
        for (int i = 0; i < seats.size(); i++) {
            int unit = i;
            seats.get(i).unit.drain(event -> {
                desk.at(event.nanos());
                take(unit, event);
                count[0]++;
            });
        }
        return count[0];
    }

    /// A hand on the screen's twin of the unit at `port`.
    void played(String port, ControlEvent event) {
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            if (seat.unit.port().equals(port)) {
                if (seat.drawn.isPresent()) {
                    seat.drawn.get().play(event);
                } else {
                    take(i, event);
                }
            }
        }
    }

    private void take(int unit, ControlEvent event) {
        Profile profile = seats.get(unit).unit.profile();
        if (lesson.filter(at -> at.hears(profile, event)).isPresent()) {
            return;
        }
        heard = true;
        mapper.on(unit, event);
        seats.get(unit).message = mapper.lastMessage();
    }

    /// Tells every unit what it shows now and lets it send what its budget allows.
    void tell(long nanos) {
        mapper.work(nanos);
        boolean refresh = heard || nanos >= nextRefresh;
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            boolean ready = seat.unit.ready();
            if (seat.ready && !ready) {
                mapper.forget(i);
            }
            seat.ready = ready;
            if (refresh) {
                mapper.refresh(i, feedback -> show(seat, feedback));
            }
            seat.unit.work(nanos);
            seat.drawn.ifPresent(device -> device.work(nanos));
        }
        if (refresh) {
            nextRefresh = nanos + REFRESH_NANOS;
            heard = false;
        }
    }

    private static void show(Seat seat, Feedback feedback) {
        if (seat.face.put(feedback.control(), feedback) != feedback) {
            seat.unit.show(feedback);
        }
    }

    /// Where a control without motor stands that has not caught up with this cell.
    OptionalDouble waiting(int cell) {
        return allMotorised ? OptionalDouble.empty() : mapper.waiting(cell);
    }

    /// What the window shows of each unit.
    List<DeskFrame.Surface> frames() {
        return seats.stream()
                .map(seat -> new DeskFrame.Surface(
                        seat.unit.profile(), seat.unit.port(), mapper.bankWords(), seat.face(), seat.message))
                .toList();
    }

    @Override
    public void close() {
        for (Seat seat : seats) {
            seat.unit.close();
            seat.drawn.ifPresent(EmulatedSurface::close);
        }
    }
}
