package longthrow.console.automation;

import java.util.List;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Strips;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// What each parameter's automation does at this moment: its mode, the record key, SAFE, and whether all automation is
/// suspended (rule A1).
@ControlThread
public final class Arming {
    private final Desk desk;
    private final Strips strips;
    private final WholeLanes lanes;
    private final Runnable armed;
    private Modes modes = Modes.READ;
    private boolean recording;
    private boolean suspended;
    private int version;

    /// @param armed what follows when modes have changed
    Arming(Desk desk, WholeLanes lanes, Runnable armed) {
        this.desk = desk;
        this.strips = desk.strips();
        this.lanes = lanes;
        this.armed = armed;
    }

    /// Every parameter's mode.
    public Modes modes() {
        return modes;
    }

    /// A strip's mode.
    public Mode mode(int strip) {
        return modes.of(strips.id(strip));
    }

    /// Changes a strip's mode.
    public void mode(int strip, Mode mode) {
        modes(modes.with(strips.id(strip), mode));
    }

    /// Changes modes: what is written in another than its new one ends (rule A4); a lane that is switched off leaves
    /// its control where it is, and that is stored.
    public void modes(Modes next) {
        List<Integer> read = lanes.all().filter(cell -> of(cell) != Mode.OFF).toList();
        open(next);
        armed.run();
        read.stream().filter(cell -> of(cell) == Mode.OFF).forEach(lanes::keepWhatIsHeard);
    }

    /// Has the modes of a show that was opened.
    void open(Modes opened) {
        modes = opened;
        version++;
    }

    /// WRITE falls to TOUCH.
    void afterPass() {
        open(modes.afterPass());
    }

    /// Whether strips that read write as well, as if they were in TOUCH.
    public boolean recording() {
        return recording;
    }

    /// Says whether strips that read write as well.
    public void recording(boolean on) {
        recording = on;
        version++;
    }

    /// True while all automation is suspended.
    public boolean suspended() {
        return suspended;
    }

    /// Suspends all automation, whatever the modes say: nothing plays, nothing is written, everything stays where it
    /// is; and lets it go on.
    public void suspend(boolean on) {
        if (on != suspended) {
            suspended = on;
            version++;
            armed.run();
            lanes.all().forEach(desk::rest);
        }
    }

    /// Counts the changes.
    int version() {
        return version;
    }

    /// What automation does with a cell now: OFF, READ, TOUCH, LATCH or WRITE.
    Mode of(int cell) {
        if (suspended) {
            return Mode.OFF;
        }
        Mode mode = modes.of(strips, cell);
        if (mode == Mode.READ && recording && modes.strips(strips, cell)) {
            mode = Mode.TOUCH;
        }
        boolean safe = mode.writes() && modes.safe().contains(strips.idOfCell(cell));
        return safe ? Mode.READ : resolved(mode, cell);
    }

    private Mode resolved(Mode mode, int cell) {
        if (mode != Mode.TOUCH_LATCH) {
            return mode;
        }
        Column column = strips.layout().parameter(cell).column();
        return column == Column.LEVEL || column == Column.SEND_LEVEL ? Mode.TOUCH : Mode.LATCH;
    }
}
