package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskTable;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;

/// A desk without sound on a table, with a clock moved by hand and a list of everything that changed.
public final class Bench {
    /// A motor surface's hand.
    public static final Origin HAND = Origin.surface("tcp:desk");

    /// Another one.
    public static final Origin OTHER = Origin.surface("tcp:side");

    public final ManualClock clock = new ManualClock();
    public final List<Change> changes = new ArrayList<>();
    public final Desk desk;

    /// A desk of so many mono channels.
    public Bench(int channels) {
        DeskLayout shape = DeskLayout.mono(48_000, channels);
        desk = new Desk(new Strips(DeskTable.of(shape).layout(), shape));
        desk.whenMoved((change, nanos) -> changes.add(change));
    }

    /// The cell of an id.
    public int cell(String id) {
        return desk.layout().cell(id).orElseThrow();
    }

    public double value(String id) {
        return desk.value(cell(id));
    }

    public void set(String id, double value, Origin by) {
        desk.set(cell(id), value, by);
    }

    public void touch(String id, Origin by) {
        desk.touch(cell(id), true, by);
    }

    public void release(String id, Origin by) {
        desk.touch(cell(id), false, by);
    }

    public void name(String strip, String name) {
        int at = desk.strips().ofPath(strip).orElseThrow();
        desk.reword(at, desk.text(at).with("name", name).orElseThrow());
    }

    /// Lets time pass in turns of a millisecond.
    public void pass(double millis) {
        for (double left = millis; left > 0; left--) {
            clock.advanceMillis(Math.min(1, left));
            turn();
        }
    }

    /// One turn at the present time.
    public void turn() {
        desk.work(clock.nanos());
    }
}
