package longthrow.console.desk;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Which cells are in a hand (rule H1): from the touch to the release, and where nobody can feel a touch, from the
/// first move until the moves have ceased for the coast time.
@ControlThread
public final class Hands {
    /// How long a moved control without touch sense counts as held after its last message (rule H1).
    public static final long COAST_NANOS = 120_000_000;

    private final Map<Integer, Hand> held = new HashMap<>();

    private static final class Hand {
        final Set<Origin> touching = new LinkedHashSet<>();
        Origin last;
        long movedNanos;

        Hand(Origin first, long nanos) {
            last = first;
            movedNanos = nanos;
        }
    }

    /// True while a hand is on the cell's control.
    public boolean held(int cell) {
        return !held.isEmpty() && held.containsKey(cell);
    }

    /// True while somebody's touch is felt on the cell's control.
    public boolean touched(int cell) {
        Hand hand = held.get(cell);
        return hand != null && !hand.touching.isEmpty();
    }

    /// True while this hand's touch is felt on the cell's control.
    public boolean touchedBy(int cell, Origin by) {
        Hand hand = held.get(cell);
        return hand != null && hand.touching.contains(by);
    }

    /// All cells on whose controls a touch is felt.
    public List<Integer> touched() {
        return held.entrySet().stream()
                .filter(entry -> !entry.getValue().touching.isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Whose hand moved the cell last, or was there first, while it is held.
    public Optional<Origin> owner(int cell) {
        return Optional.ofNullable(held.get(cell)).map(hand -> hand.last);
    }

    /// True while more than one hand is felt on the cell's controls.
    public boolean contested(int cell) {
        Hand hand = held.get(cell);
        return hand != null
                && (hand.touching.size() > 1 || (!hand.touching.isEmpty() && !hand.touching.contains(hand.last)));
    }

    /// A finger came; it takes nothing from a hand that is there already (rule H5).
    void touch(int cell, Origin by, long nanos) {
        held.computeIfAbsent(cell, any -> new Hand(by, nanos)).touching.add(by);
    }

    /// A finger left; true when it was the last hand on the cell.
    boolean release(int cell, Origin by) {
        Hand hand = held.get(cell);
        if (hand == null || !hand.touching.remove(by)) {
            return false;
        }
        if (!hand.touching.isEmpty()) {
            hand.last = hand.last.equals(by) ? hand.touching.iterator().next() : hand.last;
            return false;
        }
        held.remove(cell);
        return true;
    }

    /// A hand moved the cell's control.
    void move(int cell, Origin by, long nanos) {
        Hand hand = held.computeIfAbsent(cell, any -> new Hand(by, nanos));
        hand.last = by;
        hand.movedNanos = Math.max(hand.movedNanos, nanos);
    }

    /// Lets go of what coasted to rest and tells `freed` which cells that were.
    void work(long nanos, IntConsumer freed) {
        if (held.isEmpty()) {
            return;
        }
        var rested = held.entrySet().stream()
                .filter(entry -> entry.getValue().touching.isEmpty())
                .filter(entry -> nanos - entry.getValue().movedNanos > COAST_NANOS)
                .map(Map.Entry::getKey)
                .toList();
        rested.forEach(held::remove);
        rested.forEach(freed::accept);
    }
}
