package longthrow.console.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longthrow.console.desk.EditStep;
import longthrow.console.desk.History;
import longthrow.console.scene.SceneList;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.thread.ControlThread;

/// The cues of a show, the one fired last and, apart from it, the one that GO fires (rule S9). Every edit is one entry
/// of the history; where the list is locked there is none.
@ControlThread
public final class CueList {
    private final History history;
    private CueSheet sheet = CueSheet.NONE;
    private Optional<SceneNumber> current = Optional.empty();
    private Optional<SceneNumber> next = Optional.empty();

    /// An empty list whose edits go into `history`; its cues follow the scenes' numbers.
    public CueList(History history, SceneList scenes) {
        this.history = history;
        scenes.listen(this::renumbered);
    }

    /// Takes the cues of a show that was opened; GO fires the first.
    public void open(CueSheet opened) {
        sheet = opened;
        current = Optional.empty();
        next = first(0);
    }

    /// Becomes what undo and redo of an earlier evening's edit make of it; no entry in the history.
    public void become(CueSheet other) {
        sheet = other;
    }

    /// As the show holds it.
    public CueSheet sheet() {
        return sheet;
    }

    /// All cues, by number.
    public List<Cue> cues() {
        return sheet.cues();
    }

    /// True while there is no cue: GO recalls scenes.
    public boolean isEmpty() {
        return sheet.cues().isEmpty();
    }

    /// The cue fired last.
    public Optional<Cue> current() {
        return current.flatMap(this::cue);
    }

    /// The cue that GO fires.
    public Optional<Cue> next() {
        return next.flatMap(this::cue);
    }

    /// The cues that GO fires, one GO after the other.
    Stream<Cue> coming() {
        return cues().stream()
                .filter(cue -> next.isPresent() && cue.number().compareTo(next.get()) >= 0)
                .filter(cue -> !cue.skip() || cue.number().equals(next.get()));
    }

    /// The cue of a number.
    public Optional<Cue> cue(SceneNumber number) {
        OptionalInt index = index(number);
        return index.isPresent() ? Optional.of(cues().get(index.getAsInt())) : Optional.empty();
    }

    /// The place of a number in the list.
    public OptionalInt index(SceneNumber number) {
        for (int i = 0; i < cues().size(); i++) {
            if (cues().get(i).number().equals(number)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The number that a new cue at the end gets.
    public SceneNumber freeNumber() {
        return isEmpty() ? SceneNumber.ONE : cues().getLast().number().following();
    }

    /// Adds a cue; its number must be free.
    public void add(Cue cue) {
        List<Cue> after = new ArrayList<>(cues());
        after.add(cue);
        boolean first = isEmpty();
        edit("cue " + cue.words(), after);
        if (first) {
            next = first(0);
        }
    }

    /// Puts an altered cue in the place of the one with that number.
    public void replace(SceneNumber number, Cue cue, String words) {
        List<Cue> after = new ArrayList<>(cues());
        after.removeIf(other -> other.number().equals(number));
        after.add(cue);
        edit(words, after);
        current = current.map(old -> old.equals(number) ? cue.number() : old);
        next = next.map(old -> old.equals(number) ? cue.number() : old);
        if (cue.skip() && next.equals(Optional.of(cue.number()))) {
            pointAfter(cue.number());
        }
    }

    /// Deletes a cue; the pointer goes on to the one after it.
    public void delete(Cue cue) {
        if (next.equals(Optional.of(cue.number()))) {
            pointAfter(cue.number());
        }
        List<Cue> after = new ArrayList<>(cues());
        after.remove(cue);
        edit("delete cue " + cue.words(), after);
    }

    /// Lets the list be fired but not changed, or changed again.
    public void lock(boolean on) {
        sheet = sheet.locked(on);
    }

    /// Moves the pointer by a cue, forwards or back, past those that are skipped; it stops at either end.
    public void point(boolean forwards) {
        int step = forwards ? 1 : -1;
        int from = next.map(this::index)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(cues().size());
        for (int at = from + step; at >= 0 && at < cues().size(); at += step) {
            if (!cues().get(at).skip()) {
                next = Optional.of(cues().get(at).number());
                return;
            }
        }
    }

    /// Makes a cue the next one, skipped or not.
    public void pointTo(Cue cue) {
        next = Optional.of(cue.number());
    }

    /// Notes that a cue was fired; the pointer moves on, off the list after the last.
    void fired(Cue cue) {
        current = Optional.of(cue.number());
        pointAfter(cue.number());
    }

    private void pointAfter(SceneNumber number) {
        next = cues().stream()
                .filter(cue -> cue.number().compareTo(number) > 0 && !cue.skip())
                .findFirst()
                .map(Cue::number);
    }

    private Optional<SceneNumber> first(int from) {
        return cues().stream().skip(from).filter(cue -> !cue.skip()).findFirst().map(Cue::number);
    }

    private void edit(String words, List<Cue> after) {
        if (sheet.locked()) {
            throw new IllegalStateException("the cue list is locked");
        }
        List<Cue> before = sheet.cues();
        sheet = sheet.with(after);
        List<Cue> now = sheet.cues();
        history.push(new EditStep(words, true, () -> sheet = sheet.with(before), () -> sheet = sheet.with(now)));
    }

    /// A scene got another number, by an edit or by undo: the cues that recall it go on to do so.
    private void renumbered(SceneNumber old, SceneNumber now) {
        sheet = sheet.with(cues().stream()
                .map(cue -> cue.fires().scene().equals(Optional.of(old))
                        ? cue.firing(cue.fires().scene(Optional.of(now)))
                        : cue)
                .toList());
    }
}
