package longthrow.console.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Changes;
import longthrow.console.desk.History;
import longthrow.console.show.Fact;
import longthrow.console.show.MoveColumns;
import longthrow.console.show.Moves;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Gathers what changes on a desk and hands it over every ten milliseconds, the last value of each cell and step of the
/// history once, so that a storm of faders costs a disk no more than their number.
@ControlThread
public final class Journaling implements ChangeListener, History.Listener {
    private static final long HAND_OVER_NANOS = 10_000_000;

    private final Console console;
    private final InstantSource wall;
    private final Consumer<Moves> takes;
    private final MoveColumns.Gathering moves;
    private final List<Moves.Deed> deeds = new ArrayList<>();
    private Show told;
    private boolean later;
    private long next = Long.MIN_VALUE;

    /// From now on `takes` hears of every change of the console's show; it may not make the control thread wait.
    public Journaling(Console console, InstantSource wall, Consumer<Moves> takes) {
        this.console = console;
        this.wall = wall;
        this.takes = takes;
        told = console.state().apartFromValues(console);
        moves = new MoveColumns.Gathering(console.desk().layout());
        console.desk().whenStored(this);
        console.desk().history().listen(this);
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind() != Origin.Kind.FILE;
    }

    @Override
    public void changed(Change change, long nanos) {
        int step = console.desk().serialOf(change.cell());
        moves.by(change.by(), whose(change.by()))
                .add(change.cell(), change.before(), change.after(), step, wall.instant());
    }

    @Override
    public void changed(Changes changes, long nanos) {
        Instant at = wall.instant();
        moves.by(changes.by(), whose(changes.by()));
        for (int i = 0; i < changes.size(); i++) {
            int cell = changes.cell(i);
            int step = console.desk().serialOf(cell);
            moves.add(cell, changes.before(i), changes.after(i), step, at);
        }
    }

    /// What no hand moves is the doing of whoever acts now (rule S9): who pressed GO, or UNDO.
    private Origin whose(Origin by) {
        return by.kind().isHand() ? by : console.desk().history().actor();
    }

    /// What a step changed besides values is told at once, so that nothing else is taken for its doing; where words
    /// change with values they do so after this, and are told before the next step.
    @Override
    public void done(History.Numbered step) {
        if (later) {
            handOver();
        }
        later = !step.step().cellsOnly() && step.step().valuesFollow();
        deed(Fact.Stepped.How.DONE, step, step.by());
    }

    @Override
    public void undone(History.Numbered step) {
        later = false;
        deed(Fact.Stepped.How.UNDONE, step, console.desk().history().actor());
    }

    @Override
    public void redone(History.Numbered step) {
        later = false;
        deed(Fact.Stepped.How.REDONE, step, console.desk().history().actor());
    }

    private void deed(Fact.Stepped.How how, History.Numbered step, Origin by) {
        boolean rest = !step.step().cellsOnly();
        deeds.add(new Moves.Deed(
                how, step.number(), step.step().sort(), step.step().words(), rest, by));
        if (rest && !later) {
            handOver();
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
        later = false;
        Show now = console.state().apartFromValues(console);
        boolean same = now.equals(told);
        if (same && moves.isEmpty() && deeds.isEmpty()) {
            return;
        }
        Instant at = wall.instant();
        takes.accept(new Moves(
                moves.take(),
                deeds,
                same ? Optional.empty() : Optional.of(now),
                at,
                console.state().acted()));
        told = now;
        deeds.clear();
    }
}
