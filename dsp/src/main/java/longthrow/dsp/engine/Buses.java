package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.Precedence;
import longthrow.dsp.strip.Side;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Waits;
import longthrow.dsp.strip.Ways;
import longthrow.dsp.thread.AudioThread;

/// The strips behind the sums of one kind: rows of the sums to blocks to fader to meters to outputs.
@AudioThread
final class Buses implements Metered, Sounding {
    private static final float[] SILENCE = Group.room();

    private final BusValues values;
    private final BlockLanes.Maker<BusOutputs> maker;
    private final BlockLanes<BusOutputs> empty;
    private BlockLanes<BusOutputs> lanes;
    private final int firstRow;
    /// What strips gave, and whether it has been taken out of their lanes: left and right of each strip.
    private final float[][] given;
    private final boolean[] spread;
    private final boolean[] resting;
    private int begin;
    private int end;
    private final int count;
    private final KeySources keys;
    private final int firstKey;
    private final StripInserts inserts;

    /// Strips of a kind, and what they share with the rest of the desk.
    ///
    /// @param own whether each was made stereo
    /// @param wide whether each is stereo now, at least one entry a strip
    /// @param firstRow where their sums begin, two rows a strip
    /// @param firstKey from where on they are keys
    record Kind(
            List<Boolean> own,
            boolean[] wide,
            List<Block> path,
            Ways ways,
            int firstRow,
            int firstKey,
            StripInserts inserts,
            Precedence precedence) {}

    Buses(Kind kind, Above above, Sums.Shape shape, SoloMode.Now mode, Workshop workshop) {
        count = kind.own.size();
        firstRow = kind.firstRow;
        firstKey = kind.firstKey;
        inserts = kind.inserts;
        keys = workshop.keys();
        values = new BusValues(kind, above);
        BusOutputs.Joint joint = values.joint(mode, workshop);
        maker = new BlockLanes.Maker<>(workshop::groupApart, kind.path, group -> new BusOutputs(joint, group, shape));
        boolean pairs = kind.ways.width().isPresent();
        lanes = maker.first(LaneMap.of(pairs ? Collections.nCopies(count, true) : kind.own));
        empty = maker.first(LaneMap.of(List.of(false)));
        given = new float[2 * count][Lanes.GRID];
        spread = new boolean[2 * count];
        resting = new boolean[room() / Lanes.WIDTH];
    }

    /// Who brings changed values to their blocks.
    BusValues values() {
        return values;
    }

    /// Who makes groups for these strips.
    BlockLanes.Maker<BusOutputs> maker() {
        return maker;
    }

    /// Where the strips are now.
    BlockLanes<BusOutputs> lanes() {
        return lanes;
    }

    /// Takes the strips to other lanes, each with all that it remembers; at a grid line, before values are adopted.
    void move(BlockLanes<BusOutputs> next) {
        for (int column = 0; column < count; column++) {
            if (lanes.map().differs(next.map(), column)) {
                lanes.move(column, next, empty);
                resting[lanes.map().firstLane(column) / Lanes.WIDTH] = false;
                resting[next.map().firstLane(column) / Lanes.WIDTH] = false;
            }
        }
        lanes = next;
    }

    /// How many strips there are.
    @Override
    public int count() {
        return count;
    }

    @Override
    public LaneMap map() {
        return lanes.map();
    }

    /// The lanes that the strips began with, and sixteen for each that stands apart from its block.
    @Override
    public int room() {
        return Math.max(1, count) * Lanes.WIDTH;
    }

    @Override
    public LaneGroup[] groups() {
        return lanes.groups();
    }

    void adopt(Cells cells) {
        values.adopt(cells, lanes);
    }

