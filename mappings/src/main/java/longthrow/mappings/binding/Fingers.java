package longthrow.mappings.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import longthrow.dsp.thread.ControlThread;

/// Which cells are under fingers. A finger that stays down while its control is given another cell lets go of the old
/// one; the new one is in hand only after a real movement (rule H6).
@ControlThread
final class Fingers {
    private static final int STEPS = 3; // device steps that count as a movement (rule H5)
    private static final int NOTHING = -1;

    private final Deeds deeds;
    private final Map<Spot, Finger> down = new HashMap<>();

    private static final class Finger {
        int cell = NOTHING;
        double stood = Double.NaN;
    }

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
        if (finger != null && finger.cell != NOTHING) {
            deeds.touch(finger.cell, false);
        }
    }

    /// The control has another cell now.
    void rebank(Spot spot) {
        Finger finger = down.get(spot);
        if (finger == null) {
            return;
        }
        if (finger.cell != NOTHING) {
            deeds.touch(finger.cell, false);
        }
        finger.cell = NOTHING;
        finger.stood = spot.takeover().hardware().orElse(Double.NaN);
    }

    /// True when a move of the control to a position may go to its cell.
    boolean moves(Spot spot, double position) {
        Finger finger = down.get(spot);
        if (finger == null || finger.cell != NOTHING || spot.cell().isEmpty()) {
            return true;
        }
        if (Double.isNaN(finger.stood)) {
            finger.stood = position;
        }
        boolean real = Math.abs(position - finger.stood) > STEPS * spot.step();
        if (real) {
            touch(spot);
        }
        return real;
    }

    /// All fingers leave a unit that went away.
    void forget(int unit) {
        down.keySet().stream().filter(spot -> spot.unit() == unit).toList().forEach(this::release);
    }
}
