package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Fader;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Routing;
import longthrow.dsp.strip.Side;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// The strips behind the sums, all buses or main: rows of the sums to blocks to fader to meters to outputs.
@AudioThread
final class Buses {
    private final List<Block> path;
    private final Fader fader;
    private final Optional<Routing> routing;
    private final LaneMap map;
    private final LaneGroup[] groups;
    private final BusOutputs[] outputs;
    private final Changes changes;
    private final float[][] given;
    private final int[] rows;
    private final boolean[] resting;
    private final boolean[] soloed;
    private int solos;

    /// Strips whose sums begin at `firstRow`, two rows a strip.
    Buses(
            List<Boolean> stereo,
            List<Block> path,
            Fader fader,
            Optional<Routing> routing,
            int firstRow,
            Workshop workshop) {
        this.path = path;
        this.fader = fader;
        this.routing = routing;
        map = new LaneMap(stereo);
        groups = new LaneGroup[map.groups()];
        outputs = new BusOutputs[map.groups()];
        changes = new Changes(stereo.size());
        given = new float[map.lanes()][Lanes.GRID];
        rows = new int[map.lanes()];
        for (int lane = 0; lane < rows.length; lane++) {
            int right = map.side(lane) == Side.RIGHT ? 1 : 0;
            rows[lane] = map.column(lane) == LaneMap.NOBODY ? -1 : firstRow + 2 * map.column(lane) + right;
        }
        resting = new boolean[groups.length];
        soloed = new boolean[stereo.size()];
        for (int i = 0; i < groups.length; i++) {
            Group group = workshop.groupApart(map.sides(i));
            groups[i] = new LaneGroup(group, path);
            outputs[i] = new BusOutputs(fader, routing, group, map.sides(i));
        }
    }

    LaneMap map() {
        return map;
    }

    LaneGroup[] groups() {
        return groups;
    }

    Changes changes() {
        return changes;
    }

    /// The bits of the blocks that a row concerns: first those of the path, then fader and routing.
    int bitsOf(String key) {
        int bits = 0;
        for (int i = 0; i < path.size(); i++) {
            bits |= path.get(i).reads(key) ? 1 << i : 0;
        }
        boolean end = fader.reads(key) || (routing.isPresent() && routing.get().reads(key));
        return bits | (end ? 1 << path.size() : 0);
    }

    void adopt(Cells cells) {
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            int bits = changes.bits(column);
            if (routing.isPresent()) {
                solo(column, cells.on(routing.get().solo(), column));
            }
            boolean straight = (changes.straight(column) >> path.size() & 1) != 0;
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                int within = lane % Lanes.WIDTH;
                groups[lane / Lanes.WIDTH].adopt(within, column, bits, cells);
                if ((bits >> path.size() & 1) != 0) {
                    outputs[lane / Lanes.WIDTH].adopt(within, column, cells, straight);
                }
            }
        }
        changes.clear();
    }

    private void solo(int column, boolean on) {
        solos += (on ? 1 : 0) - (soloed[column] ? 1 : 0);
        soloed[column] = on;
    }

    /// How many strips are soloed.
    int solos() {
        return solos;
    }

    void snap() {
        for (int i = 0; i < groups.length; i++) {
            groups[i].snap();
            outputs[i].snap();
        }
    }

    void advance() {
        for (int i = 0; i < groups.length; i++) {
            groups[i].advance();
            outputs[i].advance();
        }
    }

    /// Renders one piece of a grid block; what each lane gives is kept from index 0.
    void render(Sums sums, int from, int to) {
        for (int i = 0; i < groups.length; i++) {
            Group group = groups[i].group();
            if (!fed(i, sums) && groups[i].asleep()) {
                rest(i);
                continue;
            }
            collect(i, sums, from, to);
            resting[i] = false;
            groups[i].process(from, to);
            outputs[i].fade(sums, from, to);
            groups[i].measure(from, to);
            outputs[i].mix(sums, from, to);
            spread(i, group.signal(), from, to);
        }
    }

    private boolean fed(int group, Sums sums) {
        boolean fed = false;
        for (int i = 0; i < Lanes.WIDTH; i++) {
            int row = rows[group * Lanes.WIDTH + i];
            fed |= row >= 0 && sums.fed(row);
        }
        return fed;
    }

    private void collect(int group, Sums sums, int from, int to) {
        float[] signal = groups[group].group().signal();
        for (int i = 0; i < Lanes.WIDTH; i++) {
            int row = rows[group * Lanes.WIDTH + i];
            if (row >= 0) {
                sums.fold(row, signal, from * Lanes.WIDTH + i, Lanes.WIDTH, from, to);
            }
        }
    }

    private void rest(int group) {
        for (int i = 0; i < Lanes.WIDTH && !resting[group]; i++) {
            Arrays.fill(given[group * Lanes.WIDTH + i], 0);
        }
        resting[group] = true;
    }

    private void spread(int group, float[] signal, int from, int to) {
        for (int i = 0; i < Lanes.WIDTH; i++) {
            float[] out = given[group * Lanes.WIDTH + i];
            for (int frame = from; frame < to && rows[group * Lanes.WIDTH + i] >= 0; frame++) {
                out[frame - from] = signal[frame * Lanes.WIDTH + i];
            }
        }
    }

    /// What the left or right side of a strip gave last, from index 0; a mono strip gives the same on both.
    float[] signal(int column, boolean right) {
        return given[right ? map.lastLane(column) : map.firstLane(column)];
    }
}
