package longthrow.console.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// What can be undone and done again, without limit, newest last. Each user takes back what that user has done, and
/// nothing else (rule S9).
@ControlThread
public final class History {
    private final List<Standing> done = new ArrayList<>();
    private final List<Standing> undone = new ArrayList<>();
    private final List<Listener> listeners = new ArrayList<>();
    private House house = House.LIVE;
    private Users users = Users.NONE;
    private final Map<Origin, String> known = new HashMap<>();
    private Origin actor = Origin.SCREEN;
    private int last;
    private int crossings;

    /// A step, the number that it keeps, in journals too, and who did it.
    public record Numbered(int number, Step step, Origin by) {}

    /// A step and which crossing of any step brought it where it stands.
    private record Standing(Numbered numbered, int crossing) {
        Step step() {
            return numbered.step;
        }
    }

    /// What came of an undo or a redo.
    ///
    /// @param words what the step was
    /// @param left what of it was left alone, or why all of it was, in words; empty where all of it was crossed
    public record Crossed(String words, String left) {}

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

    /// Who sits where.
    public void users(Users others) {
        users = others;
        known.clear();
    }

    /// Whose a hand is; asked of every step for every picture, so each hand is looked up once.
    public String user(Origin by) {
        return known.computeIfAbsent(by, users::of);
    }

    /// Who does what is done now.
    public Origin actor() {
        return actor;
    }

    /// Does something on behalf of a hand: the steps it enters are that hand's. What no hand does is its who asked.
    public void as(Origin by, Runnable deed) {
        Origin before = actor;
        actor = by.kind().isHand() ? by : before;
        try {
            deed.run();
        } finally {
            actor = before;
        }
    }

    /// The number of a step that is about to be entered.
    int number() {
        return ++last;
    }

    /// Enters what was just done; what its user had undone is gone.
    public void push(Step step) {
        push(number(), step);
    }

    void push(int number, Step step) {
        Numbered numbered = new Numbered(number, step, actor);
        String user = user(actor);
        undone.removeIf(each -> isOf(each, user));
        done.add(new Standing(numbered, ++crossings));
        listeners.forEach(each -> each.done(numbered));
    }

    private boolean isOf(Standing step, String user) {
        return user(step.numbered.by).equals(user);
    }

    /// Takes over what was done and undone before this start, oldest first; new steps are numbered from `newest` on.
    public void remember(List<Numbered> earlier, List<Numbered> back, int newest) {
        remember(earlier);
        undone.addAll(0, standing(back));
        last = Math.max(last, newest);
    }

    /// Takes over what was done before all that is known, oldest first.
    public void remember(List<Numbered> earlier) {
        done.addAll(0, standing(earlier));
    }

    private static List<Standing> standing(List<Numbered> steps) {
        return steps.stream().map(each -> new Standing(each, 0)).toList();
    }

    /// How many entries can be undone.
    public int size() {
        return done.size();
    }

    /// Whether rides are passed over because there is a recall to take back (rules S0, S9).
    private boolean passesRides(String user) {
        return house == House.LIVE
                && done.stream().anyMatch(each -> each.step().sort() == Step.Sort.RECALL && isOf(each, user));
    }

    /// Whether what was done earlier decides what `undo` takes back: under LIVE rules a ride goes only where there was
    /// no recall.
    public boolean asksEarlier(String user) {
        Optional<Standing> next = next(user);
        return next.isEmpty()
                || (house == House.LIVE && next.get().step().sort() == Step.Sort.RIDE && !passesRides(user));
    }

    /// What `undo` would take back of the desk's own, in words.
    public Optional<String> undoWords() {
        return undoWords(Users.DESK);
    }

    /// What `undo` would take back of a user's, in words.
    public Optional<String> undoWords(String user) {
        return next(user).map(each -> each.step().words());
    }

    /// What `redo` would do again of the desk's own, in words.
    public Optional<String> redoWords() {
        return redoWords(Users.DESK);
    }

    /// What `redo` would do again of a user's, in words.
    public Optional<String> redoWords(String user) {
        return nextAgain(user).map(each -> each.step().words());
    }

    /// Whether what `undo` would take back changed what the show is.
    public boolean undoOfShow(String user) {
        return next(user).filter(each -> each.step().ofShow()).isPresent();
    }

    /// Whether what `redo` would do again changes what the show is.
    public boolean redoOfShow(String user) {
        return nextAgain(user).filter(each -> each.step().ofShow()).isPresent();
    }

