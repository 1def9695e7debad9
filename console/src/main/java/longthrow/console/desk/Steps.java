package longthrow.console.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.thread.ControlThread;

/// Makes steps of the history, and knows which of them moved each cell last.
@ControlThread
final class Steps {
    private final Desk desk;
    private final History history;
    private final int[][] serials;

    Steps(Desk desk, History history) {
        this.desk = desk;
        this.history = history;
        serials = new int[desk.layout().rows()][];
    }

    /// Enters a batch; the caller moves its cells afterwards.
    CellStep enter(Desk.Batch batch) {
        int serial = history.number();
        CellStep step = make(batch, before(batch), serial);
        history.push(new History.Numbered(serial, step));
        return step;
    }

    /// Enters a batch as part of a step that does more.
    void enter(Desk.Batch batch, UnaryOperator<Step> whole) {
        int serial = history.number();
        history.push(new History.Numbered(serial, whole.apply(make(batch, before(batch), serial))));
    }

    private double[] before(Desk.Batch batch) {
        double[] before = new double[batch.cells().length];
        for (int i = 0; i < before.length; i++) {
            before[i] = desk.stored(batch.cells()[i]);
        }
        return before;
    }

    /// A batch whose cells stood at `before`, as the step with a number.
    CellStep make(Desk.Batch batch, double[] before, int serial) {
        int[] cells = batch.cells();
        int[] earlier = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            earlier[i] = serialOf(cells[i]);
            serial(cells[i], serial);
        }
        List<StripText> texts = desk.texts();
        Map<Integer, StripText> words = new HashMap<>();
        batch.texts().keySet().forEach(strip -> words.put(strip, texts.get(strip)));
        return new CellStep(desk, batch, new CellStep.Past(before, earlier, words), serial);
    }

    /// The number of the step that moved a cell last; 0 when none did.
    int serialOf(int cell) {
        int[] row = serials[Cell.row(cell)];
        return row == null ? 0 : row[Cell.column(cell)];
    }

    void serial(int cell, int serial) {
        int row = Cell.row(cell);
        if (serials[row] == null) {
            serials[row] = new int[desk.layout().columns(row)];
        }
        serials[row][Cell.column(cell)] = serial;
    }
}
