package longthrow.console.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import longthrow.console.desk.Desk;
import longthrow.console.desk.Step;
import longthrow.console.desk.StripText;
import longthrow.dsp.parameter.Column;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.ControlThread;

/// Stores and recalls: plans a recall whole, then applies it as one entry of the history (rules S1 to S9).
@ControlThread
public final class Recall {
    /// How long what UNDO brings back glides (rule S9).
    public static final long UNDO_NANOS = 200_000_000;

    private final Desk desk;
    private final SceneList scenes;
    private final Fades fades;
    private final Supplier<Guards> guards;
    private final Since since;
    private final Update update;
    private final SceneZero zero;
    private final Flips flips;
    private final Pending pending;
    private Optional<Gone> last = Optional.empty();
    private Optional<RecallPlan> lastPlan = Optional.empty();
    private Runnable before = () -> {};
    private Consumer<Scene> after = any -> {};
    private IntConsumer over = cell -> {};
    private BooleanSupplier mayTakeOver = () -> true;

    /// The last recall, so that it can be taken back in time.
    ///
    /// @param nanos when it was
    private record Gone(RecallPlan plan, long nanos) {}

    /// Recalls from `scenes` to `desk`; `guards` says what may not move when asked.
    public Recall(Desk desk, SceneList scenes, Fades fades, Supplier<Guards> guards) {
        this.desk = desk;
        this.scenes = scenes;
        this.fades = fades;
        this.guards = guards;
        since = new Since(desk);
        zero = new SceneZero(desk, fades, since);
        flips = new Flips(desk, fades);
        update = new Update(desk, scenes, since, () -> guards.get().lockedToo());
        pending = new Pending(desk, this::catchUp);
    }

    /// The desk that it moves.
    public Desk desk() {
        return desk;
    }

    /// What takes it there.
    public Fades fades() {
        return fades;
    }

    /// Gives scenes what has changed since the last recall.
    public Update update() {
        return update;
    }

    /// Does something before each recall; what it stores in the scene is recalled.
    public void beforeEach(Runnable deed) {
        before = deed;
    }

    /// Does something after each recall.
    public void afterEach(Consumer<Scene> deed) {
        after = deed;
    }

    /// Says who takes a cell from the lane that plays it, before a recall that does so moves it, and whether the house
    /// lets a recall do so now.
    public void takeOver(IntConsumer takes, BooleanSupplier allowed) {
        over = takes;
        mayTakeOver = allowed;
    }

    /// Whether the house lets a recall take lanes over now.
    public boolean mayTakeOver() {
        return mayTakeOver.getAsBoolean();
    }

    private boolean takesOver(Scene scene) {
        return scene.overLanes() && mayTakeOver();
    }

    /// All outputs down.
    public SceneZero zero() {
        return zero;
    }

    /// Takes the desk as if a scene had just been recalled and all that it holds otherwise had changed since.
    public void suppose(Scene scene) {
        scenes.recalled(scene.number());
        since.begin();
        CellMap cells = scene.cells();
        for (int at = 0; at < cells.size(); at++) {
            since.moved(cells.cell(at), cells.value(at));
        }
    }

    /// Stores the desk as a scene and says so: over the scene with that number or name, else as a new one at the end.
    /// A text may give both, `12.5 Spot cue`; an empty one makes a new scene.
    public String store(String text) {
        OptionalInt found = text.isBlank() ? OptionalInt.empty() : scenes.find(text.strip());
        if (found.isPresent()) {
            return store(scenes.scenes().get(found.getAsInt()));
        }
        String[] words = text.strip().split("\\s+", 2);
        Optional<SceneNumber> number = SceneNumber.parse(words[0]);
        SceneNumber place = number.orElseGet(scenes::freeNumber);
        String name = number.isEmpty() ? text.strip() : words.length > 1 ? words[1] : "";
        String called = name.isEmpty() ? "Scene " + place : name;
        OptionalInt there = scenes.index(place);
        return there.isPresent()
                ? store(scenes.scenes().get(there.getAsInt()).named(called))
                : store(new Scene(place, called, CellMap.all(desk), Map.of(), Timing.NONE, ScopeGrid.USUAL, List.of()));
    }

