package longthrow.console.automation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import longthrow.console.desk.Desk;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.ControlThread;

/// The passes of a show: each is a take a control and one entry of the history, and can be muted as long as its raw
/// takes are kept (rule A10). A lane is what its takes make of the lane that was there before the first of them.
@ControlThread
public final class Passes {
    private final Desk desk;
    private final Lanes lanes;
    private final SongLanes songs;
    private final Runnable endsRunning;
    private final Map<Integer, Lane> made = new HashMap<>();
    private List<Take> takes = List.of();
    private int next = 1;

    /// @param endsRunning ends the pass that is being written
    Passes(Desk desk, SongLanes songs, Runnable endsRunning) {
        this.desk = desk;
        this.songs = songs;
        lanes = songs.lanes();
        this.endsRunning = endsRunning;
    }

    /// Ends the pass that is being written.
    void endRunning() {
        endsRunning.run();
    }

    /// Raw takes of all passes.
    public List<Take> takes() {
        return takes;
    }

    /// The pass that was made last, 0 before the first.
    public int newest() {
        return next - 1;
    }

    void open(List<Take> opened) {
        takes = List.copyOf(opened);
        next = 1 + opened.stream().mapToInt(Take::pass).max().orElse(0);
        made.clear();
    }

    /// Enters a pass that has written lanes already.
    void enter(String words, Map<Integer, List<Segment>> written, Map<Integer, Optional<Lane>> before) {
        int pass = next++;
        List<Take> all = new ArrayList<>(takes);
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        written.forEach((cell, segments) -> {
            Optional<Lane> old = before.getOrDefault(cell, Optional.empty());
            boolean goesOn = chained(cell, old) && takes.stream().anyMatch(take -> take.cell() == cell);
            double still = segments.getFirst().raw().position(0);
            Optional<Take.Base> base = goesOn ? Optional.empty() : Optional.of(new Take.Base(old, still));
            all.add(Take.of(cell, pass, base, segments));
            after.put(cell, lanes.get(cell));
            made(cell, lanes.get(cell));
        });
        takes = List.copyOf(all);
        push(words, before, after, done -> mark(Set.of(pass), !done));
    }

    /// Writes a pass over the lanes that there are, and enters it.
    void lay(String words, Map<Integer, List<Segment>> written) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        written.keySet().forEach(cell -> before.put(cell, lanes.get(cell)));
        Map<Integer, List<Segment>> bounded = new LinkedHashMap<>();
        written.forEach((cell, segments) -> bounded.put(
                cell, segments.stream().map(segment -> write(cell, segment)).toList()));
        enter(words, bounded, before);
    }

    /// Writes over a cell's lane what of a writing lies within its song; returns that.
    Segment write(int cell, Segment segment) {
        Segment bounded = songs.bounded(cell, segment);
        lanes.put(cell, Optional.of(bounded.over(lanes.get(cell), songs.parameter(cell))));
        return bounded;
    }

    private void push(
            String words,
            Map<Integer, Optional<Lane>> before,
            Map<Integer, Optional<Lane>> after,
            PassStep.Along along) {
        desk.history().push(new PassStep(desk, lanes, words, Map.copyOf(before), after, done -> {
            (done ? after : before).forEach(this::made);
            along.pass(done);
        }));
    }

    private void made(int cell, Optional<Lane> lane) {
        lane.ifPresentOrElse(one -> made.put(cell, one), () -> made.remove(cell));
    }

    /// Whether a cell's lane is what its takes make, so that they can be muted, and a take more needs no base.
    private boolean chained(int cell, Optional<Lane> lane) {
        if (lane.isPresent() && lane.get() == made.get(cell)) {
            return true;
        }
        Optional<Lane> composed = composed(cell);
        return lane.isPresent()
                ? composed.filter(one -> Composed.same(one, lane.get())).isPresent()
                : composed.isEmpty();
    }

    private Optional<Lane> composed(int cell) {
        List<Take> of = takes.stream().filter(take -> take.cell() == cell).toList();
        return Composed.of(of, desk.layout().parameter(cell));
    }

    /// Whether a pass is muted on every control that it wrote.
    public boolean muted(int pass) {
        return passes().contains(pass)
                && takes.stream().filter(take -> take.pass() == pass).allMatch(Take::muted);
    }

    /// All passes whose raw takes are kept.
    private Set<Integer> passes() {
        Set<Integer> passes = new HashSet<>();
        takes.forEach(take -> passes.add(take.pass()));
        return passes;
    }

    /// Mutes a pass or lets it be heard again, as one entry of the history; what hinders it, in words.
    public Optional<String> mute(int pass, boolean on) {
        endRunning();
        List<Integer> cells = takes.stream()
                .filter(take -> take.pass() == pass)
                .map(Take::cell)
                .toList();
        if (cells.isEmpty()) {
            return Optional.of("there is no take of pass " + pass);
        }
        for (int cell : cells) {
            if (!chained(cell, lanes.get(cell)) || superseded(pass, cell)) {
                return Optional.of("the lane of " + desk.called(cell, " of ")
                        + " was changed by other means after pass " + pass + "; the pass stays as it is");
            }
        }
        if (muted(pass) != on) {
            muted(pass, on, cells);
        }
        return Optional.empty();
    }

    private boolean superseded(int pass, int cell) {
        return takes.stream()
                .filter(take -> take.cell() == cell && take.pass() > pass)
                .anyMatch(
                        take -> take.content(false).flatMap(Take.Content::base).isPresent());
    }

    private void muted(int pass, boolean on, List<Integer> cells) {
        Map<Integer, Optional<Lane>> before = new LinkedHashMap<>();
        Map<Integer, Optional<Lane>> after = new LinkedHashMap<>();
        mark(Set.of(pass), on);
        for (int cell : cells) {
            before.put(cell, lanes.get(cell));
            after.put(cell, composed(cell));
        }
        new PassStep(desk, lanes, "", before, after, done -> after.forEach(this::made)).redo();
        push((on ? "mute" : "unmute") + " pass " + pass, before, after, done -> mark(Set.of(pass), done == on));
    }

    /// Marks takes as muted or not, and leaves the lanes alone.
    private void mark(Set<Integer> passes, boolean muted) {
        replace(take -> passes.contains(take.pass()) && take.muted() != muted ? marked(take, muted) : take);
    }

    private Take marked(Take take, boolean muted) {
        boolean stepped = desk.layout().parameter(take.cell()).stepped();
        return take.content(stepped)
                .map(content -> Take.of(take.cell(), take.pass(), content.muted(muted)))
                .orElse(take);
    }

    private void replace(UnaryOperator<Take> by) {
        takes = takes.stream().map(by).toList();
    }

    /// Throws the raw takes of a strip away, or of all strips; the lanes stay. Returns how many takes and bytes that
    /// were, in words.
    public String purge(OptionalInt strip) {
        return purge(cell -> strip.isEmpty() || desk.strips().ofCell(cell).equals(strip));
    }

    private String purge(IntPredicate cells) {
        List<Take> gone = takes.stream().filter(take -> cells.test(take.cell())).toList();
        long bytes = gone.stream().mapToLong(take -> take.bytes().length).sum();
        takes = takes.stream().filter(take -> !cells.test(take.cell())).toList();
        return "purged " + gone.size() + (gone.size() == 1 ? " raw take, " : " raw takes, ") + (bytes + 512) / 1024
                + " KiB; the lanes stay";
    }
}