    void snap() {
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.groups()[i].snap();
            lanes.ends().get(i).snap();
        }
    }

    void advance() {
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.groups()[i].advance();
            lanes.ends().get(i).advance();
        }
    }

    /// Renders one piece of a grid block.
    void render(Sums sums, int from, int to) {
        begin(from, to);
        for (int i = 0; i < lanes.groups().length; i++) {
            render(i, sums, from, to);
        }
    }

    /// Begins a piece of a grid block.
    void begin(int from, int to) {
        begin = from;
        end = to;
        Arrays.fill(spread, false);
    }

    /// Renders one group's piece, once everything that it hears is there.
    void render(int group, Sums sums, int from, int to) {
        LaneMap map = lanes.map();
        LaneGroup sixteen = lanes.groups()[group];
        BusOutputs out = lanes.ends().get(group);
        float[] signal = sixteen.group().signal();
        boolean waits = !out.waits().silent();
        if (!fed(group, sums) && sixteen.asleep() && !inserts.awake(map, group) && !waits) {
            rest(group);
            keep(group, SILENCE, from, to);
            return;
        }
        collect(group, sums, from, to);
        resting[group] = false;
        inserts.process(map, group, sixteen, from, to);
        keep(group, signal, from, to);
        out.fade(sums, from, to);
        sixteen.measure(from, to);
        sixteen.settle(to);
        out.mix(sums, from, to);
    }

    /// Keeps what detectors hear of these strips one block later: before fader and mute.
    private void keep(int group, float[] signal, int from, int to) {
        for (int i = 0; i < Lanes.WIDTH && keys.lateHeard(); i++) {
            LaneMap map = lanes.map();
            int lane = group * Lanes.WIDTH + i;
            int column = map.column(lane);
            if (column != LaneMap.NOBODY && keys.heard(firstKey + column)) {
                keys.take(firstKey + column, map.side(lane) == Side.RIGHT ? 1 : 0, signal, i, from, to);
                keys.widen(firstKey + column, map.side(lane) != Side.MONO);
            }
        }
    }

    /// Where strips wait for later paths, one entry a group.
    Waits[] waits() {
        return lanes.waits();
    }

    /// The row of the sums that a lane hears, or -1.
    private int row(int lane) {
        LaneMap map = lanes.map();
        int right = map.side(lane) == Side.RIGHT ? 1 : 0;
        return map.column(lane) == LaneMap.NOBODY ? -1 : firstRow + 2 * map.column(lane) + right;
    }

    private boolean fed(int group, Sums sums) {
        boolean fed = false;
        for (int i = 0; i < Lanes.WIDTH; i++) {
            int row = row(group * Lanes.WIDTH + i);
            fed |= row >= 0 && sums.fed(row);
        }
        return fed;
    }

    private void collect(int group, Sums sums, int from, int to) {
        float[] signal = lanes.groups()[group].group().signal();
        for (int i = 0; i < Lanes.WIDTH; i++) {
            int row = row(group * Lanes.WIDTH + i);
            if (row >= 0) {
                sums.fold(row, signal, from * Lanes.WIDTH + i, Lanes.WIDTH, from, to);
            }
        }
    }

    private void rest(int group) {
        for (int i = 0; i < Lanes.WIDTH && !resting[group]; i++) {
            int lane = group * Lanes.WIDTH + i;
            if (lanes.map().column(lane) != LaneMap.NOBODY) {
                Arrays.fill(given[side(lane)], 0);
            }
        }
        resting[group] = true;
    }

    /// Which of the strips' sides a lane carries: left and right of each strip.
    private int side(int lane) {
        return 2 * lanes.map().column(lane) + (lanes.map().side(lane) == Side.RIGHT ? 1 : 0);
    }

    /// What the left or right side of a strip gave last, from index 0; a mono strip gives the same on both.
    @Override
    public float[] signal(int column, boolean right) {
        int lane = right ? lanes.map().lastLane(column) : lanes.map().firstLane(column);
        int side = side(lane);
        if (!spread[side] && !resting[lane / Lanes.WIDTH]) {
            spread(lane, side);
        }
        return given[side];
    }

    /// Only what somebody asks for is taken out of the lanes.
    private void spread(int lane, int side) {
        float[] signal = lanes.groups()[lane / Lanes.WIDTH].group().signal();
        float[] out = given[side];
        int within = lane % Lanes.WIDTH;
        for (int frame = begin; frame < end; frame++) {
            out[frame - begin] = signal[frame * Lanes.WIDTH + within];
        }
        spread[side] = true;
    }

    @Override
    public boolean silent(int column) {
        return resting[lanes.map().firstLane(column) / Lanes.WIDTH];
    }
}
