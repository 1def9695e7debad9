package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
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

    LaneMap(List<Boolean> stereo) {
        firstLane = new int[stereo.size()];
        lastLane = new int[stereo.size()];
        int lanes = 0;
        for (int column = 0; column < firstLane.length; column++) {
            boolean two = stereo.get(column);
            firstLane[column] = two ? (lanes + 1) / 2 * 2 : lanes;
            lastLane[column] = firstLane[column] + (two ? 1 : 0);
            lanes = lastLane[column] + 1;
        }
        int room = (lanes + Lanes.WIDTH - 1) / Lanes.WIDTH * Lanes.WIDTH;
        columns = new int[room];
        sides = new Side[room];
        Arrays.fill(columns, NOBODY);
        Arrays.fill(sides, Side.MONO);
        for (int column = 0; column < firstLane.length; column++) {
            carry(column, stereo.get(column));
        }
    }

    private void carry(int column, boolean two) {
        columns[firstLane[column]] = column;
        columns[lastLane[column]] = column;
        sides[firstLane[column]] = two ? Side.LEFT : Side.MONO;
        sides[lastLane[column]] = two ? Side.RIGHT : Side.MONO;
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

    List<Side> sides(int group) {
        return List.of(Arrays.copyOfRange(sides, group * Lanes.WIDTH, (group + 1) * Lanes.WIDTH));
    }

    int firstLane(int column) {
        return firstLane[column];
    }

    int lastLane(int column) {
        return lastLane[column];
    }
}
