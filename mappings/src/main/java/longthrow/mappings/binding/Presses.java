package longthrow.mappings.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;
import longthrow.mappings.language.Transform;

/// Tells presses, long presses and double presses of buttons apart. Where a button has a long press, its short one acts
/// at release; a double press acts besides the first single one.
@ControlThread
final class Presses {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Map<Spot, Down> downs = new HashMap<>();
    private final Map<Spot, Long> lastPress = new HashMap<>();

    private static final class Down {
        final long nanos;
        final Optional<Bound> moves;
        final Optional<Bound> holds;
        boolean done;

        Down(long nanos, Optional<Bound> moves, Optional<Bound> holds) {
            this.nanos = nanos;
            this.moves = moves;
            this.holds = holds;
        }

        long due() {
            return nanos
                    + NANOS_PER_MILLI
                            * holds.flatMap(bound -> bound.line().transform(Transform.Hold.class))
                                    .map(Transform.Hold::millis)
                                    .orElse(0L);
        }
    }

    /// What a line is to do.
    interface Act {
        void press(Spot spot, Bound bound, boolean down);
    }

    /// A button went down.
    void down(Spot spot, long nanos, Act act) {
        Down down = new Down(nanos, spot.moves(), spot.holds());
        downs.put(spot, down);
        if (isDouble(spot, nanos)) {
            down.done = true;
            lastPress.remove(spot);
            act.press(spot, spot.doubles().orElseThrow(), true);
            return;
        }
        lastPress.put(spot, nanos);
        if (down.holds.isEmpty()) {
            down.moves.ifPresent(bound -> act.press(spot, bound, true));
        }
    }

    private boolean isDouble(Spot spot, long nanos) {
        Long last = lastPress.get(spot);
        return last != null
                && spot.doubles()
                        .flatMap(bound -> bound.line().transform(Transform.Twice.class))
                        .filter(twice -> nanos - last <= twice.millis() * NANOS_PER_MILLI)
                        .isPresent();
    }

    /// A button came up; what its press began ends on the same line, whatever page is on now.
    void up(Spot spot, long nanos, Act act) {
        Down down = downs.remove(spot);
        if (down == null || down.done) {
            return;
        }
        if (down.holds.isPresent() && nanos >= down.due()) {
            act.press(spot, down.holds.get(), true);
            return;
        }
        if (down.holds.isPresent()) {
            down.moves.ifPresent(bound -> act.press(spot, bound, true));
        }
        down.moves.ifPresent(bound -> act.press(spot, bound, false));
    }

    /// Does what has been held long enough.
    void work(long nanos, Act act) {
        if (downs.isEmpty()) {
            return;
        }
        List<Map.Entry<Spot, Down>> due = new ArrayList<>();
        for (var entry : downs.entrySet()) {
            Down down = entry.getValue();
            if (down.holds.isPresent() && !down.done && nanos >= down.due()) {
                due.add(entry);
            }
        }
        for (var entry : due) {
            entry.getValue().done = true;
            act.press(entry.getKey(), entry.getValue().holds.orElseThrow(), true);
        }
    }

    /// Forgets the buttons of a unit that went away.
    void forget(int unit) {
        downs.keySet().removeIf(spot -> spot.unit() == unit);
        lastPress.keySet().removeIf(spot -> spot.unit() == unit);
    }
}
