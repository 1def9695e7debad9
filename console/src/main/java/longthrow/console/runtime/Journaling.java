package longthrow.console.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.desk.DeskListener;
import longthrow.console.show.Moves;
import longthrow.console.show.Moves.Move;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Gathers what changes on a desk and hands it over every ten milliseconds, the last value of each cell and step of the
/// history once, so that a storm of faders costs a disk no more than their number.
@ControlThread
public final class Journaling implements DeskListener {
    private static final long HAND_OVER_NANOS = 10_000_000;

    private final Console console;
    private final InstantSource wall;
    private final Consumer<Moves> takes;
    private final List<Move> moves = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private Show told;
    private long next = Long.MIN_VALUE;

    /// From now on `takes` hears of every change of the console's show; it may not make the control thread wait.
    public Journaling(Console console, InstantSource wall, Consumer<Moves> takes) {
        this.console = console;
        this.wall = wall;
        this.takes = takes;
        told = console.state().apartFromValues(console);
        console.desk().listen(this);
    }

    @Override
    public void stored(Change change, long nanos) {
        if (change.by().kind() == Origin.Kind.FILE) {
            return;
        }
        int step = console.desk().serialOf(change.cell());
        Optional<Integer> place = Optional.ofNullable(places.get(change.cell()));
        double before = change.before();
        if (place.isPresent() && moves.get(place.get()).step() == step) {
            before = moves.get(place.get()).before();
            moves.set(place.get(), new Move(change.cell(), before, change.after(), change.by(), step, wall.instant()));
        } else {
            places.put(change.cell(), moves.size());
            moves.add(new Move(change.cell(), before, change.after(), change.by(), step, wall.instant()));
        }
    }

    /// Hands over what has gathered when it is time.
    void work(long nanos) {
        if (next == Long.MIN_VALUE || nanos - next >= 0) {
            next = nanos + HAND_OVER_NANOS;
            handOver();
        }
    }

    /// Hands over what has gathered.
    void handOver() {
        Show now = console.state().apartFromValues(console);
        boolean same = now.equals(told);
        if (same && moves.isEmpty()) {
            return;
        }
        Instant at = wall.instant();
        takes.accept(new Moves(
                moves,
                same ? Optional.empty() : Optional.of(now),
                at,
                console.state().acted()));
        told = now;
        moves.clear();
        places.clear();
    }
}
