package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import longthrow.console.frame.Wish;
import longthrow.dsp.thread.ControlThread;

/// What is connected to a desk: surfaces, and services that have no control in hand.
@ControlThread
public final class Attached {
    private final Console console;
    private final List<SurfaceSet> surfaces = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Lesson lesson;
    private final Rack rack;
    private final WireWatch wireWatch;
    private final Pinger pinger;
    private final RoundTrips roundTrips;
    private final SurfaceLatency surfaceLatency;
    private final SurfaceUsers surfaceUsers;

    Attached(Console console) {
        this.console = console;
        lesson = new Lesson(console);
        rack = new Rack(console);
        wireWatch = new WireWatch(console);
        pinger = new Pinger(console);
        roundTrips = new RoundTrips(console);
        surfaceLatency = new SurfaceLatency(console);
        surfaceUsers = new SurfaceUsers(console);
    }

    /// Learning what a surface's controls are.
    public Lesson lesson() {
        return lesson;
    }

    /// What happens to surfaces while the show runs.
    public Rack rack() {
        return rack;
    }

    /// Who watches a surface's wire for the window.
    public WireWatch wireWatch() {
        return wireWatch;
    }

    /// Who measures gear outside.
    Pinger pinger() {
        return pinger;
    }

    /// Who measures the device.
    RoundTrips roundTrips() {
        return roundTrips;
    }

    /// How late hands on surfaces arrive.
    SurfaceLatency surfaceLatency() {
        return surfaceLatency;
    }

    /// Who sits at which surface.
    SurfaceUsers surfaceUsers() {
        return surfaceUsers;
    }

    /// Says who does long sums, such as the search for what came back from gear outside, so that nobody waits for them
    /// at the desk. Until then the control thread does them.
    public void onLongSums(Consumer<Runnable> elsewhere) {
        pinger.elsewhere(elsewhere);
        roundTrips.elsewhere(elsewhere);
    }

    /// The connected surfaces.
    public List<SurfaceSet> surfaces() {
        return surfaces;
    }

    /// The connected services.
    public List<Service> services() {
        return services;
    }

    /// Connects a surface set.
    public void connect(SurfaceSet set) {
        set.attend(lesson);
        surfaces.add(set);
    }

    /// Connects a service.
    public void connect(Service service) {
        services.add(service);
    }

    /// Disconnects a surface set and closes its ports.
    public void disconnect(SurfaceSet set) {
        surfaces.remove(set);
        set.close();
    }

    /// Disconnects a service and closes its port.
    public void disconnect(Service service) {
        services.remove(service);
        service.close();
    }

    /// Does what has arrived; returns how much that was.
    int hear(long nanos) {
        int done = 0;
        for (SurfaceSet set : surfaces) {
            done += set.hear(console.desk(), console.state().setup().latencies());
        }
        for (Service service : services) {
            done += service.hear(nanos);
        }
        lesson.work(nanos);
        return done;
    }

    /// Looks after what may take its time; once a picture.
    void watch(long nanos) {
        rack.watch(nanos);
        wireWatch.work(nanos);
        pinger.work();
        roundTrips.work(nanos);
        surfaceLatency.work();
    }

    /// Sends what has changed.
    void tell(long nanos) {
        for (SurfaceSet set : surfaces) {
            set.tell(nanos);
        }
        for (Service service : services) {
            service.tell(nanos);
        }
    }

    /// A control of a twin was moved on screen.
    void played(Wish.Played played) {
        surfaces.forEach(set -> set.played(played.port(), played.event()));
    }

    /// Where a control without motor stands that has not caught up with this cell.
    public OptionalDouble waiting(int cell) {
        return first(set -> set.waiting(cell));
    }

    /// How far this cell stands from a control that trims it, in dB.
    OptionalDouble trim(int cell) {
        return first(set -> set.trim(cell));
    }

    private OptionalDouble first(Function<SurfaceSet, OptionalDouble> asked) {
        for (SurfaceSet set : surfaces) {
            OptionalDouble answer = asked.apply(set);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return OptionalDouble.empty();
    }
}
