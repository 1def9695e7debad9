package longthrow.dsp.engine;

import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// Values that note which rows somebody asked for, so that only what was asked for can bring a different answer.
@ControlThread
final class Counted implements CellSource {
    private static final byte UNASKED = 0;
    private static final byte OPEN = 1;
    private static final byte EXACT = 2;

    private final byte[] asked;
    private Values values;

    Counted(Values values) {
        this.values = values;
        asked = new byte[values.rows()];
    }

    /// Takes other values; returns whether an answer that was given would be another one now.
    boolean adopt(Values next) {
        boolean differs = false;
        for (int row = 0; row < asked.length && !differs; row++) {
            differs = asked[row] != UNASKED && next.rowChanged(row, values) && differs(row, next);
        }
        values = next;
        return differs;
    }

    private boolean differs(int row, Values next) {
        boolean differs = false;
        for (int column = 0; column < next.columns(row) && !differs; column++) {
            double before = values.get(row, column);
            double now = next.get(row, column);
            differs = asked[row] == EXACT ? before != now : passes(before) != passes(now);
        }
        return differs;
    }

    private static boolean passes(double level) {
        return level > Double.NEGATIVE_INFINITY;
    }

    @Override
    public double get(int row, int column) {
        asked[row] = EXACT;
        return values.get(row, column);
    }

    @Override
    public boolean open(Row row, int column) {
        asked[row.index()] = asked[row.index()] == EXACT ? EXACT : OPEN;
        return passes(values.get(row.index(), column));
    }
}
