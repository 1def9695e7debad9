package longthrow.dsp.engine;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.thread.AudioThread;

/// All channel strips, sixteen lanes at a time: inputs to blocks to meters to sums.
@AudioThread
final class Channels {
    private final ChannelStrip strip;
    private final int buses;
    private final LaneMap map;
    private final LaneGroup[] groups;
    private final ChannelOutputs[] outputs;
    private final Changes changes;
    private final Inputs inputs;
    private final boolean[] soloed;
    private int solos;

    Channels(DeskLayout desk, ChannelStrip strip, Workshop workshop) {
        this.strip = strip;
        buses = desk.buses();
        map = new LaneMap(desk.stereoChannels());
        groups = new LaneGroup[map.groups()];
        outputs = new ChannelOutputs[map.groups()];
        changes = new Changes(desk.channels());
        inputs = new Inputs(map, desk.channels());
        soloed = new boolean[desk.channels()];
        for (int i = 0; i < groups.length; i++) {
            Group group = workshop.group(map.sides(i));
            groups[i] = new LaneGroup(group, strip.path());
            outputs[i] = new ChannelOutputs(strip, group, map.sides(i), desk.stereoBuses());
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

    /// The bits of the blocks that a row concerns: first those of the path, then fader and routing, then the sends.
    int bitsOf(String key) {
        List<Block> path = strip.path();
        int bits = 0;
        for (int i = 0; i < path.size(); i++) {
            bits |= path.get(i).reads(key) ? 1 << i : 0;
        }
        bits |= strip.fader().reads(key) || strip.routing().reads(key) ? 1 << path.size() : 0;
        for (int bus = 0; bus < buses; bus++) {
            bits |= strip.sends().get(bus).reads(key) ? 1 << (path.size() + 1 + bus) : 0;
        }
        return bits;
    }

    void adopt(Cells cells) {
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            solo(column, cells.on(strip.routing().solo(), column));
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells);
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

    private void adopt(int lane, int column, Cells cells) {
        int fader = strip.path().size();
        int bits = changes.bits(column);
        int straight = changes.straight(column);
        int within = lane % Lanes.WIDTH;
        groups[lane / Lanes.WIDTH].adopt(within, column, bits, cells);
        ChannelOutputs out = outputs[lane / Lanes.WIDTH];
        if ((bits >> fader & 1) != 0) {
            out.adoptFader(within, column, cells, (straight >> fader & 1) != 0);
            return;
        }
        for (int bus = 0; bus < buses; bus++) {
            if ((bits >> (fader + 1 + bus) & 1) != 0) {
                out.adoptSend(within, column, bus, cells, (straight >> (fader + 1 + bus) & 1) != 0);
            }
        }
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

    /// Renders one piece of a grid block from device buffers and song into the sums.
    void render(float[][] in, int at, Song song, Generation generation, Sums sums, int from, int to) {
        for (int i = 0; i < groups.length; i++) {
            Group group = groups[i].group();
            inputs.collect(groups[i], i, in, at, song, generation, to - from);
            group.kernels().load(inputs.sources(), inputs.offsets(), group.signal(), from, to);
            groups[i].process(from, to);
            groups[i].measure(from, to);
            outputs[i].mix(sums, from, to);
        }
    }
}
