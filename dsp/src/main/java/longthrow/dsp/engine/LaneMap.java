package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Side;

/// Which lane carries which strip of a section: one lane a mono strip, two adjacent ones, the left one even, a stereo
/// strip. Immutable.
final class LaneMap {
    /// The column of a lane that carries nothing.
    static final int NOBODY = -1;

    private final List<Integer> columns = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final int[] firstLane;

    LaneMap(List<Boolean> stereo) {
        firstLane = new int[stereo.size()];
        for (int column = 0; column < firstLane.length; column++) {
            if (stereo.get(column) && columns.size() % 2 == 1) {
                add(NOBODY, Side.MONO);
            }
            firstLane[column] = columns.size();
            add(column, stereo.get(column) ? Side.LEFT : Side.MONO);
            if (stereo.get(column)) {
                add(column, Side.RIGHT);
            }
        }
        while (columns.size() % Lanes.WIDTH != 0) {
            add(NOBODY, Side.MONO);
        }
    }

    private void add(int column, Side side) {
        columns.add(column);
        sides.add(side);
    }

    int lanes() {
        return columns.size();
    }

    int groups() {
        return lanes() / Lanes.WIDTH;
    }

    int column(int lane) {
        return columns.get(lane);
    }

    Side side(int lane) {
        return sides.get(lane);
    }

    List<Side> sides(int group) {
        return List.copyOf(sides.subList(group * Lanes.WIDTH, (group + 1) * Lanes.WIDTH));
    }

    int firstLane(int column) {
        return firstLane[column];
    }

    int lastLane(int column) {
        return firstLane[column] + (sides.get(firstLane[column]) == Side.MONO ? 0 : 1);
    }
}
