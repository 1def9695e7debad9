package longthrow.console.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import longthrow.console.desk.Desk;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.ControlThread;

/// Gives scenes what has changed on the desk since the last recall, and nothing else (rule S10): planned and listed
/// first, then stored as one entry of the history. What lies outside a scene's scope is not given to it, nor is the
/// locked class, unless the show lets scenes recall it.
@ControlThread
public final class Update {
    /// How far two levels may lie apart and still count as the same, in dB.
    public static final double SAME_DECIBELS = 0.1;

    private static final double ROUNDING = 1e-9;

    private final Desk desk;
    private final SceneList scenes;
    private final Since since;
    private final BooleanSupplier lockedToo;

    Update(Desk desk, SceneList scenes, Since since, BooleanSupplier lockedToo) {
        this.desk = desk;
        this.scenes = scenes;
        this.since = since;
        this.lockedToo = lockedToo;
    }

    /// Whether a scene takes the desk's value, or moves its own by as much as the desk has moved: levels by decibels,
    /// frequencies and times by ratio, everything else by position. Switches, and levels that come from or go to
    /// silence, take the value either way.
    public enum Way {
        ABSOLUTE,
        RELATIVE
    }

    /// What one scene is given.
    public record Given(Scene scene, Map<Integer, Double> values) {
        /// The scene with it.
        Scene updated() {
            return scene.with(scene.cells().with(values));
        }
    }

    /// What scenes would be given, each for itself; those to which nothing happens are absent.
    public List<Given> plan(List<Scene> to, Way way) {
        List<Given> plan = new ArrayList<>();
        for (Scene scene : to) {
            Map<Integer, Double> values = new HashMap<>();
            for (int cell : changed(scene)) {
                boolean holds = scene.cells().get(cell).isPresent() || isCurrent(scene);
                if (holds && scene.scope().allows(desk.strips(), cell)) {
                    values.put(cell, value(scene, cell, moved(scene, cell), way));
                }
            }
            add(plan, scene, values);
        }
        return plan;
    }

    /// What the first of these scenes would be given, and all that follow it, cell by cell until one whose stored value
    /// is not the old one. A scene that does not hold a cell, or leaves it alone, is passed over.
    public List<Given> follow(List<Scene> order, Way way) {
        if (order.isEmpty()) {
            return List.of();
        }
        Scene first = order.getFirst();
        Map<SceneNumber, Map<Integer, Double>> values = new HashMap<>();
        plan(List.of(first), way).forEach(given -> values.put(first.number(), given.values));
        for (int cell : values.getOrDefault(first.number(), Map.of()).keySet()) {
            OptionalDouble old = first.cells().get(cell);
            if (old.isPresent()) {
                follow(order, new Moved(cell, old.getAsDouble(), since.was(first.number(), cell)), way, values);
            }
        }
        List<Given> plan = new ArrayList<>();
        Set<SceneNumber> seen = new HashSet<>();
        for (Scene scene : order) {
            if (seen.add(scene.number())) {
                add(plan, scenes.scene(scene.number()).orElse(scene), values.getOrDefault(scene.number(), Map.of()));
            }
        }
        return plan;
    }

    /// A cell that has moved: what the first scene held, and where the desk stood before.
    private record Moved(int cell, double old, double was) {}

    private void follow(List<Scene> order, Moved moved, Way way, Map<SceneNumber, Map<Integer, Double>> values) {
        Parameter parameter = desk.layout().parameter(moved.cell);
        Set<SceneNumber> seen = new HashSet<>(Set.of(order.getFirst().number()));
        for (Scene scene : order) {
            OptionalDouble held = scene.cells().get(moved.cell);
            if (held.isPresent() && scene.scope().allows(desk.strips(), moved.cell) && seen.add(scene.number())) {
                if (!same(parameter, held.getAsDouble(), moved.old)) {
                    return;
                }
                values.computeIfAbsent(scene.number(), any -> new HashMap<>())
                        .put(moved.cell, value(scene, moved.cell, moved, way));
            }
        }
    }

    /// Stores a plan as one entry of the history.
    public void apply(List<Given> plan, String words) {
        List<Scene> updated = plan.stream().map(Given::updated).toList();
        scenes.update(
                updated, words, since.give(updated.stream().map(Scene::number).toList()));
    }

    /// The cells that have changed since the last recall and that a scene of this scope may hold.
    private List<Integer> changed(Scene scene) {
        return since.changed(scene.number()).stream()
                .filter(cell -> lockedToo.getAsBoolean()
                        || desk.layout().parameter(cell).column() != Column.LOCKED)
                .toList();
    }

    private boolean isCurrent(Scene scene) {
        return scenes.current().equals(scenes.index(scene.number()));
    }

    private Moved moved(Scene scene, int cell) {
        return new Moved(cell, Double.NaN, since.was(scene.number(), cell));
    }

    private double value(Scene scene, int cell, Moved moved, Way way) {
        double now = desk.stored(cell);
        OptionalDouble held = scene.cells().get(cell);
        Parameter parameter = desk.layout().parameter(cell);
        return way == Way.ABSOLUTE || held.isEmpty() || parameter.stepped()
                ? now
                : parameter.clamp(relative(parameter, held.getAsDouble(), moved.was, now));
    }

    private static double relative(Parameter parameter, double held, double was, double now) {
        if (parameter.unit() != Unit.DECIBELS) {
            double by = parameter.taper().toPosition(now) - parameter.taper().toPosition(was);
            double position = Math.clamp(parameter.taper().toPosition(held) + by, 0, 1);
            return parameter.taper().toValue(position);
        }
        boolean silent = Double.isInfinite(was) || Double.isInfinite(now);
        return silent ? now : held + now - was;
    }

    /// True where two values are the same to the engineer: levels within 0.1 dB, switches exactly, everything else as
    /// it is shown.
    static boolean same(Parameter parameter, double one, double other) {
        if (one == other) {
            return true;
        }
        return parameter.unit() == Unit.DECIBELS
                ? Math.abs(one - other) <= SAME_DECIBELS + ROUNDING
                : !parameter.stepped() && parameter.format(one).equals(parameter.format(other));
    }

    private static void add(List<Given> plan, Scene scene, Map<Integer, Double> values) {
        Map<Integer, Double> other = new HashMap<>(values);
        other.entrySet()
                .removeIf(entry -> scene.cells().get(entry.getKey()).equals(OptionalDouble.of(entry.getValue())));
        if (!other.isEmpty()) {
            plan.add(new Given(scene, Map.copyOf(other)));
        }
    }
}
