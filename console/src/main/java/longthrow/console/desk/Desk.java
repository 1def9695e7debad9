package longthrow.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import longthrow.console.frame.Owner;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.thread.ControlThread;

/// The desk's values and words, and the one place where they change. Each cell has a stored value, what scenes and
/// files hold, and its own value now, which a fade or a lane may move away from it; motors, screen and engine see the
/// latter.
@ControlThread
public final class Desk {
    private final Strips strips;
    private final DeskValues stored;
    private final DeskValues now;
    private final List<StripText> texts;
    private final History history = new History();
    private final Steps steps;
    private final Hands hands = new Hands();
    private final Gestures gestures = new Gestures(this);
    private final Gangs gangs = new Gangs(this);
    private final List<DeskListener> listeners = new ArrayList<>();
    private final List<HandRule> handRules = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Drivers drivers;
    private int selected;
    private long nanos;
    private boolean dirty = true;

    /// A desk of these strips, everything at its initial value.
    public Desk(Strips strips) {
        this.strips = strips;
        stored = new DeskValues(strips.layout());
        now = new DeskValues(strips.layout());
        texts = new ArrayList<>(java.util.Collections.nCopies(strips.count(), StripText.NONE));
        steps = new Steps(this, history);
        drivers = new Drivers(strips.layout());
    }

    /// Decides whether a hand's move is for the moment only: heard and shown, but neither stored nor undoable, because
    /// a ride is being written or a fade goes on underneath.
    public interface HandRule {
        /// Asked before each move by hand.
        boolean momentary(int cell, double value, Origin by);

        /// Whether the move goes somewhere else, and the cell stays where it is: a fader that trims its lane.
        default boolean takes(int cell, double value, Origin by) {
            return false;
        }
    }

    /// Knows moves that would make no sense, whoever makes them.
    public interface Refusal {
        /// Why a cell may not be moved to a value; empty when it may.
        Optional<String> why(int cell, double value);
    }

    /// Brings cells to stored values: at once, or by a glide.
    public interface Mover {
        /// Moves them, as one.
        void move(int[] cells, double[] values);
    }

    /// Many cells that change as one entry of the history.
    ///
    /// @param texts words that change with them, by strip
    /// @param mover how undo and redo bring the cells there
    public record Batch(
            String words, Step.Sort sort, int[] cells, double[] values, Map<Integer, StripText> texts, Mover mover) {}

    /// Rows and columns.
    public TableLayout layout() {
        return strips.layout();
    }

    /// The strips.
    public Strips strips() {
        return strips;
    }

    /// The undo and redo lists.
    public History history() {
        return history;
    }

    /// Which controls are held.
    public Hands hands() {
        return hands;
    }

    /// Says when what follows happened, in nanoseconds of the desk's clock.
    public void at(long nanos) {
        this.nanos = nanos;
    }

    /// When what happens now happens.
    public long nanos() {
        return nanos;
    }

    /// Tells `listener` of everything from now on.
    public void listen(DeskListener listener) {
        listeners.add(listener);
    }

    /// Tells `listener` from now on of every value that changes.
    public void whenMoved(ChangeListener listener) {
        now.listen(listener);
    }

    /// Tells `listener` from now on of every change of what scenes and files hold; the value now may follow later, by a
    /// fade.
    public void whenStored(ChangeListener listener) {
        stored.listen(listener);
    }

    /// Lets `rule` judge moves by hand.
    public void judgeHands(HandRule rule) {
        handRules.add(rule);
    }

    /// Lets `rule` refuse moves.
    public void refuse(Refusal rule) {
        refusals.add(rule);
    }

    /// A cell's own value now, fades and lanes included.
    public double value(int cell) {
        return now.get(cell);
    }

    /// What a scene or a file would hold of a cell: under a fade its target, under a lane the value beneath.
    public double stored(int cell) {
        return stored.get(cell);
    }

    /// All values now, for ever.
    public Values values() {
        return now.snapshot();
    }

