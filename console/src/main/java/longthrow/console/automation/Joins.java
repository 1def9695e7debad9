package longthrow.console.automation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.frame.Mode;
import longthrow.dsp.thread.ControlThread;

/// What was being written when the song was rolled back: it enters write again where it left, unless it was released
/// meanwhile (rule A8).
@ControlThread
final class Joins {
    private final Map<Integer, Join> waiting = new HashMap<>();

    /// A cell that enters write again at a frame.
    record Join(int cell, Mode mode, long frame) {}

    /// The song leaves a cell that is being written.
    void leave(int cell, Mode mode, long frame) {
        waiting.put(cell, new Join(cell, mode, frame));
    }

    /// The cell's hand is gone.
    void release(int cell) {
        waiting.computeIfPresent(cell, (any, join) -> join.mode() == Mode.TOUCH ? null : join);
    }

    /// Nothing joins any more: the song stopped.
    void forget() {
        waiting.clear();
    }

    /// What joins between two turns' frames; what lies behind `before` already never will.
    List<Join> due(long before, long frame) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Join> due = new ArrayList<>();
        waiting.values().removeIf(join -> {
            boolean joins = join.frame() > before && join.frame() <= frame;
            if (joins) {
                due.add(join);
            }
            return joins || join.frame() <= before;
        });
        return due;
    }
}