    /// Takes the newest entry of a user back and says which it was; what somebody else has moved since stays. Under
    /// LIVE rules rides made after a recall stay as they are (rules S0, S9).
    public Optional<Crossed> undo(String user) {
        return next(user).map(taken -> {
            Optional<Standing> other = done.stream()
                    .filter(each -> comesBetween(each, taken, user))
                    .reduce((_, newer) -> newer);
            return other.map(between -> waits("undo", taken, between)).orElseGet(() -> back(taken, user));
        });
    }

    private Crossed back(Standing taken, String user) {
        String left = left(taken, true, user);
        done.remove(taken);
        taken.step().undo();
        undone.add(new Standing(taken.numbered, ++crossings));
        listeners.forEach(each -> each.undone(taken.numbered));
        return new Crossed(taken.step().words(), left);
    }

    /// Does what a user has undone last again and says what it was.
    public Optional<Crossed> redo(String user) {
        return nextAgain(user).map(taken -> {
            Optional<Standing> other = Stream.concat(done.stream(), undone.stream())
                    .filter(each -> comesBetween(each, taken, user))
                    .reduce((_, newer) -> newer);
            return other.map(between -> waits("redo", taken, between)).orElseGet(() -> forth(taken, user));
        });
    }

    private Crossed forth(Standing taken, String user) {
        String left = left(taken, false, user);
        undone.remove(taken);
        taken.step().redo();
        done.add(new Standing(taken.numbered, ++crossings));
        listeners.forEach(each -> each.redone(taken.numbered));
        return new Crossed(taken.step().words(), left);
    }

    /// Lists of scenes, of cues, and what else is no value go back whole: what another user has done to them since
    /// would go with it.
    private boolean comesBetween(Standing other, Standing taken, String user) {
        return other.crossing > taken.crossing
                && !taken.step().cellsOnly()
                && !other.step().cellsOnly()
                && !isOf(other, user);
    }

    private Crossed waits(String way, Standing taken, Standing other) {
        return new Crossed(
                taken.step().words(),
                way + " of '" + taken.step().words() + "' waits: " + Users.whose(user(other.numbered.by)) + " '"
                        + other.step().words() + "' came after it (S9)");
    }

    /// What of a step others have moved since, in words.
    private String left(Standing taken, boolean back, String user) {
        int[] overtaken = taken.step().overtaken(back);
        if (overtaken.length == 0) {
            return "";
        }
        Map<Integer, String> others = done.stream()
                .filter(each -> !isOf(each, user))
                .collect(Collectors.toMap(each -> each.numbered.number, each -> user(each.numbered.by)));
        Map<String, Integer> by = new TreeMap<>();
        for (int step : overtaken) {
            Optional.ofNullable(others.get(step)).ifPresent(who -> by.merge(who, 1, Integer::sum));
        }
        String who = by.entrySet().stream()
                .map(each -> each.getValue() + (each.getValue() == 1 ? " control stays: " : " controls stay: ")
                        + (each.getKey().equals(Users.DESK) ? "the desk" : each.getKey()) + " has moved "
                        + (each.getValue() == 1 ? "it" : "them") + " since")
                .collect(Collectors.joining("; "));
        return who.isEmpty()
                ? ""
                : (back ? "undo" : "redo") + " of '" + taken.step().words() + "': " + who + " (S9)";
    }

    /// All entries that can be undone, oldest first, in words; another user's have the user's name in front.
    public List<String> words() {
        return words(done);
    }

    /// All entries that can be done again, the next one last, in words.
    public List<String> undone() {
        return words(undone);
    }

    private List<String> words(List<Standing> steps) {
        return steps.stream()
                .map(each -> {
                    String user = user(each.numbered.by);
                    return (user.equals(Users.DESK) ? "" : user + ": ")
                            + each.step().words();
                })
                .toList();
    }

    /// Who could undo anything, besides a user.
    public List<String> others(String user) {
        return done.stream()
                .map(each -> user(each.numbered.by))
                .filter(each -> !each.equals(user))
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Standing> next(String user) {
        boolean skipRides = passesRides(user);
        for (int i = done.size() - 1; i >= 0; i--) {
            Standing each = done.get(i);
            if (isOf(each, user) && (!skipRides || each.step().sort() != Step.Sort.RIDE)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private Optional<Standing> nextAgain(String user) {
        for (int i = undone.size() - 1; i >= 0; i--) {
            if (isOf(undone.get(i), user)) {
                return Optional.of(undone.get(i));
            }
        }
        return Optional.empty();
    }
}
