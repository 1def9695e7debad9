package longthrow.dsp.strip;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The past of sixteen lanes at one place of their path, from which each sum hears every lane as late as its latest
/// contributor. While nobody waits there is no past and nothing is copied.
@AudioThread
final class Waiting {
    private static final float[] NOTHING = new float[0];
    private static final float[] SILENCE = Group.room();
    /// No two slots.
    private static final int NEITHER = -1;

    private final Group group;
    private final float[] signal;
    private final Crossing crossing;
    private Held now = Held.NONE;
    private Held next = Held.NONE;
    private float[] past = NOTHING;
    private long since;
    private int quiet;
    private int made = NEITHER;

    Waiting(Group group, float[] signal, Crossing crossing) {
        this.group = group;
        this.signal = signal;
        this.crossing = crossing;
    }

    /// Whether any lane waits, or will.
    boolean runs() {
        return past.length > 0;
    }

    /// At a grid line: keeps as much of the past as `held` needs, from now on.
    void prepare(Held held) {
        next = held;
        if (now.most() == 0 && held.most() == 0) {
            past = NOTHING;
        } else if (past.length == 0) {
            past = held.room();
            since = crossing.clock();
            quiet = frames();
        } else if (held.room().length > past.length) {
            grow(held.room());
        }
    }

    private void grow(float[] room) {
        int block = Lanes.GRID * Lanes.WIDTH;
        int blocks = room.length / block;
        for (int ago = 0; ago < past.length / block; ago++) {
            int from = Math.floorMod(crossing.clock() / Lanes.GRID - ago, past.length / block) * block;
            int to = Math.floorMod(crossing.clock() / Lanes.GRID - ago, blocks) * block;
            System.arraycopy(past, from, room, to, block);
        }
        boolean silent = silent();
        past = room;
        quiet = silent ? frames() : quiet;
    }

    /// Begins where another group's lanes at this place are, with room of its own for their past.
    void join(Waiting other, float[] room) {
        boolean fits = other.runs() && room.length >= other.past.length;
        now = fits ? other.now : Held.NONE;
        next = fits ? other.next : Held.NONE;
        past = fits ? room : NOTHING;
        since = other.since;
        quiet = frames();
        made = NEITHER;
    }

    /// Makes a lane's past that of another place's lane, as far back as both reach.
    void take(int lane, Waiting from, int fromLane) {
        since = from.runs() ? Math.min(since, from.since) : since;
        quiet = from.silent() ? quiet : 0;
        for (int ago = 0; ago < frames(); ago++) {
            boolean there = ago < from.frames();
            past[index(Lanes.GRID - 1, ago) + lane] = there ? from.past[from.index(Lanes.GRID - 1, ago) + fromLane] : 0;
        }
    }

    /// Whether the past reaches back as far as the longest wait to come.
    boolean ready() {
        return next.most() == 0 || crossing.clock() - since >= next.most();
    }

    /// The way is over.
    void arrive() {
        now = next;
        if (now.most() == 0) {
            past = NOTHING;
        }
    }

    /// Whether nothing is left to come: silence in is silence out.
    boolean silent() {
        return quiet >= frames();
    }

    private int frames() {
        return past.length / Lanes.WIDTH;
    }

    /// Takes in what the lanes give in frames `from` to `to` of the grid block.
    void keep(int from, int to) {
        int at = from * Lanes.WIDTH;
        int length = (to - from) * Lanes.WIDTH;
        boolean silence = Arrays.mismatch(signal, at, at + length, SILENCE, 0, length) < 0;
        quiet = silence ? Math.min(frames(), quiet + to - from) : 0;
        System.arraycopy(signal, at, past, index(from, 0), length);
        made = NEITHER;
    }

    /// Where the past holds frame `frame` of the grid block as it was so many frames earlier.
    private int index(int frame, int ago) {
        return ((int) (crossing.clock() + frame - ago) & (frames() - 1)) * Lanes.WIDTH;
    }

    /// What a row of the sums hears of the lanes in frames `from` to `to`.
    float[] heard(int row, int from, int to) {
        int slot = crossing.now().slot(row);
        int other = crossing.next().slot(row);
        if (now.straight(slot) && (!crossing.fading() || next.straight(other))) {
            return signal;
        }
        int pair = slot << Short.SIZE | other;
        if (pair != made) {
            made = pair;
            read(now, slot, group.scratch(), from, to);
            if (crossing.fading()) {
                read(next, other, group.spare(), from, to);
                crossing.blend(group.spare(), group.scratch(), from, to);
            }
        }
        return group.scratch();
    }

    private void read(Held held, int slot, float[] into, int from, int to) {
        int ago = held.most() == 0 ? 0 : held.common()[slot];
        int start = index(from, ago);
        int length = (to - from) * Lanes.WIDTH;
        int straight = Math.min(length, past.length - start);
        System.arraycopy(past, start, into, from * Lanes.WIDTH, straight);
        System.arraycopy(past, 0, into, from * Lanes.WIDTH + straight, length - straight);
        int odd = held.most() == 0 ? 0 : held.odd()[slot];
        for (int left = odd; left != 0; left &= left - 1) {
            int lane = Integer.numberOfTrailingZeros(left);
            for (int frame = from; frame < to; frame++) {
                into[frame * Lanes.WIDTH + lane] = past[index(frame, held.frames()[slot][lane]) + lane];
            }
        }
    }
}