    /// Stores the desk over a scene, which keeps its number, name, fade and scope.
    public String store(Scene scene) {
        Map<Integer, StripText> texts = new HashMap<>();
        for (int strip = 0; strip < desk.strips().count(); strip++) {
            texts.put(strip, desk.text(strip));
        }
        scenes.store(scene.holding(new Scene.Content(CellMap.all(desk), texts, scene.kept())));
        scenes.recalled(scene.number());
        since.begin();
        int moving = fades.count();
        return "stored " + scene.words() + (moving > 0 ? ", " + moving + " controls at the end of their fade" : "");
    }

    /// What recalling a scene would do now.
    public RecallPlan plan(Scene scene) {
        return RecallPlan.of(scene, desk, takesOver(scene) ? guards.get().overLanes() : guards.get());
    }

    /// What the last recall did, and what it left alone for which reasons.
    public Optional<RecallPlan> last() {
        return lastPlan;
    }

    /// Recalls the scene at an index.
    public RecallPlan recall(int index) {
        return recall(scenes.scenes().get(index));
    }

    /// Recalls a scene of the list, which may come with another fade and scope than it is stored with.
    public RecallPlan recall(Scene scene) {
        before.run();
        RecallPlan plan = plan(scenes.scene(scene.number())
                .map(stored -> scene.holding(stored.body()))
                .orElse(scene));
        lastPlan = Optional.of(plan);
        if (takesOver(scene)) {
            plan.taken(guards.get().laned()).forEach(over);
        }
        apply(plan, scene.timing());
        scenes.recalled(scene.number());
        since.begin();
        after.accept(plan.scene());
        return plan;
    }

    private void apply(RecallPlan plan, Timing timing) {
        RecallPlan.Moving moving = plan.moving();
        pending.begin(plan.pending());
        last = Optional.of(new Gone(plan, desk.nanos()));
        Map<Integer, StripText> texts = texts(plan.scene());
        enter("recall " + plan.scene().words(), moving, texts, this::across);
        texts.forEach(desk::reword);
        move(moving, timing);
    }

    /// Names and colours of the strips where the scope lets them through; what a strip plays is the patch, and stays.
    private Map<Integer, StripText> texts(Scene scene) {
        Map<Integer, StripText> words = new HashMap<>();
        scene.texts().forEach((strip, text) -> {
            if (scene.scope().allows(strip, Column.NAME) && guards.get().safe().allows(strip, Column.NAME)) {
                words.put(
                        strip,
                        new StripText(
                                text.name(),
                                text.rgb(),
                                text.icon(),
                                desk.text(strip).input()));
            }
        });
        return words;
    }

    private void enter(String words, RecallPlan.Moving moving, Map<Integer, StripText> texts, Desk.Mover mover) {
        desk.enter(new Desk.Batch(words, Step.Sort.RECALL, moving.cells(), moving.values(), texts, mover));
    }

    /// Stores all values, then moves all cells: at once, or by fades; switches that close wait for their level's fade.
    private void move(RecallPlan.Moving moving, Timing timing) {
        desk.intendAll(moving.cells(), moving.values(), Origin.SCENE);
        if (timing.none()) {
            jump(moving.cells(), Origin.SCENE);
            return;
        }
        int[] waiting = new int[moving.cells().length];
        int[] jumping = new int[waiting.length];
        int waits = 0;
        int jumps = 0;
        for (int cell : moving.cells()) {
            Parameter parameter = desk.layout().parameter(cell);
            if (parameter.stepped() && flips.late(cell, timing)) {
                waiting[waits++] = cell;
            } else if (parameter.stepped()
                    || desk.value(cell) == desk.stored(cell)
                    || !fades.start(cell, timing.of(cell, parameter.column()))) {
                jumping[jumps++] = cell;
            }
        }
        for (int i = 0; i < waits; i++) {
            long arrival = flips.arrival(waiting[i]);
            if (arrival > 0) {
                fades.start(waiting[i], arrival);
            } else {
                jumping[jumps++] = waiting[i];
            }
        }
        jump(Arrays.copyOf(jumping, jumps), Origin.SCENE);
    }

