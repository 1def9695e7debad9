package longthrow.console.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.Users;

/// The steps of the history that journals tell of, each with all that it changed, and which of them are undone.
public final class PastSteps {
    private static final String UNDO = "undo";

    private final List<Step> done = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();
    private final Map<Integer, Map<String, Way>> ways = new HashMap<>();
    private final Map<String, Part> pending = new HashMap<>();
    private final Map<String, List<String>> stood = new HashMap<>();
    private final List<Crossing> unmatched = new ArrayList<>();
    private final Users users;
    private int oldest = Integer.MAX_VALUE;
    private int last;

    /// Where a cell went, as text.
    public record Way(String before, String after) {}

    /// What became of a strip's lines, or of a file.
    ///
    /// @param subject which, as a journal says it
    /// @param before its lines before, none where it was not there
    public record Part(String subject, List<String> before, List<String> after) {}

    /// One step.
    ///
    /// @param number its number, for ever
    /// @param sort `edit`, `recall`, `ride`
    /// @param words what was done
    /// @param by whose hand did it, as journals have it: `surface:tcp:stage:7001`
    /// @param ways by cell: `c3 fader`
    /// @param parts what it changed besides values
    public record Step(int number, String sort, String words, String by, Map<String, Way> ways, List<Part> parts) {
        private boolean nothing() {
            return ways.isEmpty() && parts.isEmpty();
        }
    }

    /// What became of a step.
    ///
    /// @param user whose doing that was
    public record Crossing(Fact.Stepped fact, String user) {}

    /// How the history stood at the end.
    ///
    /// @param done what undo takes back, oldest first
    /// @param undone what redo does again, the first of it last
    /// @param last the highest number of a step
    public record Past(List<Step> done, List<Step> undone, int last) {
        /// No history.
        public static final Past NONE = new Past(List.of(), List.of(), 0);

        public Past {
            done = List.copyOf(done);
            undone = List.copyOf(undone);
        }
    }

    /// What journals say of steps that were done before them.
    ///
    /// @param ways of a gesture that went on in them, by its number
    /// @param crossings what was undone and done again; what is done anew ends what its user had undone
    public record Newer(Map<Integer, Map<String, Way>> ways, List<Crossing> crossings) {
        /// Nothing.
        public static final Newer NOTHING = new Newer(Map.of(), List.of());

        /// Whether any of those steps is undone in the end.
        boolean undoes() {
            Map<Integer, String> undone = new HashMap<>();
            for (Crossing crossing : crossings) {
                int step = crossing.fact.step();
                switch (crossing.fact.how()) {
                    case DONE -> undone.values().removeIf(crossing.user::equals);
                    case UNDONE -> undone.put(step, crossing.user);
                    case REDONE -> undone.remove(step);
                }
            }
            return !undone.isEmpty();
        }
    }

    /// What some journals tell, and what they say of steps before them.
    public record Page(Past past, Newer newer) {}

    private PastSteps(Users users) {
        this.users = users;
    }

    /// What some journals of a show's folder tell, oldest first. Waits for the disk.
    ///
    /// @param newer what the journals that follow say of them
    /// @param users who sits where
    static Page of(Path folder, List<Path> journals, Newer newer, Users users) throws IOException {
        PastSteps steps = new PastSteps(users);
        for (Path journal : journals) {
            steps.stood.clear();
            steps.pending.clear();
            JournalReader.read(folder, journal, new ArrayList<>(), steps::hear);
        }
        newer.ways.forEach((step, cells) -> cells.forEach((cell, way) -> steps.moved(step, cell, way)));
        newer.crossings.forEach(steps::crossed);
        steps.settle(steps.done);
        steps.settle(steps.undone);
        steps.ways.keySet().removeIf(step -> step >= steps.oldest);
        return new Page(new Past(steps.done, steps.undone, steps.last), new Newer(steps.ways, steps.unmatched));
    }

    private void hear(Entry entry) {
        switch (entry.fact()) {
            case Fact.Moved moved -> moved(entry.by(), moved);
            case Fact.Was(String of, List<String> lines) -> stood.put(of, lines);
            case Fact.Block block -> part(block, block.lines());
            case Fact.Written written -> part(written, written.lines());
            case Fact.Gone gone -> part(gone, List.of());
            case Fact.Bytes _ -> {}
            case Fact.Stepped stepped -> stepped(entry.by(), stepped);
        }
    }

    private void moved(String by, Fact.Moved moved) {
        last = Math.max(last, moved.step());
        if (!by.equals(UNDO) && moved.step() > 0) {
            moved(moved.step(), moved.cell(), new Way(moved.before(), moved.after()));
        }
    }

    /// A gesture goes on from where it began.
    private void moved(int step, String cell, Way way) {
        ways.computeIfAbsent(step, any -> new LinkedHashMap<>())
                .merge(cell, way, (first, then) -> new Way(first.before(), then.after()));
    }

    private void part(Fact fact, List<String> now) {
        Optional<List<String>> was = Optional.ofNullable(stood.put(fact.subject(), now));
        was.ifPresent(before -> pending.put(fact.subject(), new Part(fact.subject(), before, now)));
    }

    private void stepped(String by, Fact.Stepped fact) {
        Crossing crossing = new Crossing(fact, users.of(by));
        last = Math.max(last, fact.step());
        switch (fact.how()) {
            case DONE -> {
                List<Part> parts = fact.subjects().stream()
                        .flatMap(subject -> Optional.ofNullable(pending.remove(subject)).stream())
                        .toList();
                oldest = Math.min(oldest, fact.step());
                crossed(crossing);
                Map<String, Way> cells = ways.computeIfAbsent(fact.step(), any -> new LinkedHashMap<>());
                done.add(new Step(fact.step(), fact.sort(), fact.words(), by, cells, parts));
            }
            case UNDONE, REDONE -> crossed(crossing);
        }
    }

    private void crossed(Crossing crossing) {
        Fact.Stepped fact = crossing.fact;
        boolean matched = switch (fact.how()) {
            case DONE -> {
                undone.removeIf(step -> users.of(step.by()).equals(crossing.user));
                yield unmatched.isEmpty();
            }
            case UNDONE -> cross(fact.step(), done, undone);
            case REDONE -> cross(fact.step(), undone, done);
        };
        if (!matched) {
            unmatched.add(crossing);
        }
    }

    private static boolean cross(int number, List<Step> from, List<Step> to) {
        for (int i = from.size() - 1; i >= 0; i--) {
            if (from.get(i).number() == number) {
                to.add(from.remove(i));
                return true;
            }
        }
        return false;
    }

    private void settle(List<Step> steps) {
        steps.forEach(step -> step.ways().values().removeIf(way -> way.before().equals(way.after())));
        steps.removeIf(Step::nothing);
    }
}
