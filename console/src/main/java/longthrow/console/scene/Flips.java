package longthrow.console.scene;

import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// When the switches of a recall flip (rule S5): what opens at the start, what closes at the end of its level's fade.
/// Which levels those are is asked once a row: cells come row by row.
@ControlThread
final class Flips {
    private static final int NONE = -1;

    private final Desk desk;
    private final Fades fades;
    private int row = NONE;
    private int faders = NONE;
    private int levels = NONE;

    Flips(Desk desk, Fades fades) {
        this.desk = desk;
        this.fades = fades;
    }

    /// Whether a switch waits before it goes to what is stored of it.
    boolean late(int cell, Timing timing) {
        boolean usually = closes(desk.layout().parameter(cell), desk.stored(cell));
        return timing.flip(cell).map(flip -> flip == Timing.Flip.END).orElse(usually);
    }

    private static boolean closes(Parameter parameter, double value) {
        return switch (parameter.column()) {
            case MUTE -> value >= 0.5;
            case SEND_ON -> value < 0.5;
            default -> false;
        };
    }

    /// The nanoseconds until the levels have arrived that a closing switch waits for, the send's own and the strip's;
    /// 0 where none of them began to fade just now.
    long arrival(int cell) {
        if (Cell.row(cell) != row) {
            begin(cell);
        }
        return Math.max(arrival(faders, cell), arrival(levels, cell));
    }

    private long arrival(int level, int cell) {
        return level == NONE ? 0 : fades.arrival(Cell.of(level, Cell.column(cell)));
    }

    private void begin(int cell) {
        row = Cell.row(cell);
        String key = desk.layout().parameter(cell).key();
        faders = row("fader", cell);
        levels = key.endsWith("/on") ? row(key.substring(0, key.length() - 2) + "level", cell) : NONE;
    }

    private int row(String key, int cell) {
        OptionalInt there = desk.layout().cell(desk.layout().section(cell).prefix(), Cell.column(cell), key);
        return there.isPresent() ? Cell.row(there.getAsInt()) : NONE;
    }
}
