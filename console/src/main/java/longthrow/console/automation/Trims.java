package longthrow.console.automation;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// TRIM (rule A6): a hand on a fader that has a lane moves the fader's trim instead. Where the fader is touched is its
/// null, so that nothing steps; TRIM-LOCK begins with the offset of the last touch.
@ControlThread
public final class Trims {
    private final Desk desk;
    private final Lanes lanes;
    private final Coalesce coalesce;
    private final Map<Integer, Null> nulls = new HashMap<>();
    private boolean on;
    private boolean locked;
    private double offset;

    /// Where a hand came, and the trim then, both in dB.
    private record Null(double hand, double trim) {}

    Trims(Desk desk, Lanes lanes, Coalesce coalesce) {
        this.desk = desk;
        this.lanes = lanes;
        this.coalesce = coalesce;
    }

    /// Whether hands trim.
    public boolean on() {
        return on;
    }

    /// Lets hands trim, or no more. When it is left, trims may be added to their lanes.
    public void on(boolean trims) {
        boolean leaves = on && !trims;
        on = trims;
        nulls.clear();
        if (leaves && coalesce.when() == RideRules.Merge.EXIT) {
            coalesce(OptionalInt.empty());
        }
    }

    /// Adds the trims of a strip, or of all, to the faders' lanes; how many strips that were.
    public int coalesce(OptionalInt strip) {
        return coalesce.strips(strip);
    }

    /// Whether each touch begins with the offset of the last one.
    public boolean locked() {
        return locked;
    }

    /// Says whether each touch begins with the offset of the last one.
    public void locked(boolean repeats) {
        locked = repeats;
    }

    /// The trim that a hand on a cell moves now.
    OptionalInt of(int cell) {
        boolean trims =
                on && lanes.has(cell) && desk.layout().parameter(cell).key().equals("fader");
        return trims ? desk.layout().cell(desk.layout().id(cell) + "/trim") : OptionalInt.empty();
    }

    void touched(int cell, int trim, boolean down, Origin by) {
        if (down) {
            desk.touch(trim, true, by);
            Null fresh = begin(cell, trim);
            if (locked && offset != 0) {
                desk.set(trim, fresh.trim + offset, by);
            }
        } else {
            end(cell, trim);
            desk.touch(trim, false, by);
        }
    }

    private Null begin(int cell, int trim) {
        return nulls.computeIfAbsent(cell, any -> new Null(desk.value(cell), desk.value(trim)));
    }

    private void end(int cell, int trim) {
        Null over = nulls.remove(cell);
        if (over != null) {
            offset = desk.value(trim) - over.trim;
        }
    }

    void move(int cell, int trim, double value, Origin by) {
        Null from = begin(cell, trim);
        if (Double.isFinite(from.hand)) {
            desk.set(trim, from.trim + (value - from.hand), by);
        }
    }

    /// A hand without touch sense is gone.
    void freed(int cell) {
        of(cell).ifPresent(trim -> end(cell, trim));
    }
}
