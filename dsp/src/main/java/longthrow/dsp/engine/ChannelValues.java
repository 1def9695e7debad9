package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.ChannelOutputs;
import longthrow.dsp.strip.ChannelStrip;
import longthrow.dsp.strip.Precedence;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Source;
import longthrow.dsp.strip.Width;
import longthrow.dsp.thread.AudioThread;

/// Brings the values that changed to the blocks of the channels that they concern, and what follows from them for
/// others: solos in place, mutes before the fader.
@AudioThread
final class ChannelValues {
    private final ChannelStrip strip;
    /// The block that mute, fader and pan are in: the one behind the path.
    private final int end;
    private final int inserted;
    private final int[] behind;
    private final int[][] send;
    private final int[] everything;
    private final Changes changes;
    private final Above.Follower follower;
    private final Channels.Desk shared;
    private final Inputs inputs;
    private final boolean[] cutsPre;
    private final boolean[] spared;
    private final boolean[] hushed;
    private final SoloMode.Now mode;
    private final SoloCount solos;

    ChannelValues(DeskTable table, Channels.Desk shared, Inputs inputs) {
        this.shared = shared;
        this.inputs = inputs;
        DeskLayout desk = table.desk();
        strip = table.channel();
        int sends = strip.sends().size();
        end = strip.path().size();
        inserted = end + 1;
        behind = new int[] {end};
        send = new int[desk.buses()][];
        Arrays.setAll(send, bus -> new int[] {Changes.SENDS + bus});
        everything = IntStream.concat(
                        IntStream.rangeClosed(0, end), IntStream.range(0, sends).map(send -> Changes.SENDS + send))
                .toArray();
        changes = new Changes(desk.channels(), sends);
        follower = shared.above().follow(strip.fader(), changes, end, sends);
        cutsPre = new boolean[sends];
        spared = new boolean[sends];
        // no row of a rack says otherwise: a muted strip sends nothing to effects
        Arrays.fill(cutsPre, desk.buses(), sends, true);
        hushed = new boolean[desk.channels()];
        mode = shared.mode();
        solos = new SoloCount(strip.solo(), desk.channels());
    }

    /// What the outputs of the channels have to know of all of them.
    ChannelOutputs.Joint joint(Workshop workshop) {
        return new ChannelOutputs.Joint(
                follower.standing(),
                shared.above().automixer(),
                shared.shape(),
                workshop.crossing(),
                new ChannelOutputs.Desk(cutsPre, hushed, spared, mode),
                Precedence.ALWAYS);
    }

    /// How many channels there are.
    int count() {
        return hushed.length;
    }

    Changes changes() {
        return changes;
    }

    /// Where to note that what a strip is in changed.
    Changes members() {
        return follower.members();
    }

    /// How many strips are soloed.
    SoloCount solos() {
        return solos;
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
        IntStream insert = shared.inserts().reads(key) ? IntStream.of(inserted) : IntStream.empty();
        IntStream sends = IntStream.range(0, strip.sends().size())
                .filter(bus -> strip.sends().get(bus).reads(key))
                .map(bus -> Changes.SENDS + bus);
        return IntStream.concat(blocks, IntStream.concat(end ? IntStream.of(path.size()) : insert, sends))
                .toArray();
    }

    /// Lets every block of a channel look again.
    void lookAgain(int column) {
        changes.add(column, everything);
    }

    /// Lets what is behind the path of a channel look again.
    void lookBehind(int column) {
        changes.add(column, behind);
    }

    /// Takes whether a mute cuts what is sent to a bus from before the fader; all sends to it follow.
    void cutPre(int bus, boolean cuts) {
        if (cutsPre[bus] != cuts) {
            cutsPre[bus] = cuts;
            lookAtSend(bus);
        }
    }

    /// Takes whether a solo in place leaves what is sent to a bus; all sends to it follow.
    void spare(int bus, boolean spares) {
        if (spared[bus] != spares) {
            spared[bus] = spares;
            lookAtSend(bus);
        }
    }

    /// Whether channels are muted because others are soloed in place.
    boolean hushing() {
        return mode.inPlace() && solos.monitors() > 0;
    }

    /// Lets every channel read what it sends to a bus anew.
    void lookAtSend(int bus) {
        for (int column = 0; column < hushed.length; column++) {
            changes.add(column, send[bus]);
        }
    }

    /// Lets every strip see that the solo mode changed.
    void soloModeChanged() {
        for (int column = 0; column < hushed.length; column++) {
            lookBehind(column);
        }
    }

    /// Takes what changed to these lanes.
    void adopt(Cells cells, ChannelLanes lanes) {
        LaneMap map = lanes.map();
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            solos.adopt(column, cells);
            if (changes.has(column, inserted)) {
                shared.inserts().adopt(column, cells);
            }
            hear(column, map.firstLane(column) != map.lastLane(column), cells);
        }
        hush(cells);
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells, lanes);
            }
        }
        changes.clear();
    }

    private void hear(int column, boolean stereo, Cells cells) {
        boolean decodes = Width.midSide(cells.get(strip.width().row(), column));
        int source = (int) cells.get(strip.source().row(), column);
        inputs.choose(column, Source.armed(source, cells.on(strip.record(), column)));
        inputs.decode(
                column,
                !stereo ? StripFeed.Decode.MONO : decodes ? StripFeed.Decode.MID_SIDE : StripFeed.Decode.STEREO);
    }

    /// While anything is soloed in place, mutes the channels that are neither soloed nor safe.
    private void hush(Cells cells) {
        boolean inPlace = hushing();
        for (int column = 0; column < hushed.length; column++) {
            boolean hush = inPlace && strip.solo().hushes(cells, column);
            if (hush != hushed[column]) {
                hushed[column] = hush;
                lookBehind(column);
            }
        }
    }

    private void adopt(int lane, int column, Cells cells, ChannelLanes lanes) {
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
}