    /// All stored values, for ever.
    public Values storedValues() {
        return stored.snapshot();
    }

    /// Moves a cell, on behalf of a hand, a file or a program; a hand's moves become gestures of the history. What
    /// would make no sense is refused.
    public void set(int cell, double value, Origin by) {
        double settled = layout().parameter(cell).clamp(value);
        Optional<String> refused = refusal(cell, settled);
        if (refused.isPresent()) {
            listeners.forEach(each -> each.refused(cell, refused.get()));
        } else if (by.kind().isHand() && handRules.stream().anyMatch(rule -> rule.takes(cell, settled, by))) {
            hands.move(cell, by, nanos);
        } else if (by.kind().isHand()) {
            byHand(cell, gangs.moves(cell, settled, by), by);
        } else {
            settle(cell, settled, by);
        }
    }

    Optional<String> refusal(int cell, double value) {
        for (Refusal rule : refusals) {
            Optional<String> why = rule.why(cell, value);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private void byHand(int cell, Gangs.Moves moves, Origin by) {
        boolean[] momentary = new boolean[moves.cells().length];
        boolean stores = false;
        for (int i = 0; i < momentary.length; i++) {
            int moved = moves.cells()[i];
            momentary[i] = judged(moved, moves.values()[i], by);
            hands.move(moved, by, nanos);
            stores |= !momentary[i] && stored.get(moved) != moves.values()[i];
        }
        if (stores) {
            gestures.move(cell, moves.without(momentary), by, nanos);
        }
        for (int i = 0; i < momentary.length; i++) {
            if (momentary[i]) {
                follow(moves.cells()[i], moves.values()[i], by);
            } else {
                settle(moves.cells()[i], moves.values()[i], by);
            }
        }
    }

    boolean judged(int cell, double value, Origin by) {
        boolean momentary = false;
        for (HandRule rule : handRules) {
            momentary |= rule.momentary(cell, value, by);
        }
        return momentary;
    }

    /// A finger came to or left a cell's control.
    public void touch(int cell, boolean down, Origin by) {
        boolean free = false;
        if (down) {
            hands.touch(cell, by, nanos);
        } else {
            free = hands.release(cell, by);
        }
        gestures.end(cell, by);
        listeners.forEach(each -> each.touched(cell, down, by, nanos));
        if (free) {
            listeners.forEach(each -> each.freed(cell, nanos));
        }
    }

    /// Stores a value and moves the cell to it at once; no entry in the history.
    public void settle(int cell, double value, Origin by) {
        intend(cell, value, by);
        follow(cell, value, by);
    }

    /// Stores a value that a fade will bring the cell to.
    public void intend(int cell, double value, Origin by) {
        dirty |= stored.set(cell, value, by, nanos);
    }

    /// Moves a cell and leaves its stored value alone: fades, lanes, and moves for the moment.
    public void follow(int cell, double value, Origin by) {
        dirty |= now.set(cell, value, by, nanos) && by.kind() != Origin.Kind.LANE;
    }

    /// Stores values that cells are to have, told as one; `followAll` or fades bring the cells there.
    public void intendAll(int[] cells, double[] values, Origin by) {
        dirty |= stored.set(cells, values, cells.length, by, nanos);
    }

    /// Moves cells, told as one, and leaves their stored values alone.
    public void followAll(int[] cells, double[] values, Origin by) {
        followAll(cells, values, cells.length, by);
    }

    /// The same with the first `count` of them; the arrays stay the caller's.
    public void followAll(int[] cells, double[] values, int count, Origin by) {
        dirty |= now.set(cells, values, count, by, nanos);
    }

    /// Stores values and moves their cells to them at once, told as one; no entry in the history.
    public void settleAll(int[] cells, double[] values, Origin by) {
        intendAll(cells, values, by);
        followAll(cells, values, by);
    }

    /// Brings cells across a step of the history, back or forth; what moves most steps there.
    public void cross(int[] cells, double[] values) {
        settleAll(cells, values, Origin.UNDO);
    }

    /// Enters a batch into the history; the caller moves the cells afterwards.
    public void enter(Batch batch) {
        steps.enter(batch);
    }

    /// Enters a batch as part of a step that does more.
    public void enter(Batch batch, UnaryOperator<Step> whole) {
        steps.enter(batch, whole);
    }

    CellStep enterStep(Batch batch) {
        return steps.enter(batch);
    }

    /// What makes steps of the history.
    public Steps steps() {
        return steps;
    }

    /// The number of the step of the history that moved a cell last; 0 when none did.
    public int serialOf(int cell) {
        return Math.max(0, steps.serialOf(cell));
    }

    /// A strip's words.
    public StripText text(int strip) {
        return texts.get(strip);
    }

    /// All strips' words.
    public List<StripText> texts() {
        return List.copyOf(texts);
    }

    /// Changes a strip's words as one entry of the history.
    public void text(int strip, StripText words, String says) {
        StripText before = texts.get(strip);
        if (!before.equals(words)) {
            reword(strip, words);
            history.push(new EditStep(says, false, () -> reword(strip, before), () -> reword(strip, words)));
        }
    }

    /// Changes a strip's words; no entry in the history.
    public void reword(int strip, StripText words) {
        texts.set(strip, words);
        listeners.forEach(each -> each.worded(strip));
    }

    /// What people call a strip: its name, or its path while it has none.
    public String called(int strip) {
        String name = texts.get(strip).name();
        return name.isEmpty() ? strips.path(strip) : name;
    }

    /// A strip by number and name: `ch 3 Snare`.
    public String numbered(int strip) {
        return (strips.path(strip).replace('/', ' ') + " " + texts.get(strip).name()).strip();
    }

    /// A cell in words: `fader of Lead Vox`, `dim of monitor`.
    public String called(int cell, String between) {
        OptionalInt strip = strips.ofCell(cell);
        String whose = strip.isPresent() ? called(strip.getAsInt()) : layout().strip(cell);
        return layout().parameter(cell).label() + between + whose;
    }

    /// The selected strip.
    public int selected() {
        return selected;
    }

    /// Selects a strip.
    public void select(int strip) {
        if (strip < 0 || strip >= strips.count()) {
            throw new IllegalArgumentException("no strip " + strip + " among " + strips.count());
        }
        selected = strip;
    }

    /// Says that a fade or a lane moves a cell from now on.
    public void drive(int cell, Owner driver) {
        drivers.put(cell, driver);
    }

    /// Says that nothing moves a cell any more.
    public void rest(int cell) {
        drivers.remove(cell);
    }

    /// Who moves a cell now.
    public Owner owner(int cell) {
        if (hands.held(cell)) {
            boolean remote = hands.owner(cell)
                    .filter(by -> by.kind() == Origin.Kind.REMOTE)
                    .isPresent();
            return remote ? Owner.REMOTE : Owner.HAND;
        }
        return drivers.of(cell);
    }

    /// What fades and lanes say of a cell, whoever holds it.
    public Owner driver(int cell) {
        return drivers.of(cell);
    }

    /// True once after anything changed that the engine does not know from its lanes.
    public boolean takeDirty() {
        boolean was = dirty;
        dirty = false;
        return was;
    }

    /// Undoes a user's newest step; empty when there is none.
    public Optional<History.Crossed> undo(String user) {
        gestures.endAll(user);
        return history.undo(user);
    }

    /// Does a user's step undone last again; empty when there is none.
    public Optional<History.Crossed> redo(String user) {
        gestures.endAll(user);
        return history.redo(user);
    }

    /// Ends what time ends: gestures and hands at rest.
    public void work(long nanos) {
        at(nanos);
        hands.work(nanos, cell -> listeners.forEach(each -> each.freed(cell, nanos)));
        gestures.work(nanos);
    }
}
