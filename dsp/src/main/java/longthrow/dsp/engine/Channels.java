package longthrow.dsp.engine;

import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Group;
import longthrow.dsp.strip.KeySources;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Sums;
import longthrow.dsp.strip.Taps;
import longthrow.dsp.thread.AudioThread;

/// All channel strips, sixteen lanes at a time: inputs to blocks to meters to sums.
@AudioThread
final class Channels {
    private final ChannelStrip strip;
    /// The block that mute, fader and pan are in: the one behind the path.
    private final int end;
    private final LaneMap map;
    private final LaneGroup[] groups;
    private final ChannelOutputs[] outputs;
    private final Changes changes;
    private final Changes members;
    private final Inputs inputs;
    private final boolean[] cutsPre;
    private final int[][] send;
    private int tapped = LaneMap.NOBODY;
    private float[][] tappedInto = new float[2][Lanes.GRID];
    private final boolean[] hushed;
    private final SoloMode.Now mode;
    private final int[] behind;
    private final SoloCount solos;
    private final KeySources keys;
    private final int keyTap;

    /// What all channels share with the rest of the desk.
    record Desk(Above above, Sums.Shape shape, SoloMode.Now mode, Song song) {}

    Channels(DeskTable table, Desk shared, Workshop workshop) {
        DeskLayout desk = table.desk();
        strip = table.channel();
        keyTap = strip.keyTap();
        keys = workshop.keys();
        end = strip.path().size();
        map = new LaneMap(desk.stereoChannels());
        groups = new LaneGroup[map.groups()];
        outputs = new ChannelOutputs[map.groups()];
        changes = new Changes(desk.channels(), strip.sends().size());
        Above.Follower follower =
                shared.above.follow(strip.fader(), changes, end, strip.sends().size());
        members = follower.members();
        inputs = new Inputs(map, desk.channels(), shared.song);
        mode = shared.mode;
        solos = new SoloCount(strip.solo(), desk.channels());
        hushed = new boolean[desk.channels()];
        behind = new int[] {end};
        cutsPre = new boolean[strip.sends().size()];
        // no row of a rack says otherwise: a muted strip sends nothing to effects
        java.util.Arrays.fill(cutsPre, desk.buses(), cutsPre.length, true);
        ChannelOutputs.Joint joint = new ChannelOutputs.Joint(
                follower.standing(),
                shared.above.automixer(),
                shared.shape,
                new ChannelOutputs.Desk(cutsPre, hushed, mode));
        send = new int[desk.buses()][];
        for (int bus = 0; bus < send.length; bus++) {
            send[bus] = new int[] {Changes.SENDS + bus};
        }
        for (int i = 0; i < groups.length; i++) {
            Group group = workshop.group(map.sides(i));
            groups[i] = new LaneGroup(group, strip.path());
            outputs[i] = new ChannelOutputs(strip, joint, group, map.sides(i));
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

    /// Where to note that what a strip is in changed.
    Changes members() {
        return members;
    }

    /// The blocks that a row concerns: those of the path, then fader and routing, then the sends.
    int[] blocksOf(String key) {
        List<Block> path = strip.path();
        IntStream blocks =
                IntStream.range(0, path.size()).filter(block -> path.get(block).reads(key));
        boolean end = strip.fader().reads(key)
                || strip.routing().reads(key)
                || strip.automix().reads(key)
                || strip.solo().reads(key)
                || strip.directOut().reads(key);
        IntStream sends = IntStream.range(0, strip.sends().size())
                .filter(bus -> strip.sends().get(bus).reads(key))
                .map(bus -> Changes.SENDS + bus);
        return IntStream.concat(blocks, IntStream.concat(end ? IntStream.of(path.size()) : IntStream.empty(), sends))
                .toArray();
    }

    /// Takes whether a mute cuts what is sent to a bus from before the fader; all sends to it follow.
    void cutPre(int bus, boolean cuts) {
        if (cutsPre[bus] != cuts) {
            cutsPre[bus] = cuts;
            for (int column = 0; column < hushed.length; column++) {
                changes.add(column, send[bus]);
            }
        }
    }

    void adopt(Cells cells) {
        for (int i = 0; i < changes.count(); i++) {
            solos.adopt(changes.column(i), cells);
            inputs.choose(changes.column(i), (int) cells.get(strip.source().row(), changes.column(i)));
        }
        hush(cells);
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells);
            }
        }
        changes.clear();
    }

    /// While anything is soloed in place, mutes the channels that are neither soloed nor safe.
    private void hush(Cells cells) {
        boolean inPlace = mode.inPlace() && solos.monitors() > 0;
        for (int column = 0; column < hushed.length; column++) {
            boolean hush = inPlace
                    && !cells.on(strip.solo().on(), column)
                    && !cells.on(strip.solo().safe(), column);
            if (hush != hushed[column]) {
                hushed[column] = hush;
                changes.add(column, behind);
            }
        }
    }

    /// Lets every strip see that the solo mode changed.
    void soloModeChanged() {
        for (int column = 0; column < hushed.length; column++) {
            changes.add(column, behind);
        }
    }

    /// How many strips are soloed.
    SoloCount solos() {
        return solos;
    }

    private void adopt(int lane, int column, Cells cells) {
        int within = lane % Lanes.WIDTH;
        groups[lane / Lanes.WIDTH].adopt(within, column, changes.path(column), cells);
        ChannelOutputs out = outputs[lane / Lanes.WIDTH];
        if (changes.has(column, end)) {
            out.adoptFader(within, column, cells, changes.straight(column, end));
        }
        for (int bus = changes.nextSend(column, 0); bus >= 0; bus = changes.nextSend(column, bus + 1)) {
            out.adoptSend(within, column, bus, cells, changes.straight(column, Changes.SENDS + bus));
        }
    }

    /// How many channels there are.
    int count() {
        return hushed.length;
    }

    /// Copies a channel, as its meter hears it, to `[side][frame]` from now on.
    void tap(int channel, float[][] into) {
        tapped = channel;
        tappedInto = into;
    }

    void untap() {
        tapped = LaneMap.NOBODY;
    }

    private void copyTapped(float[] signal, int from, int to) {
        for (int side = 0; side < 2; side++) {
            int lane = (side == 0 ? map.firstLane(tapped) : map.lastLane(tapped)) % Lanes.WIDTH;
            float[] into = tappedInto[side];
            for (int frame = from; frame < to; frame++) {
                into[frame] = signal[frame * Lanes.WIDTH + lane];
            }
        }
    }

    /// Says whether any port asks for a channel's direct out.
    void ask(int channel, boolean wanted) {
        for (int lane = map.firstLane(channel); lane <= map.lastLane(channel); lane++) {
            outputs[lane / Lanes.WIDTH].directs().ask(lane % Lanes.WIDTH, wanted);
        }
        changes.add(channel, behind);
    }

    /// A channel's direct out in the last piece, from index 0.
    float[] direct(int channel, boolean right) {
        int lane = right ? map.lastLane(channel) : map.firstLane(channel);
        return outputs[lane / Lanes.WIDTH].directs().given(lane % Lanes.WIDTH);
    }

    /// What feeds the channels.
    Inputs inputs() {
        return inputs;
    }

    void snap() {
        inputs.snap();
        for (int i = 0; i < groups.length; i++) {
            groups[i].snap();
            outputs[i].snap();
        }
    }

    void advance() {
        inputs.advance();
        for (int i = 0; i < groups.length; i++) {
            groups[i].advance();
            outputs[i].advance();
        }
    }

    /// What other strips listen to is made first, so that a key is never late. Groups mix in their order all the same:
    /// the sums stay what they are to the bit.
    ///
    /// Renders one piece of a grid block from device buffers and song into the sums.
    void render(float[][] in, int at, Sums sums, int from, int to) {
        inputs.begin(in, at, to - from);
        for (int i = 0; i < keys.channels(); i++) {
            int group = map.firstLane(keys.channel(i)) / Lanes.WIDTH;
            if (!groups[group].parked()) {
                load(group, from, to);
                run(groups[group], outputs[group].taps(), 0, keyTap, from, to);
                groups[group].park(from, to);
            }
            keep(keys.channel(i), groups[group].kept(), from, to);
        }
        for (int i = 0; i < groups.length; i++) {
            Group group = groups[i].group();
            int done = groups[i].parked() ? keyTap : 0;
            if (done > 0) {
                groups[i].resume(from, to);
            } else {
                load(i, from, to);
            }
            run(groups[i], outputs[i].taps(), done, groups[i].blocks(), from, to);
            finish(groups[i], outputs[i].taps(), from, to);
            if (tapped != LaneMap.NOBODY && map.firstLane(tapped) / Lanes.WIDTH == i) {
                copyTapped(group.signal(), from, to);
            }
            outputs[i].mix(sums, from, to);
        }
    }

    private void load(int group, int from, int to) {
        inputs.collect(groups[group], group);
        outputs[group].begin();
        float[] signal = groups[group].group().signal();
        groups[group].group().kernels().load(inputs.sources(), inputs.offsets(), signal, from, to);
    }

    /// Keeps what other strips' detectors hear of a channel.
    private void keep(int column, float[] signal, int from, int to) {
        boolean wide = map.firstLane(column) != map.lastLane(column);
        keys.take(column, 0, signal, map.firstLane(column) % Lanes.WIDTH, from, to);
        if (wide) {
            keys.take(column, 1, signal, map.lastLane(column) % Lanes.WIDTH, from, to);
        }
        keys.widen(column, wide);
    }

    /// Blocks `first` to before `last`: in one go unless a send of one of the strips is taken on the way.
    private static void run(LaneGroup group, Taps taps, int first, int last, int from, int to) {
        int done = first;
        for (int tap = 0; tap < taps.count() && taps.heard(); tap++) {
            int block = taps.block(tap);
            if (block > first && block <= last) {
                group.part(done, block, from, to);
                taps.take(tap, from, to);
                done = block;
            }
        }
        group.part(done, last, from, to);
    }

    private static void finish(LaneGroup group, Taps taps, int from, int to) {
        group.measure(from, to);
        for (int lane = 0; lane < Lanes.WIDTH && taps.heard() && group.guarded(); lane++) {
            if (group.silenced(lane)) {
                taps.hush(lane, from, to);
            }
        }
        group.settle(to);
    }
}
