package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.thread.ControlThread;

/// What can be undone and done again, without limit, newest last.
@ControlThread
public final class History {
    private final List<Step> done = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();
    private House house = House.LIVE;

    /// Which house rules UNDO follows.
    public void house(House rules) {
        house = rules;
    }

    /// Enters what was just done; what had been undone is gone.
    public void push(Step step) {
        undone.clear();
        done.add(step);
    }

    /// What `undo` would take back, in words.
    public Optional<String> undoWords() {
        return candidate().map(Step::words);
    }

    /// What `redo` would do again, in words.
    public Optional<String> redoWords() {
        return undone.isEmpty()
                ? Optional.empty()
                : Optional.of(undone.getLast().words());
    }

    /// Whether what `undo` would take back changed what the show is.
    public boolean undoOfShow() {
        return candidate().filter(Step::ofShow).isPresent();
    }

    /// Whether what `redo` would do again changes what the show is.
    public boolean redoOfShow() {
        return !undone.isEmpty() && undone.getLast().ofShow();
    }

    /// Takes the newest entry back and says which it was. Under LIVE rules rides made after a recall stay as they are
    /// (rules S0, S9).
    public Optional<String> undo() {
        Optional<Step> step = candidate();
        step.ifPresent(taken -> {
            done.remove(taken);
            taken.undo();
            undone.add(taken);
        });
        return step.map(Step::words);
    }

    /// Does what was undone last again and says what it was.
    public Optional<String> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Step step = undone.removeLast();
        step.redo();
        done.add(step);
        return Optional.of(step.words());
    }

    /// All entries that can be undone, oldest first, in words.
    public List<String> words() {
        return done.stream().map(Step::words).toList();
    }

    private Optional<Step> candidate() {
        boolean skipRides = house == House.LIVE && done.stream().anyMatch(step -> step.sort() == Step.Sort.RECALL);
        for (int i = done.size() - 1; i >= 0; i--) {
            if (!skipRides || done.get(i).sort() != Step.Sort.RIDE) {
                return Optional.of(done.get(i));
            }
        }
        return Optional.empty();
    }
}
