package longthrow.console.automation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Remembers what hands did, armed or not, with the time of each move and the frame of the song that was heard then
/// (rule A14): the newest million of moves and touches, 28 bytes each.
@ControlThread
final class MoveLog implements DeskListener {
    /// How many are remembered at most.
    static final int MOST = 1 << 20;

    /// What happened.
    enum Kind {
        MOVE,
        DOWN,
        UP
    }

    /// A move, or a touch that began or ended.
    ///
    /// @param frame the song's, -1 while it stood
    /// @param before position before the move, 0 to 1
    record Moved(Kind kind, long nanos, long frame, double before, double after) {}

    private static final double STEPS = 65535;

    private final Desk desk;
    private final SongClock song;
    private Kind[] kinds = new Kind[1 << 10];
    private int[] cells = new int[kinds.length];
    private long[] times = new long[kinds.length];
    private long[] frames = new long[kinds.length];
    private char[] befores = new char[kinds.length];
    private char[] afters = new char[kinds.length];
    private long count;

    MoveLog(Desk desk, SongClock song) {
        this.desk = desk;
        this.song = song;
        desk.listen(this);
    }

    @Override
    public void changed(Change change, long nanos) {
        if (change.by().kind().isHand()) {
            add(Kind.MOVE, change.cell(), nanos, change.before(), change.after());
        }
    }

    @Override
    public void touched(int cell, boolean down, Origin by, long nanos) {
        add(down ? Kind.DOWN : Kind.UP, cell, nanos, desk.value(cell), desk.value(cell));
    }

    private void add(Kind kind, int cell, long nanos, double before, double after) {
        if (count == kinds.length && count < MOST) {
            grow();
        }
        int at = (int) (count++ % kinds.length);
        kinds[at] = kind;
        cells[at] = cell;
        times[at] = nanos;
        frames[at] = song.rolling() ? song.frameAt(nanos) : -1;
        befores[at] = packed(cell, before);
        afters[at] = packed(cell, after);
    }

    private char packed(int cell, double value) {
        return (char) Math.round(STEPS * desk.layout().parameter(cell).taper().toPosition(value));
    }

    private void grow() {
        int room = 2 * kinds.length;
        kinds = Arrays.copyOf(kinds, room);
        cells = Arrays.copyOf(cells, room);
        times = Arrays.copyOf(times, room);
        frames = Arrays.copyOf(frames, room);
        befores = Arrays.copyOf(befores, room);
        afters = Arrays.copyOf(afters, room);
    }

    /// How many are remembered.
    int size() {
        return (int) Math.min(count, kinds.length);
    }

    /// What happened in a stretch, by cell, oldest first.
    Map<Integer, List<Moved>> of(Stretch stretch) {
        Map<Integer, List<Moved>> found = new LinkedHashMap<>();
        for (long i = count - size(); i < count; i++) {
            int at = (int) (i % kinds.length);
            if (stretch.holds(times[at], frames[at])) {
                found.computeIfAbsent(cells[at], any -> new ArrayList<>())
                        .add(new Moved(kinds[at], times[at], frames[at], befores[at] / STEPS, afters[at] / STEPS));
            }
        }
        return found;
    }
}
