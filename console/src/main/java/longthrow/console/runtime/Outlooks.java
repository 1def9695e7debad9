package longthrow.console.runtime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longthrow.console.desk.Desk;
import longthrow.console.frame.Outlook;
import longthrow.console.frame.Outlook.Touch;
import longthrow.console.scene.PlanText;
import longthrow.console.scene.Reason;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.ScopeWords;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Draws the outlook for the window, anew when the plan of the next GO is: four times a second.
@ControlThread
final class Outlooks {
    /// How many controls a preview tells of one by one.
    static final int LINES = 200;

    private static final List<Column> COLUMNS = List.of(Column.values());
    private final Console console;
    private final PlanText text;
    private final ScopeWords scopes;
    private Optional<RecallPlan> seen = Optional.empty();
    private Optional<Outlook.Preview> preview = Optional.empty();
    private int against;
    private Outlook.Missed missed = Outlook.Missed.NONE;
    private Outlook.Guarded guarded = Outlook.NONE.guarded();
    private ScopeGrid safe = ScopeGrid.EVERYTHING;
    private Set<Integer> isolated = Set.of();

    Outlooks(Console console) {
        this.console = console;
        text = new PlanText(console.desk().layout());
        scopes = words(console.desk());
    }

    /// Scopes in the words of a desk.
    static ScopeWords words(Desk desk) {
        return new ScopeWords(desk.strips()::path, desk.layout()::id);
    }

    /// The outlook now.
    Outlook now() {
        Optional<RecallPlan> plan = console.nextGo().plan();
        if (plan.isPresent() != seen.isPresent() || (plan.isPresent() && plan.get() != seen.get())) {
            seen = plan;
            Optional<Outlook.Preview> drawn = plan.map(this::preview);
            preview = drawn.equals(preview) ? preview : drawn;
            against = plan.map(this::against).orElse(0);
        }
        guard();
        return new Outlook(
                preview,
                fading(),
                guarded,
                console.inspector().now(),
                console.shelf().now(),
                new Outlook.Lanes(
                        against,
                        console.automation().player().aside().taken(),
                        !console.recall().mayTakeOver()),
                missed());
    }

    private Outlook.Missed missed() {
        Map<Integer, Double> now = console.recall().pending();
        if (!now.equals(missed.cells())) {
            missed = new Outlook.Missed(now, missed(console.desk(), now));
        }
        return missed;
    }

    /// What hands kept from a recall, in words: `ch/1/fader -10.0 dB, ch/3/pan C`.
    static String missed(Desk desk, Map<Integer, Double> cells) {
        return cells.entrySet().stream()
                .map(kept -> desk.layout().id(kept.getKey()) + " "
                        + desk.layout().parameter(kept.getKey()).format(kept.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private int against(RecallPlan plan) {
        return (int) IntStream.range(0, plan.size())
                .filter(at -> text.isRefused(plan, at) && plan.reasons(at).contains(Reason.LANE))
                .count();
    }

    private Outlook.Fading fading() {
        OptionalDouble follows = console.cuePlayer().left();
        return new Outlook.Fading(
                console.fades().count(),
                console.fades().secondsLeft(),
                console.fades().share(),
                console.fades().paused(),
                follows.isPresent() ? Optional.of(follows.getAsDouble()) : Optional.empty());
    }

    private void guard() {
        ScopeGrid nowSafe = console.state().setup().safe();
        if (nowSafe != safe || !console.state().isolated().equals(isolated)) {
            safe = nowSafe;
            isolated = Set.copyOf(console.state().isolated());
            String left = scopes.leaves(safe);
            guarded = new Outlook.Guarded(
                    left.isEmpty() ? "nothing" : left,
                    isolated.stream().sorted().map(scopes.strips()::apply).toList(),
                    safe.columns(),
                    safe.strips().stream().map(scopes.strips()::apply).collect(Collectors.toSet()),
                    safe.spots().stream()
                            .collect(Collectors.groupingBy(
                                    spot -> scopes.strips().apply(spot.strip()),
                                    Collectors.mapping(ScopeGrid.Spot::column, Collectors.toSet()))));
        }
    }

    private Outlook.Preview preview(RecallPlan plan) {
        List<Outlook.Line> changes = new ArrayList<>();
        List<Outlook.Line> refused = new ArrayList<>();
        int more = 0;
        for (int at = 0; at < plan.size(); at++) {
            boolean moves = plan.moves(at);
            List<Outlook.Line> lines = moves ? changes : refused;
            if ((moves || text.isRefused(plan, at)) && lines.size() < LINES) {
                lines.add(line(plan, at));
            } else {
                more += moves ? 1 : 0;
            }
        }
        return new Outlook.Preview(
                text.summary(plan),
                scopes.recalls(plan.scene().scope()),
                changes,
                refused,
                more,
                text.hints(plan),
                touched(plan));
    }

    private Outlook.Line line(RecallPlan plan, int at) {
        int cell = plan.cell(at);
        Parameter parameter = console.desk().layout().parameter(cell);
        OptionalInt strip = console.desk().strips().ofCell(cell);
        String whose = strip.isPresent()
                ? console.desk().text(strip.getAsInt()).name()
                : console.desk().layout().strip(cell);
        String why = plan.reasons(at).stream()
                .map(reason -> reason.words() + " (" + reason.rule() + ")")
                .collect(Collectors.joining(", "));
        return new Outlook.Line(
                console.desk().layout().id(cell),
                whose,
                parameter.label(),
                parameter.format(plan.before(at)),
                parameter.format(plan.after(at)),
                why);
    }

    /// What happens to each class of controls on each strip.
    private Map<Column, List<Touch>> touched(RecallPlan plan) {
        int strips = console.desk().strips().count();
        Map<Column, Touch[]> touched = new EnumMap<>(Column.class);
        for (Column column : COLUMNS) {
            Touch[] row = new Touch[strips];
            for (int strip = 0; strip < strips; strip++) {
                boolean in = plan.scene().scope().allows(strip, column)
                        && (column != Column.LOCKED || console.state().setup().recallLocked());
                boolean kept = !console.state().setup().safe().allows(strip, column)
                        || console.state().isolated().contains(strip);
                row[strip] = !in ? Touch.OUTSIDE : kept ? Touch.SAFE : Touch.SAME;
            }
            touched.put(column, row);
        }
        for (int at = 0; at < plan.size(); at++) {
            mark(plan, at, touched);
        }
        Map<Column, List<Touch>> rows = new EnumMap<>(Column.class);
        touched.forEach((column, row) -> rows.put(column, List.of(row)));
        return rows;
    }

    private void mark(RecallPlan plan, int at, Map<Column, Touch[]> touched) {
        boolean moves = plan.moves(at);
        if (!moves && !text.isRefused(plan, at)) {
            return;
        }
        OptionalInt strip = console.desk().strips().ofCell(plan.cell(at));
        Touch[] row = touched.getOrDefault(
                console.desk().layout().parameter(plan.cell(at)).column(), new Touch[0]);
        if (strip.isPresent() && strip.getAsInt() < row.length) {
            Touch before = row[strip.getAsInt()];
            boolean safeAlready = before == Touch.SAFE && plan.refusedBy(at, Reason.SAFE, Reason.ISOLATED);
            row[strip.getAsInt()] =
                    moves ? (before == Touch.REFUSED ? before : Touch.CHANGES) : safeAlready ? before : Touch.REFUSED;
        }
    }
}
