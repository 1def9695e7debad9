package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longthrow.console.desk.Desk;
import longthrow.console.desk.History;
import longthrow.console.desk.Step;
import longthrow.console.desk.Steps;
import longthrow.console.show.Parts;
import longthrow.console.show.PastSteps;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// Enters what journals tell of into the history of a desk that was just opened, so that undo and redo
/// reach over restarts: values, names, scenes, cues, lanes, patch. It goes back, and forth, as far as
/// journals and desk agree: a show that was edited by hand meanwhile is not thrown to what it never had.
@ControlThread
final class Remembered {
    private final Console console;
    private final Desk desk;
    private final Values opened;
    private final Show apart;
    private final Way back;
    private boolean ended;

    Remembered(Console console) {
        this.console = console;
        desk = console.desk();
        opened = desk.storedValues();
        apart = console.state().apartFromValues(console);
        back = new Way(true);
    }

    /// A step that this desk can cross.
    private record Known(PastSteps.Step step, int[] cells, double[] before, double[] after) {}

    /// The way from the desk as it was opened, through one step after the other.
    private final class Way {
        private final boolean back;
        private final Map<Integer, Double> stands = new HashMap<>();
        private Optional<Parts> parts = Optional.empty();

        Way(boolean back) {
            this.back = back;
        }

        /// The steps that this desk can cross, the first to be crossed first.
        List<Known> agreed(List<PastSteps.Step> steps) {
            List<Known> known = new ArrayList<>();
            for (PastSteps.Step step : steps.reversed()) {
                Optional<Known> agreed = agreed(step);
                if (agreed.isEmpty()) {
                    break;
                }
                known.add(agreed.get());
            }
            return known;
        }

        /// The step, when everything stands where it left it; one that is undone keeps what stands where it would
        /// begin.
        private Optional<Known> agreed(PastSteps.Step step) {
            Map<Integer, double[]> ways = new LinkedHashMap<>();
            for (Map.Entry<String, PastSteps.Way> way : step.ways().entrySet()) {
                String[] words = way.getKey().split(" ", 2);
                OptionalInt cell = desk.strips().cellOfId(words[0], words[1]);
                OptionalDouble before = parse(cell, way.getValue().before());
                OptionalDouble after = parse(cell, way.getValue().after());
                if (before.isPresent() && after.isPresent()) {
                    double from = back ? after.getAsDouble() : before.getAsDouble();
                    double stand = stands.getOrDefault(cell.getAsInt(), opened.get(cell.getAsInt()));
                    if (same(cell.getAsInt(), from, stand)) {
                        ways.put(cell.getAsInt(), new double[] {before.getAsDouble(), after.getAsDouble()});
                    }
                }
            }
            boolean whole = ways.size() == step.ways().size() || (!back && !ways.isEmpty());
            if (!whole || !crossed(step)) {
                return Optional.empty();
            }
            ways.forEach((cell, way) -> stands.put(cell, back ? way[0] : way[1]));
            return Optional.of(new Known(
                    step,
                    ways.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    ways.values().stream().mapToDouble(way -> way[0]).toArray(),
                    ways.values().stream().mapToDouble(way -> way[1]).toArray()));
        }

        private Parts parts() {
            Parts known = parts.orElseGet(() -> new Parts(apart));
            parts = Optional.of(known);
            return known;
        }

        private boolean crossed(PastSteps.Step step) {
            for (PastSteps.Part part : step.parts()) {
                if (!parts().cross(part, back)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Takes what was read when the show was opened.
    void enter(PastSteps.Past past) {
        List<Known> done = back.agreed(past.done());
        ended = done.size() < past.done().size();
        desk.history()
                .remember(
                        done.reversed().stream().map(this::numbered).toList(),
                        retracted(new Way(false)
                                .agreed(past.undone()).stream()
                                        .map(this::numbered)
                                        .toList()),
                        past.last());
    }

    /// Takes what was done before all that; where journals and desk do not agree the way back ends.
    void enter(List<PastSteps.Step> earlier) {
        List<Known> done = ended ? List.of() : back.agreed(earlier);
        ended |= done.size() < earlier.size();
        List<Known> order = done.reversed();
        List<Step> steps = desk.steps().earlier(order.stream().map(this::past).toList());
        List<History.Numbered> page = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            page.add(numbered(order.get(i), steps.get(i)));
        }
        desk.history().remember(page);
    }

    /// Whether journals and desk have ceased to agree.
    boolean ended() {
        return ended;
    }

    private List<History.Numbered> retracted(List<History.Numbered> forth) {
        List<History.Numbered> undone = forth.reversed();
        undone.forEach(each -> desk.steps().retract(((PastStep) each.step()).cells()));
        return undone;
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
        return numbered(known, desk.steps().remember(past(known)));
    }

    private History.Numbered numbered(Known known, Step cells) {
        return new History.Numbered(
                known.step.number(), new PastStep(console, cells, known.step.parts()), origin(known.step.by()));
    }

    /// `surface:tcp:stage:7001`; what no hand did was done at the desk.
    private static Origin origin(String words) {
        int colon = words.indexOf(':');
        String kind = colon < 0 ? words : words.substring(0, colon);
        return Stream.of(Origin.Kind.SURFACE, Origin.Kind.REMOTE)
                .filter(hand -> hand.name().toLowerCase(Locale.ROOT).equals(kind))
                .map(hand -> new Origin(hand, words.substring(colon + 1)))
                .findFirst()
                .orElse(Origin.SCREEN);
    }

    private Steps.Past past(Known known) {
        Desk.Batch batch = new Desk.Batch(
                known.step.words(), sort(known.step.sort()), known.cells, known.after, Map.of(), desk::cross);
        return new Steps.Past(batch, known.before, known.step.number());
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
