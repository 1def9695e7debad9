package longthrow.console.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import longthrow.console.frame.Hint;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.TableLayout;

/// A plan as text: what a recall would change, cell by cell, and what it would leave alone by which rule (rules S2 and
/// S5). Nothing moves.
public record PlanText(TableLayout layout) {
    /// The plan in a line: `12 Verse: 14 controls change, 2 are refused, 5 s fade`.
    public String summary(RecallPlan plan) {
        int refused = refused(plan).size();
        FadeTime time = plan.scene().timing().usual();
        return plan.scene().words() + ": " + count(plan.changes(), "control changes", "controls change")
                + (refused == 0 ? "" : ", " + count(refused, "is refused", "are refused"))
                + (time.none() ? "" : ", fade " + time.words());
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /// What would change: `ch/3/fader  -6.0 dB -> -12.0 dB`.
    public List<String> changes(RecallPlan plan) {
        return lines(plan, plan::moves, at -> "");
    }

    /// What would differ but is left alone, with the rules: `ch/7/pan  C -> L20  recall safe (S2)`. What lies outside
    /// the scene's scope, or belongs to the locked class, was never asked for and is no refusal.
    public List<String> refused(RecallPlan plan) {
        return lines(plan, at -> isRefused(plan, at), at -> "  " + reasons(plan, at));
    }

    /// Whether a cell differs, was asked for, and is left alone.
    public boolean isRefused(RecallPlan plan, int at) {
        return plan.before(at) != plan.after(at)
                && plan.reasons(at).stream().anyMatch(reason -> reason != Reason.SCOPE && reason != Reason.LOCKED);
    }

    /// How many cells that differ lie outside the scene's scope or in the locked class.
    public int outside(RecallPlan plan) {
        int count = 0;
        for (int at = 0; at < plan.size(); at++) {
            count += !plan.reasons(at).isEmpty() && plan.before(at) != plan.after(at) ? 1 : 0;
        }
        return count - refused(plan).size();
    }

    private static String reasons(RecallPlan plan, int at) {
        return plan.reasons(at).stream()
                .map(reason -> reason.words() + " (" + reason.rule() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<String> lines(RecallPlan plan, IntPredicate of, IntFunction<String> end) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < plan.size(); at++) {
            if (of.test(at)) {
                lines.add(way(plan.cell(at), plan.before(at), plan.after(at)) + end.apply(at));
            }
        }
        return lines;
    }

    private String way(int cell, double before, double after) {
        Parameter parameter = layout.parameter(cell);
        return layout.id(cell) + "  " + parameter.format(before) + " -> " + parameter.format(after);
    }

    /// What differs between two scenes, whatever their scopes: a cell that only one of them holds stands in it alone.
    /// Names are not compared; the locked class is.
    public List<String> compare(Scene one, Scene other) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < one.cells().size(); at++) {
            int cell = one.cells().cell(at);
            double before = one.cells().value(at);
            other.cells()
                    .get(cell)
                    .ifPresentOrElse(
                            after -> {
                                if (before != after) {
                                    lines.add(way(cell, before, after));
                                }
                            },
                            () -> lines.add(layout.id(cell) + "  "
                                    + layout.parameter(cell).format(before) + " -> not held"));
        }
        for (int at = 0; at < other.cells().size(); at++) {
            int cell = other.cells().cell(at);
            if (one.cells().get(cell).isEmpty()) {
                lines.add(layout.id(cell) + "  not held -> "
                        + layout.parameter(cell).format(other.cells().value(at)));
            }
        }
        return lines;
    }

    /// What a recall does to each strip's mute, level and memberships, by the strip's path. Strips to which it does
    /// nothing of that are absent; a refused change is no change.
    public Map<String, Hint> hints(RecallPlan plan) {
        Map<String, Hint> hints = new HashMap<>();
        for (Column column : List.of(Column.MUTE, Column.LEVEL, Column.DCA, Column.MUTE_GROUP)) {
            for (int at = 0; at < plan.size(); at++) {
                int cell = plan.cell(at);
                if (layout.parameter(cell).column() == column && plan.moves(at)) {
                    Hint before = hints.getOrDefault(layout.strip(cell), Hint.NONE);
                    Hint after = hint(before, plan, at);
                    if (!after.equals(Hint.NONE)) {
                        hints.put(layout.strip(cell), after);
                    }
                }
            }
        }
        return hints;
    }

    private Hint hint(Hint hint, RecallPlan plan, int at) {
        Parameter parameter = layout.parameter(plan.cell(at));
        boolean on = plan.after(at) >= 0.5;
        return switch (parameter.column()) {
            case MUTE -> parameter.key().equals("mute") ? hint.muting(on) : hint;
            case LEVEL -> parameter.key().equals("fader") ? hint.going(plan.before(at), plan.after(at)) : hint;
            default -> parameter.stepped() ? hint.member(parameter.key().replace('/', ' '), on) : hint;
        };
    }
}
