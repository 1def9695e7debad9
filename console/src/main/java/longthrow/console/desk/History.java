package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;

/// What can be undone and done again, without limit, newest last.
@ControlThread
public final class History {
    private final List<Numbered> done = new ArrayList<>();
    private final List<Numbered> undone = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private House house = House.LIVE;
    private int last;

    /// A step and the number that it keeps, in journals too.
    public record Numbered(int number, Step step) {}

    /// Who hears what is done, undone and done again.
    public interface Listener {
        /// Something was done. What it did to words and lists is done; its values may be yet to come.
        void done(Numbered step);

        /// It was taken back.
        void undone(Numbered step);

        /// It was done again.
        void redone(Numbered step);
    }

    /// Tells `listener` of everything from now on.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Which house rules UNDO follows.
    public void house(House rules) {
        house = rules;
    }

    /// The number of a step that is about to be entered.
    int number() {
        return ++last;
    }

    /// Enters what was just done; what had been undone is gone.
    public void push(Step step) {
        push(new Numbered(number(), step));
    }

    void push(Numbered step) {
        undone.clear();
        done.add(step);
        listeners.forEach(each -> each.done(step));
    }

    /// Takes over what was done and undone before this start, oldest first; new steps are numbered from `newest` on.
    public void remember(List<Numbered> earlier, List<Numbered> back, int newest) {
        done.addAll(0, earlier);
        undone.addAll(0, back);
        last = Math.max(last, newest);
    }

    /// Takes over what was done before all that is known, oldest first.
    public void remember(List<Numbered> earlier) {
        done.addAll(0, earlier);
    }

    /// How many entries can be undone.
    public int size() {
        return done.size();
    }

    /// Whether rides are passed over because there is a recall to take back (rules S0, S9).
    private boolean passesRides() {
        return house == House.LIVE && done.stream().anyMatch(each -> each.step().sort() == Step.Sort.RECALL);
    }

    /// Whether what was done earlier decides what `undo` takes back: under LIVE rules a ride goes only where there was
    /// no recall.
    public boolean asksEarlier() {
        Optional<Numbered> next = candidate();
        return next.isEmpty() || (house == House.LIVE && next.get().step().sort() == Step.Sort.RIDE && !passesRides());
    }

    /// What `undo` would take back, in words.
    public Optional<String> undoWords() {
        return candidate().map(each -> each.step().words());
    }

    /// What `redo` would do again, in words.
    public Optional<String> redoWords() {
        return undone.isEmpty()
                ? Optional.empty()
                : Optional.of(undone.getLast().step().words());
    }

    /// Whether what `undo` would take back changed what the show is.
    public boolean undoOfShow() {
        return candidate().filter(each -> each.step().ofShow()).isPresent();
    }

    /// Whether what `redo` would do again changes what the show is.
    public boolean redoOfShow() {
        return !undone.isEmpty() && undone.getLast().step().ofShow();
    }

    /// Takes the newest entry back and says which it was. Under LIVE rules rides made after a recall stay as they are
    /// (rules S0, S9).
    public Optional<String> undo() {
        Optional<Numbered> step = candidate();
        step.ifPresent(taken -> {
            done.remove(taken);
            taken.step().undo();
            undone.add(taken);
            listeners.forEach(each -> each.undone(taken));
        });
        return step.map(each -> each.step().words());
    }

    /// Does what was undone last again and says what it was.
    public Optional<String> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Numbered taken = undone.removeLast();
        taken.step().redo();
        done.add(taken);
        listeners.forEach(each -> each.redone(taken));
        return Optional.of(taken.step().words());
    }

    /// All entries that can be undone, oldest first, in words.
    public List<String> words() {
        return words(done);
    }

    /// All entries that can be done again, the next one last, in words.
    public List<String> undone() {
        return words(undone);
    }

    private static List<String> words(List<Numbered> steps) {
        return steps.stream().map(each -> each.step().words()).toList();
    }

    private Optional<Numbered> candidate() {
        boolean skipRides = passesRides();
        for (int i = done.size() - 1; i >= 0; i--) {
            if (!skipRides || done.get(i).step().sort() != Step.Sort.RIDE) {
                return Optional.of(done.get(i));
            }
        }
        return Optional.empty();
    }
}
