package longthrow.dsp.engine;

import java.util.Arrays;
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
import longthrow.dsp.strip.Width;
import longthrow.dsp.thread.AudioThread;

/// All channel strips, sixteen lanes at a time: inputs to blocks to meters to sums.
@AudioThread
final class Channels implements Metered {
    /// By then a gain's ramp has arrived at zero.
    private static final double GOING_SECONDS = 0.1;

    private final ChannelStrip strip;
    /// The block that mute, fader and pan are in: the one behind the path.
    private final int end;
    private final ChannelLanes.Maker maker;
    /// A group that nobody ever used: what a lane becomes when its strip has left it.
    private final ChannelLanes empty;
    private ChannelLanes lanes;
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
    private final int[] everything;
    /// Grid blocks until the right lane of a strip that has become mono is empty.
    private final int[] going;
    private final int fade;
    private boolean restless;
    private final SoloCount solos;
    private final KeySources keys;
    private final int keyTap;
    private final StripInserts inserts;
    private final int inserted;

    /// What all channels share with the rest of the desk.
    record Desk(Above above, Sums.Shape shape, SoloMode.Now mode, Song song, StripInserts inserts) {}

    Channels(DeskTable table, Desk shared, Workshop workshop) {
        DeskLayout desk = table.desk();
        strip = table.channel();
        keyTap = strip.keyTap();
        keys = workshop.keys();
        end = strip.path().size();
        inserts = shared.inserts;
        inserted = end + 1;
        changes = new Changes(desk.channels(), strip.sends().size());
        Above.Follower follower =
                shared.above.follow(strip.fader(), changes, end, strip.sends().size());
        members = follower.members();
        inputs = new Inputs(desk.channels(), shared.song);
        mode = shared.mode;
        solos = new SoloCount(strip.solo(), desk.channels());
        hushed = new boolean[desk.channels()];
        behind = new int[] {end};
        everything = IntStream.concat(
                        IntStream.rangeClosed(0, end),
                        IntStream.range(0, strip.sends().size()).map(send -> Changes.SENDS + send))
                .toArray();
        going = new int[desk.channels()];
        fade = (int) Math.ceil(GOING_SECONDS * desk.sampleRate() / Lanes.GRID);
        for (int column = 0; column < going.length; column++) {
            inputs.pair(column, desk.stereoChannels().get(column));
        }
        cutsPre = new boolean[strip.sends().size()];
        // no row of a rack says otherwise: a muted strip sends nothing to effects
        Arrays.fill(cutsPre, desk.buses(), cutsPre.length, true);
        ChannelOutputs.Joint joint = new ChannelOutputs.Joint(
                follower.standing(),
                shared.above.automixer(),
                shared.shape,
                workshop.crossing(),
                new ChannelOutputs.Desk(cutsPre, hushed, mode));
        send = new int[desk.buses()][];
        for (int bus = 0; bus < send.length; bus++) {
            send[bus] = new int[] {Changes.SENDS + bus};
        }
        maker = new ChannelLanes.Maker(strip, joint, workshop);
        lanes = maker.first(LaneMap.of(desk.stereoChannels()));
        empty = maker.first(LaneMap.of(List.of(false)));
    }

    /// Where the channels are now, and who makes what they can move to.
    ChannelLanes lanes() {
        return lanes;
    }

    ChannelLanes.Maker maker() {
        return maker;
    }

    @Override
    public LaneMap map() {
        return lanes.map();
    }

    /// The lanes that the strips began with, and two for each that moves.
    @Override
    public int room() {
        return lanes.map().lanes() + (2 * hushed.length + Lanes.WIDTH) / Lanes.WIDTH * Lanes.WIDTH;
    }

    @Override
    public LaneGroup[] groups() {
        return lanes.groups();
    }

    /// Takes the strips to other lanes, each with all that it remembers; at a grid line, before values are adopted.
    void move(ChannelLanes next) {
        if (next == lanes) {
            return;
        }
        for (int column = 0; column < hushed.length; column++) {
            if (lanes.map().differs(next.map(), column)) {
                move(column, next);
            }
        }
        lanes = next;
    }

    private void move(int column, ChannelLanes next) {
        LaneMap from = lanes.map();
        int first = next.map().firstLane(column);
        int last = next.map().lastLane(column);
        if (first != from.firstLane(column)) {
            next.take(first, lanes, from.firstLane(column));
        }
        if (last != first && from.lastLane(column) != last && going[column] == 0) {
            next.take(last, lanes, from.lastLane(column));
        }
        next.seat(first);
        next.seat(last);
        boolean wasStereo = from.firstLane(column) != from.lastLane(column);
        if (last != first && !wasStereo && going[column] == 0) {
            next.close(last, true);
        }
        if (last == first && wasStereo) {
            next.seat(first + 1);
            next.close(first + 1, false);
            going[column] = fade;
            restless = true;
        } else {
            going[column] = 0;
            leave(from.firstLane(column), next);
            leave(from.lastLane(column), next);
        }
        inputs.pair(column, last != first || wasStereo);
        changes.add(column, everything);
    }

    private void leave(int lane, ChannelLanes next) {
        if (next.map().column(lane) == LaneMap.NOBODY) {
            next.take(lane, empty, 0);
            next.seat(lane);
        }
    }

