package longthrow.console.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Step;
import longthrow.console.show.PastSteps;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Enters what a journal tells of into the history of a desk that was just opened, so that undo reaches back over
/// restarts. It goes back as far as the journal and the desk agree: a show that was edited by hand meanwhile is not
/// thrown back to values it never had.
@ControlThread
final class Remembered {
    private final Desk desk;

    Remembered(Desk desk) {
        this.desk = desk;
    }

    /// A step that this desk can take back.
    private record Known(PastSteps.Step step, int[] cells, double[] before, double[] after) {}

    void enter(List<PastSteps.Step> steps) {
        Map<Integer, Double> stands = new HashMap<>();
        int first = steps.size();
        Known[] known = new Known[steps.size()];
        while (first > 0) {
            OptionalInt agreed = agree(steps.get(first - 1), first - 1, known, stands);
            if (agreed.isEmpty()) {
                break;
            }
            first--;
        }
        for (int i = first; i < known.length; i++) {
            enter(known[i]);
        }
    }

    /// Notes the step when every cell stands where it left it.
    private OptionalInt agree(PastSteps.Step step, int index, Known[] known, Map<Integer, Double> stands) {
        int count = step.ways().size();
        Known found = new Known(step, new int[count], new double[count], new double[count]);
        int at = 0;
        for (Map.Entry<String, PastSteps.Way> way : step.ways().entrySet()) {
            String[] words = way.getKey().split(" ", 2);
            OptionalInt cell = desk.strips().cellOfId(words[0], words[1]);
            if (cell.isEmpty()) {
                return OptionalInt.empty();
            }
            OptionalDouble before = parse(cell.getAsInt(), way.getValue().before());
            OptionalDouble after = parse(cell.getAsInt(), way.getValue().after());
            double stand = stands.getOrDefault(cell.getAsInt(), desk.stored(cell.getAsInt()));
            if (before.isEmpty() || after.isEmpty() || !same(cell.getAsInt(), after.getAsDouble(), stand)) {
                return OptionalInt.empty();
            }
            found.cells[at] = cell.getAsInt();
            found.before[at] = before.getAsDouble();
            found.after[at++] = after.getAsDouble();
        }
        for (int i = 0; i < count; i++) {
            stands.put(found.cells[i], found.before[i]);
        }
        known[index] = found;
        return OptionalInt.of(index);
    }

    private OptionalDouble parse(int cell, String text) {
        return desk.layout().parameter(cell).parse(text);
    }

    /// Equal as files say it: a value that was never written has more digits than they do.
    private boolean same(int cell, double one, double other) {
        return desk.layout()
                .parameter(cell)
                .exact(one)
                .equals(desk.layout().parameter(cell).exact(other));
    }

    private void enter(Known known) {
        int cell = known.cells[0];
        boolean scene = known.step.by().equals("scene");
        boolean ride = !scene && desk.layout().parameter(cell).column() == Column.LEVEL;
        String what = known.cells.length == 1
                ? desk.called(cell, " of ")
                : (scene ? "recall of " : "move of ") + known.cells.length + " values";
        desk.remember(
                new Desk.Batch(
                        what,
                        scene ? Step.Sort.RECALL : ride ? Step.Sort.RIDE : Step.Sort.EDIT,
                        known.cells,
                        known.after,
                        Map.of(),
                        (moved, to) -> desk.settle(moved, to, Origin.UNDO)),
                known.before);
    }
}
