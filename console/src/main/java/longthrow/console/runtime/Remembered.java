package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.desk.Step;
import longthrow.console.show.Parts;
import longthrow.console.show.PastSteps;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Enters what journals tell of into the history of a desk that was just opened, so that undo and redo reach over
/// restarts: values, names, scenes, cues, lanes, patch. It goes back, and forth, as far as journals and desk agree: a
/// show
/// that was edited by hand meanwhile is not thrown to what it never had.
@ControlThread
final class Remembered {
    private final Console console;
    private final Desk desk;
    private final Map<Integer, Double> stands = new HashMap<>();
    private Parts parts;

    Remembered(Console console) {
        this.console = console;
        desk = console.desk();
        parts = new Parts(console.state().apartFromValues(console));
    }

    /// A step that this desk can cross.
    private record Known(PastSteps.Step step, int[] cells, double[] before, double[] after) {}

    void enter(PastSteps.Past past) {
        List<Known> done = new ArrayList<>();
        for (PastSteps.Step step : past.done().reversed()) {
            Optional<Known> known = agreed(step, true);
            if (known.isEmpty()) {
                break;
            }
            done.addFirst(known.get());
        }
        stands.clear();
        parts = new Parts(console.state().apartFromValues(console));
        List<Known> undone = new ArrayList<>();
        for (PastSteps.Step step : past.undone().reversed()) {
            Optional<Known> known = agreed(step, false);
            if (known.isEmpty()) {
                break;
            }
            undone.addLast(known.get());
        }
        desk.history()
                .remember(
                        done.stream().map(this::numbered).toList(),
                        retracted(undone.stream().map(this::numbered).toList()),
                        past.last());
    }

    private List<History.Numbered> retracted(List<History.Numbered> forth) {
        List<History.Numbered> back = forth.reversed();
        back.forEach(each -> desk.retract(((PastStep) each.step()).cells()));
        return back;
    }

    /// The step, when everything stands where it left it; one that is undone keeps what stands where it would begin.
    private Optional<Known> agreed(PastSteps.Step step, boolean back) {
        Map<Integer, double[]> ways = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, PastSteps.Way> way : step.ways().entrySet()) {
            String[] words = way.getKey().split(" ", 2);
            OptionalInt cell = desk.strips().cellOfId(words[0], words[1]);
            OptionalDouble before = parse(cell, way.getValue().before());
            OptionalDouble after = parse(cell, way.getValue().after());
            if (before.isPresent() && after.isPresent()) {
                double from = back ? after.getAsDouble() : before.getAsDouble();
                double stand = stands.getOrDefault(cell.getAsInt(), desk.stored(cell.getAsInt()));
                if (same(cell.getAsInt(), from, stand)) {
                    ways.put(cell.getAsInt(), new double[] {before.getAsDouble(), after.getAsDouble()});
                }
            }
        }
        boolean whole = ways.size() == step.ways().size() || (!back && !ways.isEmpty());
        if (!whole || !crossed(step, back)) {
            return Optional.empty();
        }
        ways.forEach((cell, way) -> stands.put(cell, back ? way[0] : way[1]));
        return Optional.of(new Known(
                step,
                ways.keySet().stream().mapToInt(Integer::intValue).toArray(),
                ways.values().stream().mapToDouble(way -> way[0]).toArray(),
                ways.values().stream().mapToDouble(way -> way[1]).toArray()));
    }

    private boolean crossed(PastSteps.Step step, boolean back) {
        for (PastSteps.Part part : step.parts()) {
            if (!parts.cross(part, back)) {
                return false;
            }
        }
        return true;
    }

    private OptionalDouble parse(OptionalInt cell, String text) {
        return cell.isPresent() ? desk.layout().parameter(cell.getAsInt()).parse(text) : OptionalDouble.empty();
    }

    /// Equal as files say it: a value that was never written has more digits than they do.
    private boolean same(int cell, double one, double other) {
        return desk.layout()
                .parameter(cell)
                .exact(one)
                .equals(desk.layout().parameter(cell).exact(other));
    }

    private History.Numbered numbered(Known known) {
        Step.Sort sort = sort(known.step.sort());
        Desk.Batch batch = new Desk.Batch(
                known.step.words(),
                sort,
                known.cells,
                known.after,
                Map.of(),
                (moved, to) -> desk.settle(moved, to, Origin.UNDO));
        Step cells = desk.remember(batch, known.before, known.step.number());
        return new History.Numbered(known.step.number(), new PastStep(console, cells, known.step.parts()));
    }

    private static Step.Sort sort(String word) {
        for (Step.Sort sort : Step.Sort.values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(word)) {
                return sort;
            }
        }
        return Step.Sort.EDIT;
    }
}
