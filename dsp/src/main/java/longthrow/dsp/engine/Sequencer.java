package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.parameter.ParameterTable;
import longthrow.dsp.parameter.Values;
import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.thread.ControlThread;

/// Finds the order in which buses and racks feed each other, and makes the groups that it takes, away from the audio
/// thread. What need not move stays where it is.
@ControlThread
final class Sequencer {
    private final SendGraph graph;
    private final DeskLayout desk;
    private final BlockLanes.Maker<ChannelOutputs> rackMaker;
    private final BlockLanes.Maker<BusOutputs> busMaker;
    private final LaneMap firstRacks;
    private final LaneMap firstBuses;
    private final int rackBlocks;
    /// The block of each node: those of the racks, then those of the buses.
    private final int[] blocks;
    private final int[] rows;
    private Values seen;
    private List<Generation.Played> lanes = List.of();
    private Sequence now;

    Sequencer(DeskTable table, Racks racks, Buses buses) {
        desk = table.desk();
        graph = new SendGraph(table.layout(), desk);
        rackMaker = racks.maker();
        busMaker = buses.maker();
        firstRacks = racks.map();
        firstBuses = buses.map();
        rackBlocks = firstRacks.groups();
        rows = graph.rows();
        blocks = blocks(racks.map(), buses.map());
        seen = new ParameterTable(table.layout()).snapshot();
        now = atRest(racks, buses);
    }

    /// Nothing is sent from bus to bus: all racks, then all buses.
    static Sequence atRest(Racks racks, Buses buses) {
        int count = racks.groups().length;
        int[] steps = IntStream.concat(
                        IntStream.range(0, count),
                        IntStream.range(0, buses.groups().length).map(group -> ~group))
                .toArray();
        return new Sequence(Turns.atRest(blocks(racks.map(), buses.map())), racks.lanes(), buses.lanes(), steps);
    }

    private static int[] blocks(LaneMap racks, LaneMap buses) {
        return IntStream.concat(
                        IntStream.range(0, buses.columns())
                                .map(bus -> racks.groups() + buses.firstLane(bus) / Lanes.WIDTH),
                        IntStream.range(0, racks.columns()).map(rack -> racks.firstLane(rack) / Lanes.WIDTH))
                .toArray();
    }

    Sequence now() {
        return now;
    }

    /// The order that these values and lanes ask for; the very object of before where nothing has changed.
    Sequence sequence(Values values, List<Generation.Played> playing) {
        if (playing.equals(lanes) && IntStream.of(rows).noneMatch(row -> values.rowChanged(row, seen))) {
            return now;
        }
        seen = values;
        lanes = List.copyOf(playing);
        long[] open = graph.open(values);
        Turns turns = now.turns().with(blocks, open, played(open));
        boolean same = turns.turns().equals(now.turns().turns());
        now = same ? kept(turns) : seated(turns);
        return now;
    }

    /// What is in order is remembered even where the order is the same.
    private Sequence kept(Turns turns) {
        return Arrays.equals(turns.kept(), now.turns().kept())
                ? now
                : new Sequence(turns, now.racks(), now.buses(), now.steps());
    }

    /// Sends whose level or switch a lane plays may open at any time.
    private long[] played(long[] open) {
        long[] played = open.clone();
        for (Generation.Played each : lanes) {
            graph.edge(each.cell()).forEach(edge -> played[edge.from()] |= 1L << edge.to());
        }
        return played;
    }

    private Sequence seated(Turns turns) {
        BlockLanes<ChannelOutputs> racks = now.racks();
        BlockLanes<BusOutputs> buses = now.buses();
        int[] firstRack = lanes(firstRacks);
        int[] firstBus = lanes(firstBuses);
        int[] steps = new int[turns.turns().size()];
        int[] passed = new int[rackBlocks + firstBuses.groups()];
        for (int i = 0; i < steps.length; i++) {
            Turns.Turn turn = turns.turns().get(i);
            boolean ofRacks = turn.block() < rackBlocks;
            int block = ofRacks ? turn.block() : turn.block() - rackBlocks;
            int turnOfBlock = passed[turn.block()]++;
            if (ofRacks) {
                racks = turnOfBlock < racks.groupsOf(block).length ? racks : rackMaker.grown(racks, block);
                steps[i] = racks.groupsOf(block)[turnOfBlock];
                seat(turn.nodes() >>> desk.buses(), firstRack, steps[i]);
            } else {
                buses = turnOfBlock < buses.groupsOf(block).length ? buses : busMaker.grown(buses, block);
                int group = buses.groupsOf(block)[turnOfBlock];
                seat(turn.nodes(), firstBus, group);
                steps[i] = ~group;
            }
        }
        return new Sequence(
                turns,
                racks.with(LaneMap.at(firstRack, desk.stereo("fx"), racks.groups().length * Lanes.WIDTH)),
                buses.with(LaneMap.at(
                        firstBus, Collections.nCopies(desk.buses(), true), buses.groups().length * Lanes.WIDTH)),
                steps);
    }

    private static int[] lanes(LaneMap map) {
        return IntStream.range(0, map.columns()).map(map::firstLane).toArray();
    }

    /// Seats columns, a bit each, on their lanes of a group.
    private static void seat(long columns, int[] firstLane, int group) {
        for (long left = columns; left != 0; left &= left - 1) {
            int column = Long.numberOfTrailingZeros(left);
            firstLane[column] = group * Lanes.WIDTH + firstLane[column] % Lanes.WIDTH;
        }
    }
}
