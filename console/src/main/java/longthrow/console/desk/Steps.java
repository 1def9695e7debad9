package longthrow.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import longthrow.dsp.thread.ControlThread;

/// Makes steps of the history, and knows which of them moved each cell last.
///
/// Steps of earlier evenings are read when undo comes near them. Until then the one that moved a cell last has no
/// number: 0 stands for it, and -1, -2 … for those before the first, second … page that was read since.
@ControlThread
public final class Steps {
    private final Desk desk;
    private final History history;
    private final CellNumbers serials;
    private final List<Map<Integer, Integer>> pages = new ArrayList<>();

    Steps(Desk desk, History history) {
        this.desk = desk;
        this.history = history;
        serials = new CellNumbers(desk.layout());
    }

    /// A batch that was done before this start, by a program that has ended since.
    ///
    /// @param before where its cells stood
    public record Past(Desk.Batch batch, double[] before, int serial) {}

    /// Enters a batch; the caller moves its cells afterwards.
    CellStep enter(Desk.Batch batch) {
        int serial = history.number();
        CellStep step = make(batch, before(batch), serial);
        history.push(serial, step);
        return step;
    }

    /// Enters a batch as part of a step that does more.
    void enter(Desk.Batch batch, UnaryOperator<Step> whole) {
        int serial = history.number();
        history.push(serial, whole.apply(make(batch, before(batch), serial)));
    }

    private double[] before(Desk.Batch batch) {
        double[] before = new double[batch.cells().length];
        for (int i = 0; i < before.length; i++) {
            before[i] = desk.stored(batch.cells()[i]);
        }
        return before;
    }

    /// What was done before all that is known now but stands where it left it, as a step.
    public Step remember(Past past) {
        return make(past.batch, past.before, past.serial);
    }

    /// What was remembered as done was undone since.
    public void retract(Step step) {
        if (step instanceof CellStep cells) {
            cells.retract();
        }
    }

    /// What was done, oldest first, before all that is known now, as steps behind which everything known stands.
    public List<Step> earlier(List<Past> page) {
        Map<Integer, Integer> newest = new HashMap<>();
        int unknown = -pages.size() - 1;
        List<Step> steps = new ArrayList<>();
        for (Past past : page) {
            int[] cells = past.batch.cells();
            int[] earlier = new int[cells.length];
            for (int i = 0; i < cells.length; i++) {
                earlier[i] = newest.getOrDefault(cells[i], unknown);
                newest.put(cells[i], past.serial);
            }
            steps.add(step(past.batch, past.before, earlier, past.serial));
        }
        pages.add(newest);
        return steps;
    }

    private CellStep make(Desk.Batch batch, double[] before, int serial) {
        int[] cells = batch.cells();
        int[] earlier = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            earlier[i] = serialOf(cells[i]);
            serials.put(cells[i], serial);
        }
        return step(batch, before, earlier, serial);
    }

    private CellStep step(Desk.Batch batch, double[] before, int[] earlier, int serial) {
        Map<Integer, StripText> words = new HashMap<>();
        batch.texts().keySet().forEach(strip -> words.put(strip, desk.text(strip)));
        return new CellStep(desk, batch, new CellStep.Past(before, earlier, words), serial);
    }

    /// The number of the step that moved a cell last; none above 0 where it is not known.
    int serialOf(int cell) {
        return known(cell, serials.of(cell));
    }

    /// The number that was unknown, where a page that was read since tells it.
    private int known(int cell, int serial) {
        int known = serial;
        while (known <= 0 && -known < pages.size()) {
            known = pages.get(-known).getOrDefault(cell, known - 1);
        }
        return known;
    }

    /// Whether a step was the one that moved a cell last.
    boolean stands(int cell, int step) {
        return serialOf(cell) == known(cell, step);
    }

    /// Makes `to` the step that moved a cell last, if that was `from`; false, and nothing happens, if it was not.
    boolean cross(int cell, int from, int to) {
        boolean stands = stands(cell, from);
        if (stands) {
            serials.put(cell, to);
        }
        return stands;
    }
}
