package longthrow.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import longthrow.console.frame.Owner;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.ControlThread;

/// What stands in decibels on top of strips' levels for the moment (rule S11): above scenes and lanes, in no scene, no
/// file and no motor, until it is printed into the levels beneath or cleared.
@ControlThread
public final class Overlays implements Desk.HandRule {
    private static final String KEY = "fader/overlay";

    private final Desk desk;
    private final IntPredicate laned;

    /// The overlays of a desk; `laned` says of a fader whether a lane plays it.
    public Overlays(Desk desk, IntPredicate laned) {
        this.desk = desk;
        this.laned = laned;
        desk.judgeHands(this);
    }

    /// True for a strip's overlay.
    public static boolean holds(TableLayout layout, int cell) {
        return layout.parameter(cell).key().equals(KEY);
    }

    /// A hand's move of an overlay is heard and shown, but not stored.
    @Override
    public boolean momentary(int cell, double value, Origin by) {
        return holds(desk.layout(), cell);
    }

    /// Whether any strip has one.
    public boolean any() {
        return !laid(OptionalInt.empty()).isEmpty();
    }

    /// The strips that have one, or the one named if it has.
    private List<Integer> laid(OptionalInt only) {
        List<Integer> strips = new ArrayList<>();
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            OptionalInt cell = desk.strips().cell(strip, KEY);
            boolean meant = only.isEmpty() || only.getAsInt() == strip;
            if (meant && cell.isPresent() && desk.value(cell.getAsInt()) != 0) {
                strips.add(strip);
            }
        }
        return strips;
    }

    private int cell(int strip, String key) {
        return desk.strips().cell(strip, key).orElseThrow();
    }

    /// Takes overlays away, of one strip or of all; one entry of the history. Returns what was done, in words.
    public String clear(OptionalInt only) {
        Map<Integer, Double> before = new HashMap<>();
        laid(only).forEach(strip -> before.put(cell(strip, KEY), desk.value(cell(strip, KEY))));
        if (before.isEmpty()) {
            return "there is no overlay to clear";
        }
        Step step = new EditStep("clear overlays", false, () -> lay(before), () -> rest(before.keySet()));
        desk.history().push(step);
        step.redo();
        return "cleared " + count(before.size());
    }

    private void lay(Map<Integer, Double> values) {
        values.forEach((cell, value) -> desk.follow(cell, value, Origin.UNDO));
    }

    private void rest(Set<Integer> cells) {
        cells.forEach(cell -> desk.follow(cell, 0, Origin.UNDO));
    }

    private static String count(int many) {
        return many == 1 ? "1 overlay" : many + " overlays";
    }

    /// Puts overlays into the levels beneath, of one strip or of all, so that everything sounds as before: into the
    /// fader, or into its trim where a lane plays the fader. What a level has no room for stays on top; strips that
    /// fade, or are in a hand, are left alone. One entry of the history.
    public String print(OptionalInt only, Origin by) {
        Map<Integer, Double> values = new LinkedHashMap<>();
        Map<Integer, Print> prints = new HashMap<>();
        int left = 0;
        for (int strip : laid(only)) {
            int level = cell(strip, laned.test(cell(strip, "fader")) ? "fader/trim" : "fader");
            if (desk.hands().held(level) || desk.driver(level) == Owner.FADE) {
                left++;
            } else {
                Print print = print(cell(strip, KEY), level);
                prints.put(level, print);
                values.put(level, print.after);
            }
        }
        enter(values, prints, by);
        String rest = left == 0 ? "" : "; " + left + " left alone: in a hand, or fading";
        return (values.isEmpty() ? "there is no overlay to print" : "printed " + count(values.size())) + rest;
    }

    /// A level and the overlay on it, before and after.
    private record Print(int overlay, double before, double after, double laid, double rest) {}

    private Print print(int overlay, int level) {
        Parameter parameter = desk.layout().parameter(level);
        double before = desk.stored(level);
        double laid = desk.value(overlay);
        double after = parameter.clamp(before + laid);
        double rest = before == Double.NEGATIVE_INFINITY ? 0 : before + laid - after;
        return new Print(overlay, before, after, laid, rest);
    }

    private void enter(Map<Integer, Double> values, Map<Integer, Print> prints, Origin by) {
        if (values.isEmpty()) {
            return;
        }
        desk.enter(new Desk.Batch(
                "print overlays",
                Step.Sort.EDIT,
                values.keySet().stream().mapToInt(Integer::intValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray(),
                Map.of(),
                (levels, to) -> cross(levels, to, prints)));
        prints.forEach((level, print) -> {
            desk.settle(level, print.after, by);
            desk.follow(print.overlay, print.rest, by);
        });
    }

    private void cross(int[] levels, double[] values, Map<Integer, Print> prints) {
        desk.cross(levels, values);
        for (int i = 0; i < levels.length; i++) {
            Print print = prints.get(levels[i]);
            if (print != null) {
                desk.follow(print.overlay, values[i] == print.before ? print.laid : print.rest, Origin.UNDO);
            }
        }
    }
}