    private void jump(int[] cells, Origin by) {
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            fades.cancel(cells[i]);
            values[i] = desk.stored(cells[i]);
        }
        desk.followAll(cells, values, by);
    }

    /// The way across a recall; with one that is taken back goes what it left in hands.
    private void across(int[] cells, double[] values) {
        pending.begin(Map.of());
        glide(cells, values);
    }

    /// Brings cells back to what undo or redo stores, but for those that a hand is on.
    private void glide(int[] cells, double[] values) {
        int[] free = new int[cells.length];
        double[] back = new double[cells.length];
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            if (!desk.hands().held(cells[i])) {
                free[count] = cells[i];
                back[count++] = values[i];
                since.moved(cells[i], values[i]);
            }
        }
        int[] gliding = Arrays.copyOf(free, count);
        desk.intendAll(gliding, back, Origin.UNDO);
        int[] jumping = new int[count];
        int jumps = 0;
        for (int cell : gliding) {
            if (desk.layout().parameter(cell).stepped()) {
                jumping[jumps++] = cell;
            } else {
                fades.start(cell, UNDO_NANOS);
            }
        }
        jump(Arrays.copyOf(jumping, jumps), Origin.UNDO);
    }

    /// Cells that a hand kept from the last recall, with the value they missed (rule S7).
    public Map<Integer, Double> pending() {
        return pending.cells();
    }

    /// Whether that glides there by itself once the hand lets go (rule S7).
    public void glides(boolean on) {
        pending.glides(on);
    }

    /// Sends what hands kept from the last recall, over 300 ms.
    public void catchUp() {
        pending.catchUp();
    }

    private void catchUp(Map<Integer, Double> missed) {
        again("catch up", RecallPlan.Moving.of(missed), Timing.all(FadeTime.even(Fades.GLIDE_NANOS * 1e-9)));
    }

    /// Moves what the recall has moved, or should have, as a step of its own that is no change of the engineer's.
    private void again(String words, RecallPlan.Moving moving, Timing timing) {
        enter(words, moving, Map.of(), this::glide);
        for (int i = 0; i < moving.cells().length; i++) {
            since.moved(moving.cells()[i], moving.values()[i]);
        }
        move(moving, timing);
    }

    /// Takes the last recall back in as much time as has passed since, up to its own fade: what moved since, or is in
    /// a hand, stays. Returns what it did.
    public String back() {
        if (last.isEmpty()) {
            return "there was no recall to go back from";
        }
        Gone gone = last.get();
        last = Optional.empty();
        pending.begin(Map.of());
        Map<Integer, Double> moves = new LinkedHashMap<>();
        for (int i = 0; i < gone.plan.size(); i++) {
            int cell = gone.plan.cell(i);
            boolean still =
                    desk.stored(cell) == gone.plan.after(i) && !desk.hands().held(cell);
            if (gone.plan.moves(i) && still) {
                moves.put(cell, gone.plan.before(i));
            }
        }
        Scene scene = gone.plan.scene();
        double fade = scene.timing().usual().whole();
        double seconds = Math.min(Math.max(fade, UNDO_NANOS * 1e-9), (desk.nanos() - gone.nanos) * 1e-9);
        again("back from " + scene.words(), RecallPlan.Moving.of(moves), Timing.all(FadeTime.even(seconds)));
        return "back from " + scene.words() + " in "
                + FadeTime.even(Math.rint(seconds * 10) / 10).words();
    }
}
