package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Side;

/// Which lane carries which strip of a section: one lane a mono strip, two adjacent ones, the left one even, a stereo
/// strip. Immutable.
final class LaneMap {
    /// The column of a lane that carries nothing.
    static final int NOBODY = -1;

    private final int[] columns;
    private final Side[] sides;
    private final int[] firstLane;
    private final int[] lastLane;
    /// The left lane of the pair that a strip has for itself, even while it is mono, or nobody.
    private final int[] pairs;
    private final int used;

    private LaneMap(int[] firstLane, int[] lastLane, int[] pairs, int used) {
        this.firstLane = firstLane;
        this.lastLane = lastLane;
        this.pairs = pairs;
        this.used = used;
        int room = (used + Lanes.WIDTH - 1) / Lanes.WIDTH * Lanes.WIDTH;
        columns = new int[room];
        sides = new Side[room];
        Arrays.fill(columns, NOBODY);
        Arrays.fill(sides, Side.MONO);
        for (int column = 0; column < firstLane.length; column++) {
            carry(column, firstLane[column], lastLane[column]);
        }
    }

    private void carry(int column, int first, int last) {
        boolean two = first != last;
        columns[first] = column;
        columns[last] = column;
        sides[first] = two ? Side.LEFT : Side.MONO;
        sides[last] = two ? Side.RIGHT : Side.MONO;
    }

    /// Strips of these widths, as close together as they can stand.
    static LaneMap of(List<Boolean> stereo) {
        int[] first = new int[stereo.size()];
        int[] last = new int[stereo.size()];
        int[] pairs = new int[stereo.size()];
        int lanes = 0;
        for (int column = 0; column < first.length; column++) {
            boolean two = stereo.get(column);
            first[column] = two ? (lanes + 1) / 2 * 2 : lanes;
            last[column] = first[column] + (two ? 1 : 0);
            pairs[column] = two ? first[column] : NOBODY;
            lanes = last[column] + 1;
        }
        return new LaneMap(first, last, pairs, lanes);
    }

    /// The same strips with other widths. A mono strip that becomes stereo moves to a pair of lanes behind all others,
    /// and keeps it from then on; nobody else moves, and no lane is ever given to another strip. So strips may move
    /// in any order from any map to a later one.
    LaneMap with(List<Boolean> stereo) {
        int[] first = firstLane.clone();
        int[] last = lastLane.clone();
        int[] kept = pairs.clone();
        int next = used;
        for (int column = 0; column < first.length; column++) {
            if (stereo.get(column) && kept[column] == NOBODY) {
                kept[column] = (next + 1) / 2 * 2;
                next = kept[column] + 2;
                first[column] = kept[column];
            }
            last[column] = first[column] + (stereo.get(column) ? 1 : 0);
        }
        return new LaneMap(first, last, kept, next);
    }

    /// Strips of these widths among `lanes` lanes, each from the lane on that is named for it.
    static LaneMap at(int[] first, List<Boolean> stereo, int lanes) {
        int[] last = first.clone();
        int[] pairs = new int[first.length];
        for (int column = 0; column < first.length; column++) {
            last[column] += stereo.get(column) ? 1 : 0;
            pairs[column] = stereo.get(column) ? first[column] : NOBODY;
        }
        return new LaneMap(first.clone(), last, pairs, lanes);
    }

    int lanes() {
        return columns.length;
    }

    int groups() {
        return lanes() / Lanes.WIDTH;
    }

    int column(int lane) {
        return columns[lane];
    }

    Side side(int lane) {
        return sides[lane];
    }

    /// Tells a group's lanes which sides they are.
    void seat(int index, Group group) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            group.seat(lane, sides[index * Lanes.WIDTH + lane]);
        }
    }

    int columns() {
        return firstLane.length;
    }

    int firstLane(int column) {
        return firstLane[column];
    }

    int lastLane(int column) {
        return lastLane[column];
    }

    /// Whether a strip has other lanes there than here.
    boolean differs(LaneMap there, int column) {
        return firstLane[column] != there.firstLane[column] || lastLane[column] != there.lastLane[column];
    }
}
