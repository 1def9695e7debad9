package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import longthrow.dsp.thread.ControlThread;

/// Which cells are under fingers, and which of several hands has one. A finger that stays down while its control is
/// given another cell lets go of the old one; the new one is in hand only after a real movement (rule H6). Where two
/// hands are on one cell, the last real movement has it; a finger that only trembles takes nothing away (rule H5).
@ControlThread
final class Fingers {
    private static final int STEPS = 3; // device steps that count as a movement (rule H5)
    private static final long COAST_NANOS = 120_000_000; // a control that was moved is in hand so long (rule H1)
    private static final int NOTHING = -1;

    private final Deeds deeds;
    private final Map<Spot, Finger> down = new HashMap<>();
    private final Map<Integer, Owner> owners = new HashMap<>();
    private final Map<Spot, Double> stood = new HashMap<>();

    private static final class Finger {
        int cell = NOTHING;
    }

    /// The control of this set that moved a cell last.
    private record Owner(Spot spot, long nanos) {}

    Fingers(Deeds deeds) {
        this.deeds = deeds;
    }

    /// A finger came to a control.
    void touch(Spot spot) {
        Finger finger = down.computeIfAbsent(spot, any -> new Finger());
        OptionalInt cell = spot.cell();
        if (cell.isPresent() && finger.cell == NOTHING) {
            finger.cell = cell.getAsInt();
            deeds.touch(finger.cell, true);
        }
    }

    /// A finger left a control.
    void release(Spot spot) {
        Finger finger = down.remove(spot);
        stood.remove(spot);
        if (finger != null) {
            leave(spot, finger);
        }
    }

    /// The desk hears that a cell is free only when no other finger of this set is on it.
    private void leave(Spot spot, Finger finger) {
        int cell = finger.cell;
        finger.cell = NOTHING;
        owners.computeIfPresent(cell, (any, owner) -> owner.spot() == spot ? null : owner);
        if (cell != NOTHING && down.values().stream().noneMatch(other -> other.cell == cell)) {
            deeds.touch(cell, false);
        }
    }

    /// The control has another cell now.
    void rebank(Spot spot) {
        stood.remove(spot);
        Finger finger = down.get(spot);
        if (finger != null) {
            leave(spot, finger);
        }
    }

    /// True while a finger is felt on the control.
    boolean on(Spot spot) {
        return down.containsKey(spot);
    }

    /// True when a move of the control to a position may go to its cell.
    boolean moves(Spot spot, double position, long nanos) {
        OptionalInt cell = spot.cell();
        Finger finger = down.get(spot);
        boolean waits = finger != null && finger.cell == NOTHING;
        if (cell.isEmpty() || !(waits || rivalled(spot, cell.getAsInt(), nanos)) || real(spot, position)) {
            take(spot, cell, nanos);
            return true;
        }
        return false;
    }

    private boolean real(Spot spot, double position) {
        double from =
                stood.computeIfAbsent(spot, any -> spot.takeover().hardware().orElse(position));
        return Math.abs(position - from) > STEPS * spot.step();
    }

    private boolean rivalled(Spot spot, int cell, long nanos) {
        Owner owner = owners.get(cell);
        boolean sibling = owner != null
                && owner.spot() != spot
                && (down.containsKey(owner.spot()) || nanos - owner.nanos() < COAST_NANOS);
        return sibling || deeds.othersHold(cell);
    }

    private void take(Spot spot, OptionalInt cell, long nanos) {
        stood.remove(spot);
        if (cell.isPresent()) {
            owners.put(cell.getAsInt(), new Owner(spot, nanos));
        }
        if (down.containsKey(spot)) {
            touch(spot);
        }
    }

    /// All fingers leave a unit that went away.
    void forget(int unit) {
        down.keySet().stream().filter(spot -> spot.unit() == unit).toList().forEach(this::release);
    }

    /// The controls under fingers; all are let go.
    List<Spot> letGo() {
        List<Spot> spots = List.copyOf(down.keySet());
        spots.forEach(this::release);
        return spots;
    }

    /// A finger that was there before the map: it holds nothing until it moves.
    void adopt(Spot spot) {
        down.put(spot, new Finger());
    }
}
