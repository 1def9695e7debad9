package longthrow.console.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import longthrow.dsp.thread.ControlThread;

/// A step over cells: a gesture on one, a recall or a paste over many. Either way across it leaves alone what somebody
/// has moved since (rule S9).
@ControlThread
final class CellStep implements Step {
    private final Desk desk;
    private final Desk.Batch batch;
    private final Past past;
    private final int serial;

    /// How things stood before.
    ///
    /// @param serials the step that had moved each cell last
    record Past(double[] values, int[] serials, Map<Integer, StripText> texts) {}

    CellStep(Desk desk, Desk.Batch batch, Past past, int serial) {
        this.desk = desk;
        this.batch = batch;
        this.past = past;
        this.serial = serial;
    }

    /// A gesture goes on: its cells stand at other values now.
    void extend(double[] values) {
        System.arraycopy(values, 0, batch.values(), 0, values.length);
    }

    /// Whether it is a step of just these cells.
    boolean of(int[] cells) {
        return Arrays.equals(batch.cells(), cells);
    }

    /// What was remembered as done is undone: the cells stand where they stood before.
    void retract() {
        for (int i = 0; i < batch.cells().length; i++) {
            desk.steps().cross(batch.cells()[i], serial, past.serials[i]);
        }
    }

    @Override
    public boolean cellsOnly() {
        return past.texts.isEmpty();
    }

    @Override
    public boolean valuesFollow() {
        return true;
    }

    @Override
    public String words() {
        return batch.words();
    }

    @Override
    public Sort sort() {
        return batch.sort();
    }

    @Override
    public boolean ofShow() {
        return Arrays.stream(batch.cells()).anyMatch(cell -> Structure.holds(desk.layout(), cell));
    }

    @Override
    public int[] overtaken(boolean back) {
        return IntStream.range(0, batch.cells().length)
                .filter(i -> !desk.steps().stands(batch.cells()[i], back ? serial : past.serials[i]))
                .map(i -> desk.steps().serialOf(batch.cells()[i]))
                .toArray();
    }

    @Override
    public void undo() {
        cross(past.values, i -> desk.steps().cross(batch.cells()[i], serial, past.serials[i]));
        past.texts.forEach(desk::reword);
    }

    @Override
    public void redo() {
        cross(batch.values(), i -> desk.steps().cross(batch.cells()[i], past.serials[i], serial));
        batch.texts().forEach(desk::reword);
    }

    /// Moves, as one, those cells that stand where the step expects them.
    private void cross(double[] to, IntPredicate stands) {
        int[] cells = new int[batch.cells().length];
        double[] values = new double[cells.length];
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            if (stands.test(i)) {
                cells[count] = batch.cells()[i];
                values[count++] = to[i];
            }
        }
        batch.mover().move(Arrays.copyOf(cells, count), Arrays.copyOf(values, count));
    }
}