    /// Empties the right lanes of strips that have become mono, once they have faded.
    private void fade() {
        restless = false;
        for (int column = 0; column < going.length; column++) {
            if (going[column] > 0 && --going[column] == 0) {
                inputs.pair(column, false);
                leave(lanes.map().firstLane(column) + 1, lanes);
            }
            restless |= going[column] > 0;
        }
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
                || key.equals(strip.width().row().parameter().key())
                || strip.directOut().reads(key);
        IntStream insert = inserts.reads(key) ? IntStream.of(inserted) : IntStream.empty();
        IntStream sends = IntStream.range(0, strip.sends().size())
                .filter(bus -> strip.sends().get(bus).reads(key))
                .map(bus -> Changes.SENDS + bus);
        return IntStream.concat(blocks, IntStream.concat(end ? IntStream.of(path.size()) : insert, sends))
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
            if (changes.has(changes.column(i), inserted)) {
                inserts.adopt(changes.column(i), cells);
            }
            hear(changes.column(i), cells);
        }
        hush(cells);
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            for (int lane = lanes.map().firstLane(column); lane <= lanes.map().lastLane(column); lane++) {
                adopt(lane, column, cells);
            }
        }
        changes.clear();
    }

    private void hear(int column, Cells cells) {
        boolean stereo = lanes.map().firstLane(column) != lanes.map().lastLane(column);
        boolean decodes = Width.midSide(cells.get(strip.width().row(), column));
        inputs.choose(column, (int) cells.get(strip.source().row(), column));
        inputs.decode(
                column,
                !stereo ? StripFeed.Decode.MONO : decodes ? StripFeed.Decode.MID_SIDE : StripFeed.Decode.STEREO);
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
        lanes.groups()[lane / Lanes.WIDTH].adopt(within, column, changes.path(column), cells);
        ChannelOutputs out = lanes.outputs()[lane / Lanes.WIDTH];
        if (changes.has(column, end)) {
            out.adoptFader(within, column, cells, changes.straight(column, end));
        }
        for (int bus = changes.nextSend(column, 0); bus >= 0; bus = changes.nextSend(column, bus + 1)) {
            out.adoptSend(within, column, bus, cells, changes.straight(column, Changes.SENDS + bus));
        }
    }

    /// How many channels there are.
    @Override
    public int count() {
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
            int lane = (side == 0 ? lanes.map().firstLane(tapped) : lanes.map().lastLane(tapped)) % Lanes.WIDTH;
            float[] into = tappedInto[side];
            for (int frame = from; frame < to; frame++) {
                into[frame] = signal[frame * Lanes.WIDTH + lane];
            }
        }
    }

    /// Says whether any port asks for a channel's direct out.
    void ask(int channel, boolean wanted) {
        for (int lane = lanes.map().firstLane(channel); lane <= lanes.map().lastLane(channel); lane++) {
            lanes.outputs()[lane / Lanes.WIDTH].directs().ask(lane % Lanes.WIDTH, wanted);
        }
        changes.add(channel, behind);
    }

    /// A channel's direct out in the last piece, from index 0.
    float[] direct(int channel, boolean right) {
        int lane = right ? lanes.map().lastLane(channel) : lanes.map().firstLane(channel);
        return lanes.outputs()[lane / Lanes.WIDTH].directs().given(lane % Lanes.WIDTH);
    }

    /// What feeds the channels.
    Inputs inputs() {
        return inputs;
    }

    void snap() {
        inputs.snap();
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.groups()[i].snap();
            lanes.outputs()[i].snap();
        }
    }

    void advance() {
        if (restless) {
            fade();
        }
        inputs.advance();
        for (ChannelOutputs out : lanes.outputs()) {
            out.addUp();
        }
        for (int i = 0; i < lanes.groups().length; i++) {
            lanes.groups()[i].advance();
            lanes.outputs()[i].advance();
        }
    }

    /// What other strips listen to is made first, so that a key is never late. Groups mix in their order all the same:
    /// the sums stay what they are to the bit.
    ///
    /// Renders one piece of a grid block from device buffers and song into the sums.
    void render(float[][] in, int at, Sums sums, int from, int to) {
        inputs.begin(in, at, to - from);
        LaneMap map = lanes.map();
        LaneGroup[] groups = lanes.groups();
        for (int i = 0; i < keys.channels(); i++) {
            int group = map.firstLane(keys.channel(i)) / Lanes.WIDTH;
            if (!groups[group].parked()) {
                load(group, from, to);
                run(groups[group], lanes.outputs()[group].taps(), 0, keyTap, from, to);
                groups[group].park(from, to);
            }
            keep(keys.channel(i), groups[group].kept(), from, to);
        }
        for (int i = 0; i < groups.length; i++) {
            Group group = groups[i].group();
            Taps taps = lanes.outputs()[i].taps();
            int done = groups[i].parked() ? keyTap : 0;
            if (done > 0) {
                groups[i].resume(from, to);
            } else {
                load(i, from, to);
            }
            if (inserts.any()) {
                run(groups[i], taps, done, keyTap, from, to);
                inserts.process(0, map, i, group.signal(), from, to);
                run(groups[i], taps, keyTap, groups[i].blocks(), from, to);
                inserts.process(1, map, i, group.signal(), from, to);
            } else {
                run(groups[i], taps, done, groups[i].blocks(), from, to);
            }
            finish(groups[i], taps, from, to);
            if (tapped != LaneMap.NOBODY && map.firstLane(tapped) / Lanes.WIDTH == i) {
                copyTapped(group.signal(), from, to);
            }
            lanes.outputs()[i].mix(sums, from, to);
        }
    }

    private void load(int group, int from, int to) {
        inputs.collect(lanes, group);
        lanes.outputs()[group].begin();
        Group sixteen = lanes.groups()[group].group();
        sixteen.kernels().load(inputs.sources(), inputs.offsets(), sixteen.signal(), from, to);
    }

    /// Keeps what other strips' detectors hear of a channel.
    private void keep(int column, float[] signal, int from, int to) {
        LaneMap map = lanes.map();
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
