package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
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

    private final List<Block> path;
    private final Ways ways;
    private final LaneMap map;
    private final LaneGroup[] groups;
    private final BusOutputs[] outputs;
    private final Changes changes;
    private final Changes members;
    private final float[][] given;
    private final int[] rows;
    private final boolean[] spread;
    private final boolean[] resting;
    private int begin;
    private int end;
    private final int count;
    private final int[] fader;
    private final Optional<SoloCount> solos;
    private final KeySources keys;
    private final int firstKey;
    private final StripInserts inserts;

    /// Strips of these widths whose sums begin at `firstRow`, two rows a strip, and which are keys from `firstKey` on.
    Buses(
            List<Boolean> stereo,
            List<Block> path,
            Ways ways,
            int firstRow,
            Above above,
            Sums.Shape shape,
            SoloMode.Now mode,
            Workshop workshop,
            int firstKey,
            StripInserts inserts) {
        this.path = path;
        this.ways = ways;
        map = LaneMap.of(stereo);
        groups = new LaneGroup[map.groups()];
        outputs = new BusOutputs[map.groups()];
        changes = new Changes(stereo.size(), ways.feeds().size());
        Above.Follower follower = above.follow(ways.fader(), changes, path.size(), 0);
        members = follower.members();
        given = new float[map.lanes()][Lanes.GRID];
        rows = new int[map.lanes()];
        for (int lane = 0; lane < rows.length; lane++) {
            int right = map.side(lane) == Side.RIGHT ? 1 : 0;
            rows[lane] = map.column(lane) == LaneMap.NOBODY ? -1 : firstRow + 2 * map.column(lane) + right;
        }
        spread = new boolean[map.lanes()];
        resting = new boolean[groups.length];
        count = stereo.size();
        keys = workshop.keys();
        this.firstKey = firstKey;
        this.inserts = inserts;
        fader = new int[] {path.size()};
        solos = ways.solo().map(solo -> new SoloCount(solo, stereo.size()));
        for (int i = 0; i < groups.length; i++) {
            Group group = workshop.groupApart();
            map.seat(i, group);
            groups[i] = new LaneGroup(group, path);
            outputs[i] = new BusOutputs(
                    new BusOutputs.Joint(ways, follower.standing(), workshop.crossing(), mode), group, shape);
        }
    }

    /// How many strips there are.
    @Override
    public int count() {
        return count;
    }

    @Override
    public LaneMap map() {
        return map;
    }

    @Override
    public LaneGroup[] groups() {
        return groups;
    }

    Changes changes() {
        return changes;
    }

    /// Where to note that what a strip is in changed.
    Changes members() {
        return members;
    }

    /// The blocks that a row concerns: those of the path, then fader and routing, then the feeds of the matrices.
    int[] blocksOf(String key) {
        IntStream blocks =
                IntStream.range(0, path.size()).filter(block -> path.get(block).reads(key));
        IntStream end = ways.reads(key)
                ? IntStream.of(path.size())
                : inserts.reads(key) ? IntStream.of(path.size() + 1) : IntStream.empty();
        IntStream feeds = IntStream.range(0, ways.feeds().size())
                .filter(matrix -> ways.feeds().get(matrix).reads(key))
                .map(matrix -> Changes.SENDS + matrix);
        return IntStream.concat(blocks, IntStream.concat(end, feeds)).toArray();
    }

    void adopt(Cells cells) {
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            if (changes.has(column, path.size() + 1)) {
                inserts.adopt(column, cells);
            }
            if (solos.isPresent()) {
                solos.get().adopt(column, cells);
            }
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells);
            }
        }
        changes.clear();
    }

    private void adopt(int lane, int column, Cells cells) {
        int fader = path.size();
        int within = lane % Lanes.WIDTH;
        groups[lane / Lanes.WIDTH].adopt(within, column, changes.path(column), cells);
        BusOutputs out = outputs[lane / Lanes.WIDTH];
        if (changes.has(column, fader)) {
            out.adopt(within, column, cells, changes.straight(column, fader));
        }
        for (int matrix = changes.nextSend(column, 0); matrix >= 0; matrix = changes.nextSend(column, matrix + 1)) {
            out.adoptFeed(within, column, matrix, cells, changes.straight(column, Changes.SENDS + matrix));
        }
    }

    /// Lets every strip see that the solo mode changed.
    void soloModeChanged() {
        for (int column = 0; column < count; column++) {
            changes.add(column, fader);
        }
    }

    /// How many strips are soloed, where they can be.
    Optional<SoloCount> solos() {
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

    /// Renders one piece of a grid block.
    void render(Sums sums, int from, int to) {
        begin = from;
        end = to;
        Arrays.fill(spread, false);
        for (int i = 0; i < groups.length; i++) {
            boolean waits = !outputs[i].waits().silent();
            if (!fed(i, sums) && groups[i].asleep() && !inserts.awake(map, i) && !waits) {
                rest(i);
                keep(i, SILENCE, from, to);
                continue;
            }
            collect(i, sums, from, to);
            resting[i] = false;
            inserts.process(0, map, i, groups[i].group().signal(), from, to);
            groups[i].process(from, to);
            inserts.process(1, map, i, groups[i].group().signal(), from, to);
            keep(i, groups[i].group().signal(), from, to);
            outputs[i].fade(sums, from, to);
            groups[i].measure(from, to);
            groups[i].settle(to);
            outputs[i].mix(sums, from, to);
        }
    }

    /// Keeps what detectors hear of these strips one block later: before fader and mute.
    private void keep(int group, float[] signal, int from, int to) {
        for (int i = 0; i < Lanes.WIDTH && keys.lateHeard(); i++) {
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
        return Arrays.stream(outputs).map(BusOutputs::waits).toArray(Waits[]::new);
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

    /// What the left or right side of a strip gave last, from index 0; a mono strip gives the same on both.
    @Override
    public float[] signal(int column, boolean right) {
        int lane = right ? map.lastLane(column) : map.firstLane(column);
        if (!spread[lane] && !resting[lane / Lanes.WIDTH]) {
            spread(lane);
        }
        return given[lane];
    }

    /// Only what somebody asks for is taken out of the lanes.
    private void spread(int lane) {
        float[] signal = groups[lane / Lanes.WIDTH].group().signal();
        float[] out = given[lane];
        int within = lane % Lanes.WIDTH;
        for (int frame = begin; frame < end; frame++) {
            out[frame - begin] = signal[frame * Lanes.WIDTH + within];
        }
        spread[lane] = true;
    }

    @Override
    public boolean silent(int column) {
        return resting[map.firstLane(column) / Lanes.WIDTH];
    }
}
