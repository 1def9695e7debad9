package longthrow.console.runtime;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import longthrow.console.frame.History;
import longthrow.dsp.driver.AudioDriver;
import longthrow.dsp.driver.Incident;
import longthrow.dsp.driver.Load;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Inbox;

/// What the driver told in the last minute: x-runs, late blocks, late reads from the disk, collector pauses,
/// and what rendering cost, by the time
/// of day. It is the one reader of the driver's load. Bounded: sixty seconds, a thousand events.
@ControlThread
public final class BlackBox {
    static final int SECONDS = 60;
    private static final int MOST = 1000;

    /// Shorter stops come by the dozen and harm nobody: they are counted only.
    private static final double LEAST_PAUSE_MICROS = 1000;

    private final Supplier<List<History.Cost>> costs;
    private final Supplier<Instant> wall;
    private final ZoneId zone;
    private final Inbox<Incident> told = new Inbox<>();
    private final Deque<History.Second> seconds = new ArrayDeque<>();
    private final Deque<Dated> events = new ArrayDeque<>();
    private List<History.Cost> newest = List.of();
    private Load load = Load.NONE;
    private Optional<Running> running = Optional.empty();
    private History history = History.NONE;
    private long gaps;
    private boolean changed;

    /// An event, and when it may be forgotten.
    private record Dated(History.Event event, long nanos) {}

    /// The second that is being written: its start by both clocks, and what has come together so far.
    private static final class Running {
        private final Instant start;
        private final long nanos;
        private int looks;
        private double share;
        private double worst;
        private long late;
        private long xruns;
        private long pauses;

        Running(Instant start, long nanos) {
            this.start = start;
            this.nanos = nanos;
        }
    }

    /// For a desk whose strips cost what `costs` says, since it was last asked; `wall` says the time of day there.
    BlackBox(Supplier<List<History.Cost>> costs, Supplier<Instant> wall, ZoneId zone) {
        this.costs = costs;
        this.wall = wall;
        this.zone = zone;
    }

    /// Something happened that no driver knows of.
    @AnyThread
    public void post(Incident incident) {
        told.post(incident);
    }

    /// Asks the driver how it fares, some dozens of times a second.
    void work(Optional<AudioDriver> driver, long nanos) {
        Instant now = wall.get();
        if (running.isEmpty()) {
            running = Optional.of(new Running(now, nanos));
        }
        Running second = running.get();
        driver.ifPresent(renders -> {
            take(renders.load(), second);
            renders.incidents().forEach(this::note);
        });
        told.drain(MOST, this::note);
        if (changed) {
            freeze();
        }
        if (now.getEpochSecond() != second.start.getEpochSecond()) {
            close(second, nanos);
            running = Optional.of(new Running(now, nanos));
        }
    }

    private void take(Load newest, Running second) {
        long late = newest.late() - load.late();
        load = newest;
        second.looks++;
        second.share += newest.share();
        second.worst = Math.max(second.worst, newest.worst());
        if (late > 0) { // less than before: another driver counts
            second.late += late;
            gaps += late;
            add(Incident.Kind.LATE, newest.lateNanos(), late, 0);
        }
    }

    private void note(Incident incident) {
        switch (incident.kind()) {
            case XRUN -> {
                running.ifPresent(second -> second.xruns++);
                gaps++;
            }
            case DISK -> gaps++;
            case PAUSE -> running.ifPresent(second -> second.pauses++);
            case LATE -> running.ifPresent(second -> second.late++);
        }
        if (incident.kind() != Incident.Kind.PAUSE || incident.micros() >= LEAST_PAUSE_MICROS) {
            add(incident.kind(), incident.nanos(), 1, incident.micros() / 1000);
        }
    }

    private void add(Incident.Kind kind, long nanos, long count, double millis) {
        events.add(new Dated(new History.Event(at(nanos), kind.word(), count, millis), nanos));
        if (events.size() > MOST) {
            events.removeFirst();
        }
        changed = true;
    }

    /// The time of day at a time of the desk's clock.
    private LocalTime at(long nanos) {
        return running.map(second -> second.start.plusNanos(nanos - second.nanos))
                .map(instant -> instant.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MILLIS))
                .orElse(LocalTime.MIDNIGHT);
    }

    private void close(Running second, long nanos) {
        double share = second.looks == 0 ? 0 : second.share / second.looks;
        newest = costs.get();
        seconds.add(new History.Second(
                second.start.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS),
                share,
                second.worst,
                newest,
                second.late,
                second.xruns,
                second.pauses));
        if (seconds.size() > SECONDS) {
            seconds.removeFirst();
        }
        events.removeIf(dated -> nanos - dated.nanos > SECONDS * 1_000_000_000L);
        freeze();
    }

    private void freeze() {
        changed = false;
        history = new History(
                new ArrayList<>(seconds), events.stream().map(Dated::event).toList());
    }

    /// What a strip cost in the last second that is over, as a share of one core; 0 before.
    double cost(int strip) {
        return strip < newest.size() ? newest.get(strip).share() : 0;
    }

    /// The driver's newest load.
    public Load load() {
        return load;
    }

    /// Gaps in the sound since the desk began: x-runs, late blocks and late reads from the disk.
    public long gaps() {
        return gaps;
    }

    /// The last minute; the same object as before while nothing changes.
    public History history() {
        return history;
    }

    /// The time of day by which the history goes.
    public LocalTime now() {
        return wall.get().atZone(zone).toLocalTime();
    }
}
