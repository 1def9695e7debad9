package longthrow.console.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.EditStep;
import longthrow.console.desk.History;
import longthrow.dsp.thread.ControlThread;

/// The scenes of a show in the order of their numbers, the one recalled last, and, apart from it, the one that GO
/// recalls (rule S9). Every edit is one entry of the history.
@ControlThread
public final class SceneList {
    private final History history;
    private List<Scene> scenes = List.of();
    private Optional<SceneNumber> current = Optional.empty();
    private Optional<SceneNumber> next = Optional.empty();
    private final List<RenumberListener> listeners = new ArrayList<>();

    /// Who names scenes by their numbers.
    public interface RenumberListener {
        /// A scene has another number from now on, by an edit, by undo or by redo.
        void renumbered(SceneNumber old, SceneNumber now);
    }

    /// An empty list whose edits go into `history`.
    public SceneList(History history) {
        this.history = history;
    }

    /// Takes the scenes of a show that was opened; GO recalls the first.
    public void open(List<Scene> opened) {
        scenes = sorted(opened);
        current = Optional.empty();
        next = scenes.stream().findFirst().map(Scene::number);
    }

    /// Becomes what undo and redo of an earlier evening's edit make of it; no entry in the history.
    public void become(List<Scene> others) {
        scenes = sorted(others);
    }

    /// Tells `listener` of every scene that gets another number.
    public void listen(RenumberListener listener) {
        listeners.add(listener);
    }

    /// The scene of a number.
    public Optional<Scene> scene(SceneNumber number) {
        OptionalInt index = index(number);
        return index.isPresent() ? Optional.of(scenes.get(index.getAsInt())) : Optional.empty();
    }

    /// All scenes, by number.
    public List<Scene> scenes() {
        return scenes;
    }

    /// The index of the scene recalled last.
    public OptionalInt current() {
        return current.map(this::index).orElse(OptionalInt.empty());
    }

    /// The index of the scene that GO recalls.
    public OptionalInt next() {
        return next.map(this::index).orElse(OptionalInt.empty());
    }

    /// The index of a number.
    public OptionalInt index(SceneNumber number) {
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).number().equals(number)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The scene that a text means: its number, its name, or both.
    public OptionalInt find(String text) {
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            if (text.equals(scene.number().toString())
                    || text.equalsIgnoreCase(scene.name())
                    || text.equalsIgnoreCase(scene.words())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The number that a new scene at the end gets.
    public SceneNumber freeNumber() {
        return scenes.isEmpty() ? SceneNumber.ONE : scenes.getLast().number().following();
    }

    /// Adds a scene, or puts it in the place of the one with its number.
    public void store(Scene scene) {
        List<Scene> after = new ArrayList<>(scenes);
        after.removeIf(other -> other.number().equals(scene.number()));
        after.add(scene);
        edit("store " + scene.words(), after);
        if (next.isEmpty()) {
            next = Optional.of(scene.number());
        }
    }

    /// Puts an altered scene in the place of the one at `index`: another name, fade, scope or number.
    public void replace(int index, Scene scene, String words) {
        SceneNumber old = scenes.get(index).number();
        boolean taken = !old.equals(scene.number()) && index(scene.number()).isPresent();
        if (taken) {
            throw new IllegalArgumentException("there is a scene " + scene.number() + " already");
        }
        List<Scene> after = new ArrayList<>(scenes);
        after.set(index, scene);
        SceneNumber now = scene.number();
        edit(words, after, new Along(() -> renumber(now, old), () -> renumber(old, now)));
    }

    /// Puts altered scenes in the places of those with their numbers, as one entry of the history.
    void update(List<Scene> altered, String words, Along along) {
        List<Scene> after = new ArrayList<>(scenes);
        altered.forEach(scene -> index(scene.number()).ifPresent(index -> after.set(index, scene)));
        edit(words, after, along);
    }

    /// Moves a scene to another place in the list by a number between its new neighbours.
    public void move(int from, int to) {
        List<Scene> others = new ArrayList<>(scenes);
        Scene moved = others.remove(from);
        SceneNumber number;
        if (to >= others.size()) {
            number = others.isEmpty()
                    ? moved.number()
                    : others.getLast().number().following();
        } else {
            SceneNumber before = to == 0
                    ? new SceneNumber(java.math.BigDecimal.ZERO)
                    : others.get(to - 1).number();
            number = before.between(others.get(to).number());
        }
        replace(from, moved.numbered(number), "move " + moved.words());
    }

    /// Deletes a scene; the pointer goes on to the one after it.
    public void delete(int index) {
        Scene scene = scenes.get(index);
        List<Scene> after = new ArrayList<>(scenes);
        after.remove(index);
        if (next.equals(Optional.of(scene.number()))) {
            next = index < after.size() ? Optional.of(after.get(index).number()) : Optional.empty();
        }
        edit("delete " + scene.words(), after);
    }

    /// Moves the pointer by so many scenes; it stops at either end.
    public void point(int by) {
        if (scenes.isEmpty()) {
            return;
        }
        int at = next().orElse(by > 0 ? scenes.size() - 2 : scenes.size()) + by;
        pointTo(Math.max(0, Math.min(scenes.size() - 1, at)));
    }

    /// Makes the scene at an index the next one.
    public void pointTo(int index) {
        next = Optional.of(scenes.get(index).number());
    }

    /// Notes that a scene was recalled.
    void recalled(SceneNumber number) {
        current = Optional.of(number);
    }

    /// Moves the pointer to the scene after `number`; off the list after the last.
    public void pointAfter(SceneNumber number) {
        next = scenes.stream()
                .map(Scene::number)
                .filter(other -> other.compareTo(number) > 0)
                .findFirst();
    }

    private void edit(String words, List<Scene> after) {
        edit(words, after, Along.NOTHING);
    }

    private void edit(String words, List<Scene> after, Along along) {
        List<Scene> before = scenes;
        List<Scene> sorted = sorted(after);
        put(sorted, along.redo);
        history.push(new EditStep(words, true, () -> put(before, along.undo), () -> put(sorted, along.redo)));
    }

    private void put(List<Scene> other, Runnable along) {
        scenes = other;
        along.run();
    }

    private void renumber(SceneNumber old, SceneNumber now) {
        if (!old.equals(now)) {
            current = current.map(number -> number.equals(old) ? now : number);
            next = next.map(number -> number.equals(old) ? now : number);
            listeners.forEach(listener -> listener.renumbered(old, now));
        }
    }

    /// What else is undone, and done again, with an edit.
    record Along(Runnable undo, Runnable redo) {
        static final Along NOTHING = new Along(() -> {}, () -> {});
    }

    private static List<Scene> sorted(List<Scene> some) {
        return some.stream().sorted(Comparator.comparing(Scene::number)).toList();
    }
}
