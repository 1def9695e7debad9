package longthrow.console.automation;

import longthrow.console.desk.Strips;
import longthrow.console.frame.Mode;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.thread.ControlThread;

/// What each parameter's automation does at this moment: its mode, the record key, SAFE, and whether all automation is
/// suspended (rule A1).
@ControlThread
final class Arming {
    private final Strips strips;
    private Modes modes = Modes.READ;
    private boolean recording;
    private boolean suspended;
    private int version;

    Arming(Strips strips) {
        this.strips = strips;
    }

    Modes modes() {
        return modes;
    }

    void modes(Modes next) {
        modes = next;
        version++;
    }

    boolean recording() {
        return recording;
    }

    void recording(boolean on) {
        recording = on;
        version++;
    }

    boolean suspended() {
        return suspended;
    }

    void suspended(boolean on) {
        suspended = on;
        version++;
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
