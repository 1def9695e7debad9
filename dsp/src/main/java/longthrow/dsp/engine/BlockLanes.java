package longthrow.dsp.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Ends;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Waits;

/// The groups that carry the strips behind sums, and which of their lanes carries which. At first each block of sixteen
/// lanes has one group. A strip that must come later than others of its block goes to another group of that block,
/// where it keeps its place among the sixteen. Made by the control thread; the groups are the audio thread's from then
/// on.
///
/// @param blocks the block of each group; the first group of a block has its number
record BlockLanes<E extends Ends<E>>(LaneMap map, LaneGroup[] groups, List<E> ends, Waits[] waits, int[] blocks) {
    /// What groups are made from.
    record Maker<E extends Ends<E>>(Supplier<Group> group, List<? extends Block> path, Function<Group, E> ends) {
        /// One group a block, their lanes the sides that a map says.
        BlockLanes<E> first(LaneMap map) {
            BlockLanes<E> made = new BlockLanes<>(map, new LaneGroup[0], List.<E>of(), new Waits[0], new int[0]);
            for (int block = 0; block < map.groups(); block++) {
                made = grown(made, block);
                map.seat(block, made.groups[block].group());
            }
            return made;
        }

        /// The same with one more group of a block, which carries nothing yet.
        BlockLanes<E> grown(BlockLanes<E> before, int block) {
            int count = before.groups.length;
            Group group = this.group.get();
            E end = ends.apply(group);
            LaneGroup[] groups = Arrays.copyOf(before.groups, count + 1);
            groups[count] = new LaneGroup(group, path);
            List<E> all = new ArrayList<>(before.ends);
            all.add(end);
            Waits[] waits = Arrays.copyOf(before.waits, count + 1);
            waits[count] = end.waits();
            int[] blocks = Arrays.copyOf(before.blocks, count + 1);
            blocks[count] = block;
            return new BlockLanes<>(before.map, groups, List.copyOf(all), waits, blocks);
        }
    }

    /// The same groups with the strips elsewhere.
    BlockLanes<E> with(LaneMap there) {
        return new BlockLanes<>(there, groups, ends, waits, blocks);
    }

    /// The groups of a block, in the order in which they were made.
    int[] groupsOf(int block) {
        return IntStream.range(0, blocks.length)
                .filter(group -> blocks[group] == block)
                .toArray();
    }

    /// Takes a strip to where `next` has it, with all that it remembers; `empty` is a group that nobody ever used.
    void move(int column, BlockLanes<E> next, BlockLanes<E> empty) {
        int from = map.firstLane(column);
        int to = next.map.firstLane(column);
        for (int side = 0; side <= map.lastLane(column) - from; side++) {
            next.take(to + side, this, from + side);
            next.seat(to + side);
            next.take(from + side, empty, 0);
            next.seat(from + side);
            next.hush(from + side);
        }
    }

    private void seat(int lane) {
        groups[lane / Lanes.WIDTH].group().seat(lane % Lanes.WIDTH, map.side(lane));
    }

    private void take(int lane, BlockLanes<E> from, int fromLane) {
        int within = lane % Lanes.WIDTH;
        int index = fromLane / Lanes.WIDTH;
        groups[lane / Lanes.WIDTH].take(within, from.groups[index], fromLane % Lanes.WIDTH);
        ends.get(lane / Lanes.WIDTH).take(within, from.ends.get(index), fromLane % Lanes.WIDTH);
    }

    /// Lanes that nobody uses are worked on with their neighbours, so nothing may stay there.
    private void hush(int lane) {
        float[] signal = groups[lane / Lanes.WIDTH].group().signal();
        for (int frame = 0; frame < Lanes.GRID; frame++) {
            signal[frame * Lanes.WIDTH + lane % Lanes.WIDTH] = 0;
        }
    }
}
