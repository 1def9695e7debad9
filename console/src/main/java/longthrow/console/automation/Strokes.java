package longthrow.console.automation;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.thread.AnyThread;

/// What hands did to one control, taken apart into strokes: from a touch to its release, or without touch sense as long
/// as no move waits longer than the rest (rule A3). A stroke lies within one stretch of rolling song.
@AnyThread
final class Strokes {
    private final long restNanos;
    private final List<List<MoveLog.Moved>> strokes = new ArrayList<>();
    private List<MoveLog.Moved> stroke = List.of();
    private boolean touched;

    private Strokes(long restNanos) {
        this.restNanos = restNanos;
    }

    /// The strokes in which something moved while the song rolled.
    static List<List<MoveLog.Moved>> of(List<MoveLog.Moved> moves, double restSeconds) {
        Strokes all = new Strokes(Math.round(1e9 * restSeconds));
        moves.forEach(all::take);
        return all.strokes.stream()
                .filter(stroke -> stroke.stream().anyMatch(move -> move.kind() == MoveLog.Kind.MOVE))
                .toList();
    }

    private void take(MoveLog.Moved move) {
        if (move.frame() < 0) {
            stroke = List.of();
        } else {
            if (stroke.isEmpty() || move.kind() == MoveLog.Kind.DOWN || over(move)) {
                stroke = new ArrayList<>();
                strokes.add(stroke);
            }
            stroke.add(move);
        }
        touched = move.kind() == MoveLog.Kind.DOWN || (touched && move.kind() != MoveLog.Kind.UP);
    }

    private boolean over(MoveLog.Moved move) {
        MoveLog.Moved last = stroke.getLast();
        boolean rested = !touched && move.nanos() - last.nanos() > restNanos;
        return last.kind() == MoveLog.Kind.UP || move.frame() < last.frame() || rested;
    }
}
