package longthrow.console.automation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.console.desk.ChangeListener;
import longthrow.console.desk.Desk;
import longthrow.console.desk.DeskListener;
import longthrow.console.frame.LaneSheet;
import longthrow.dsp.parameter.Change;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// Remembers what hands did, armed or not, with the time of each move and the frame of the song that was heard then
/// (rule A14): the newest million of moves and touches, 28 bytes each.
@ControlThread
public final class MoveLog implements DeskListener, ChangeListener {
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
        desk.whenMoved(this);
    }

    @Override
    public boolean hears(Origin by) {
        return by.kind().isHand();
    }

    @Override
    public void changed(Change change, long nanos) {
        add(Kind.MOVE, change.cell(), nanos, change.before(), change.after());
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

    /// How many there have ever been.
    public long count() {
        return count;
    }

    /// What moved since a time, a control each, the one moved last at the end; of each quarter of a second the newest
    /// position.
    public List<LaneSheet.Trace> traces(long since) {
        Map<Integer, Trail> trails = new LinkedHashMap<>();
        long first = count;
        while (first > count - size() && times[(int) ((first - 1) % kinds.length)] >= since) {
            first--;
        }
        for (long i = first; i < count; i++) {
            int at = (int) (i % kinds.length);
            Trail trail = Optional.ofNullable(trails.remove(cells[at])).orElseGet(Trail::new);
            trail.add(times[at], befores[at] / (float) STEPS, afters[at] / (float) STEPS);
            trails.put(cells[at], trail);
        }
        return trails.entrySet().stream()
                .map(each -> each.getValue().trace(each.getKey()))
                .toList();
    }

    /// A control's moves as they are drawn.
    private static final class Trail {
        private static final long GRAIN = 250_000_000;

        private long[] times = new long[16];
        private float[] positions = new float[16];
        private int size;

        private void add(long nanos, float before, float after) {
            if (size == 0) {
                append(nanos, before);
            } else if (nanos - times[size - 1] > GRAIN) {
                append(Math.max(times[size - 1] + 1, nanos - GRAIN), before);
            }
            if (size > 1 && Math.floorDiv(times[size - 1], GRAIN) == Math.floorDiv(nanos, GRAIN)) {
                size--;
            }
            append(Math.max(nanos, size == 0 ? nanos : times[size - 1] + 1), after);
        }

        private void append(long nanos, float position) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
            }
            times[size] = nanos;
            positions[size++] = position;
        }

        private LaneSheet.Trace trace(int cell) {
            return new LaneSheet.Trace(cell, Arrays.copyOf(times, size), Arrays.copyOf(positions, size));
        }
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
