package longthrow.console.desk;

import java.util.HashMap;
import java.util.Map;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Gathers a hand's moves of one control into one entry of the history: from touch to release, and without a touch
/// as long as no half second passes between two moves.
@ControlThread
final class Gestures {
    private static final long GAP_NANOS = 500_000_000;

    private final Desk desk;
    private final Map<Grip, Running> running = new HashMap<>();

    private record Grip(int cell, Origin by) {}

    private static final class Running {
        final CellStep step;
        long nanos;

        Running(CellStep step, long nanos) {
            this.step = step;
            this.nanos = nanos;
        }
    }

    Gestures(Desk desk) {
        this.desk = desk;
    }

    /// A hand on a cell is about to move it, and its gang with it.
    void move(int cell, Gangs.Moves moves, Origin by, long nanos) {
        Grip grip = new Grip(cell, by);
        Running gesture = running.get(grip);
        if (gesture == null || over(grip, gesture, nanos) || !gesture.step.of(moves.cells())) {
            desk.history().as(by, () -> running.put(grip, new Running(desk.enterStep(batch(cell, moves)), nanos)));
        } else {
            gesture.step.extend(moves.values());
            gesture.nanos = nanos;
        }
    }

    private boolean over(Grip grip, Running gesture, long nanos) {
        return !desk.hands().touchedBy(grip.cell, grip.by) && nanos - gesture.nanos > GAP_NANOS;
    }

    private Desk.Batch batch(int cell, Gangs.Moves moves) {
        boolean ride = desk.layout().parameter(cell).column() == Column.LEVEL;
        return new Desk.Batch(
                desk.called(cell, " of ") + (moves.cells().length > 1 ? " and its gang" : ""),
                ride ? Step.Sort.RIDE : Step.Sort.EDIT,
                moves.cells(),
                moves.values().clone(),
                Map.of(),
                desk::cross);
    }

    /// A touch began or ended: what follows is a new gesture.
    void end(int cell, Origin by) {
        running.remove(new Grip(cell, by));
    }

    /// Undo ends every gesture of its user, so that moving on makes a new one.
    void endAll(String user) {
        running.keySet().removeIf(grip -> desk.history().user(grip.by).equals(user));
    }

    /// Forgets gestures that have come to rest.
    void work(long nanos) {
        if (!running.isEmpty()) {
            running.entrySet().removeIf(entry -> over(entry.getKey(), entry.getValue(), nanos));
        }
    }
}
