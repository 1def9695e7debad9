package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Users;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.emulation.EmulatedSurface;
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
    private SurfaceMap map;
    private Mapper mapper;
    private long nextRefresh = Long.MIN_VALUE;
    private boolean heard;
    private Optional<Lesson> lesson = Optional.empty();
    private boolean motors = true;

    /// Units from left to right under a map; what they do is done to `desk` by `by`.
    public SurfaceSet(SurfaceMap map, List<SurfaceUnit> units, DeskPort desk, Origin by) {
        this(
                map,
                desk,
                by,
                units.stream().map(unit -> new Seat(unit, Optional.empty())).toList());
    }

    private SurfaceSet(SurfaceMap map, DeskPort desk, Origin by, List<Seat> seats) {
        this.map = map;
        this.seats = new ArrayList<>(seats);
        mapper = new Mapper(map, seats.stream().map(seat -> seat.unit.profile()).toList(), desk, by);
        for (int i = 0; i < seats.size(); i++) {
            mapper.forget(i); // until it is ready
        }
    }

    /// The surface on the screen: a unit like any other, whose device is drawn by the window and played by the mouse.
    public static SurfaceSet onScreen(SurfaceMap map, Profile profile, DeskPort desk, Clock clock) {
        return new SurfaceSet(map, desk, new Origin(Origin.Kind.SCREEN, SCREEN), List.of(Seat.drawn(profile, clock)));
    }

    /// Which of several units has the map of their set: the one with the most controls, so that an extender may stand
    /// left of its main unit.
    public static int leader(List<Profile> units) {
        return IntStream.range(0, units.size())
                .boxed()
                .max(Comparator.comparingInt(
                                (Integer unit) -> units.get(unit).controls().size())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// Puts another map in place of the present one, while hands play on: view, bank, pages, pins and selection stay as
    /// far as it has them, fingers let go, take-over begins anew, and no value jumps.
    public void remap(SurfaceMap map) {
        resume(map, this);
    }

    /// Goes on under a map where another set stood, one whose units were connected before in the place of these.
    public void resume(SurfaceMap map, SurfaceSet before) {
        this.map = map;
        mapper = before.mapper.replaced(
                map, seats.stream().map(seat -> seat.unit.profile()).toList());
        for (int i = 0; i < seats.size(); i++) {
            if (!seats.get(i).ready) {
                mapper.forget(i);
            }
        }
        heard = true;
    }

    /// Takes up files that were changed, by the id of the profile at work, in whose place one of the user's own may
    /// come; a unit whose profile is another one now is greeted
    /// and painted anew on its port. False when they change nothing here.
    boolean renew(Map<String, Sheet> sheets) {
        List<Profile> profiles = profiles();
        List<Profile> fresh = profiles.stream()
                .map(profile -> Optional.ofNullable(sheets.get(profile.id()))
                        .map(Sheet::profile)
                        .orElse(profile))
                .toList();
        SurfaceMap other = Optional.ofNullable(
                        sheets.get(profiles.get(leader(fresh)).id()))
                .map(Sheet::map)
                .orElse(map);
        boolean changed = !(fresh.equals(profiles) && other.equals(map));
        if (changed) {
            rebuild(profiles, fresh);
            remap(other);
        }
        return changed;
    }

    private void rebuild(List<Profile> profiles, List<Profile> fresh) {
        for (int i = 0; i < seats.size(); i++) {
            if (!fresh.get(i).equals(profiles.get(i))) {
                seats.set(i, seats.get(i).by(fresh.get(i)));
            }
        }
        motors = true; // as those of new units are; `tell` lets them rest again
        lesson.ifPresent(this::attend);
    }

    private List<Profile> profiles() {
        return seats.stream().map(seat -> seat.unit.profile()).toList();
    }

    /// The set as the command line and show files name it: `mcu@Left+mcu@Right`.
    public String words() {
        return seats.stream().map(seat -> seat.words).collect(Collectors.joining("+"));
    }

    /// Says by which words its units were asked for, from left to right.
    public void called(List<String> words) {
        for (int i = 0; i < seats.size(); i++) {
            seats.get(i).words = words.get(i);
        }
    }

    /// The unit at a port, if it is one of these.
    Optional<SurfaceUnit> unit(String port) {
        int place = place(port);
        return place < 0 ? Optional.empty() : Optional.of(seats.get(place).unit);
    }

    /// True for the surface that the window draws.
    boolean isOnScreen() {
        return seats.stream().anyMatch(seat -> seat.drawn.isPresent());
    }

    /// What is to be told of a unit that is there and does not answer its greeting; once for each silence.
    Optional<String> silent(long nanos) {
        return seats.stream()
                .filter(seat -> seat.fallsSilent(nanos))
                .map(seat -> seat.words + " is connected but does not answer as a "
                        + seat.unit.profile().name() + " does; is it switched to that mode?")
                .findFirst();
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

    /// Its units.
    List<Seat> seats() {
        return List.copyOf(seats);
    }

    /// Takes in what hands did since the last call, each event at its own time, which is the unit's latency before it
    /// arrived (rule A9); returns how much that was.
    int hear(Desk desk, Map<String, Double> latencies) {
        int[] count = new int[1];
        for (int i = 0; i < seats.size(); i++) {
            int unit = i;
            long late = seats.get(i).latencyNanos(latencies);
            seats.get(i).unit.drain(event -> {
                desk.at(event.nanos() - late);
                take(unit, event);
                Seat seat = seats.get(unit);
                seat.message = (seat.unit.lastMessage() + "  " + seat.message).strip();
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
        Seat seat = seats.get(unit);
        seat.message = mapper.lastMessage();
        if (event instanceof ControlEvent.Moved moved && !moved.control().shows()) {
            seat.show(new Feedback.Motor(
                    moved.control(), moved.position())); // no motor: it stands where the hand left it
        }
    }

    /// Tells every unit what it shows now and lets it send what its budget allows.
    void tell(long nanos) {
        mapper.work(nanos);
        rest();
        boolean refresh = heard || nanos >= nextRefresh;
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            boolean ready = seat.unit.ready();
            if (seat.ready && !ready) {
                mapper.forget(i);
            } else if (ready && !seat.ready) {
                mapper.arrived(i);
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

    /// Everything may show something else now: the next `tell` looks at once.
    void hasten() {
        heard = true;
    }

    /// Motors rest or travel as the map has it (rule H8).
    private void rest() {
        if (motors != mapper.motors()) {
            motors = mapper.motors();
            seats.forEach(seat -> seat.unit.motors(motors));
        }
    }

    private static void show(Seat seat, Feedback feedback) {
        if (seat.show(feedback)) {
            seat.unit.show(feedback);
        }
    }

    /// Where a control without motor stands that has not caught up with this cell.
    OptionalDouble waiting(int cell) {
        return seats.stream().allMatch(Seat::motorised) && mapper.motors()
                ? OptionalDouble.empty()
                : mapper.waiting(cell);
    }

    /// How far this cell stands from a control that trims it, in dB.
    OptionalDouble trim(int cell) {
        return mapper.trim(cell);
    }

    /// What the window shows of each unit.
    List<DeskFrame.Surface> frames(Users users) {
        return IntStream.range(0, seats.size())
                .mapToObj(unit -> frame(unit, users))
                .toList();
    }

    private DeskFrame.Surface frame(int unit, Users users) {
        Seat seat = seats.get(unit);
        return new DeskFrame.Surface(
                seat.unit.profile(),
                seat.unit.port(),
                mapper.bankWords(),
                seat.shown(),
                seat.message,
                mapper.does(unit),
                new DeskFrame.Link(
                        seat.state(),
                        unit + 1,
                        seats.size(),
                        mapper.motors(),
                        seat.sentWords(),
                        users.units().getOrDefault(seat.words, Users.DESK)));
    }

    /// Moves the unit at `port` by places to the right, to the left below 0, as far as the set has such places; the
    /// strips of a place stay where they are. False when it stands there already, or is none of these.
    boolean move(String port, int places) {
        int from = place(port);
        int to = Math.clamp(from + places, 0, seats.size() - 1);
        if (from < 0 || from == to) {
            return false;
        }
        IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).forEach(mapper::forget);
        seats.add(to, seats.remove(from));
        remap(map);
        return true;
    }

    /// Where the unit of that port stands; below 0 when the set has none.
    private int place(String port) {
        return IntStream.range(0, seats.size())
                .filter(i -> seats.get(i).unit.port().equals(port))
                .findFirst()
                .orElse(-1);
    }

    /// Lets the set's motors rest, or wakes them, when the unit at `port` is one of its own (rule H8).
    void turnMotors(String port) {
        if (place(port) >= 0) {
            mapper.motors(!mapper.motors());
            heard = true;
        }
    }

    @Override
    public void close() {
        for (Seat seat : seats) {
            seat.unit.close();
            seat.drawn.ifPresent(EmulatedSurface::close);
        }
    }
}
