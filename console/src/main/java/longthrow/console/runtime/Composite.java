package longthrow.console.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Desk;
import longthrow.console.desk.House;
import longthrow.console.desk.HouseRule;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// What the fader of a DCA's member is on a surface (rules S0, A11). In LIVE it is its own. In STUDIO its motor stands
/// where its level with its DCAs is, and a hand sets that: own = hand ÷ DCAs, as long as the finger is there, so that
/// the heard level is the hand's while a DCA moves. Under a DCA at -inf a hand writes nothing. A fader that is armed by
/// itself is left out.
@ControlThread
final class Composite implements ChangeListener {
    private static final double NEAR_DECIBELS = 1e-6;

    private final Console console;
    private final Map<Integer, Grip> grips = new HashMap<>();

    /// Where a finger holds a level, in dB.
    private record Grip(double decibels, Origin by) {}

    Composite(Console console) {
        this.console = console;
    }

    private Desk desk() {
        return console.desk();
    }

    private boolean joins(int cell) {
        if (console.state().setup().by(HouseRule.MOTORS) != House.STUDIO
                || !desk().layout().parameter(cell).key().equals("fader")) {
            return false;
        }
        OptionalInt strip = desk().strips().ofCell(cell);
        Mode own = console.automation().arming().modes().cells().getOrDefault(cell, Mode.READ);
        return strip.isPresent() && !own.writes() && console.standings().follows(strip.getAsInt());
    }

    /// What the DCAs above a member's fader add, in dB.
    private double above(int cell) {
        return console.standings().masters(desk().strips().ofCell(cell).orElseThrow());
    }

    /// What a surface shows of a cell.
    double shown(int cell) {
        double own = desk().value(cell);
        return joins(cell) ? desk().layout().parameter(cell).clamp(own + above(cell)) : own;
    }

    void set(int cell, double value, Origin by) {
        if (!joins(cell)) {
            desk().set(cell, value, by);
        } else if (above(cell) > Double.NEGATIVE_INFINITY) {
            grips.computeIfPresent(cell, (any, grip) -> grip.by.equals(by) ? new Grip(value, by) : grip);
            desk().set(cell, value - above(cell), by);
        }
    }

    void touch(int cell, boolean down, Origin by) {
        if (!down) {
            grips.computeIfPresent(cell, (any, grip) -> grip.by.equals(by) ? null : grip);
        } else if (joins(cell)) {
            if (above(cell) == Double.NEGATIVE_INFINITY) {
                return;
            }
            grips.put(cell, new Grip(shown(cell), by));
        }
        desk().touch(cell, down, by);
    }

    /// Holds what fingers hold against DCAs that move.
    void work() {
        grips.forEach((cell, grip) -> {
            double above = joins(cell) ? above(cell) : Double.NEGATIVE_INFINITY;
            double own = above > Double.NEGATIVE_INFINITY
                    ? desk().layout().parameter(cell).clamp(grip.decibels - above)
                    : desk().value(cell);
            if (own != desk().value(cell) && !(Math.abs(own - desk().value(cell)) < NEAR_DECIBELS)) {
                desk().set(cell, own, grip.by);
            }
        });
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind().isHand();
    }

    /// In STUDIO, a strip that leaves a DCA which moved it is offered what it was given.
    @Override
    public void changed(Change change, long nanos) {
        String key = desk().layout().parameter(change.cell()).key();
        OptionalInt strip = desk().strips().ofCell(change.cell());
        boolean leaves = key.startsWith("dca/") && change.after() < 0.5;
        if (!leaves || strip.isEmpty() || console.state().setup().by(HouseRule.MOTORS) != House.STUDIO) {
            return;
        }
        OptionalInt dca = desk().strips().ofPath(key);
        if (dca.isPresent() && console.automation().dcas().moves(dca.getAsInt())) {
            String path = desk().strips().path(strip.getAsInt());
            console.notices()
                    .say(path + " left " + key + ", which moved it; automation/coalesce " + path + " from " + key
                            + " gives it what was heard");
        }
    }
}
