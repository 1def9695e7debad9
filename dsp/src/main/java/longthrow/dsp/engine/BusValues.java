package longthrow.dsp.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.strip.Block;
import longthrow.dsp.strip.BusOutputs;
import longthrow.dsp.strip.Cells;
import longthrow.dsp.strip.Precedence;
import longthrow.dsp.strip.SoloMode;
import longthrow.dsp.strip.Ways;
import longthrow.dsp.strip.Width;
import longthrow.dsp.thread.AudioThread;

/// Brings the values that changed to the blocks of the strips behind the sums of one kind that they concern.
@AudioThread
final class BusValues {
    private final List<Boolean> own;
    private final boolean[] wide;
    private final List<Block> path;
    private final Ways ways;
    private final Precedence precedence;
    private final StripInserts inserts;
    private final Changes changes;
    private final Above.Follower follower;
    private final boolean[] cutsPre;
    private final int[] fader;
    private final int[][] feed;
    private final int[][] send;
    private final Optional<SoloCount> solos;

    BusValues(Buses.Kind kind, Above above) {
        own = kind.own();
        wide = kind.wide();
        path = kind.path();
        ways = kind.ways();
        precedence = kind.precedence();
        inserts = kind.inserts();
        int sends = ways.sends().size();
        changes = new Changes(own.size(), ways.feeds().size() + sends);
        follower = above.follow(ways.fader(), changes, path.size(), 0);
        cutsPre = new boolean[sends];
        Arrays.fill(cutsPre, true);
        fader = new int[] {path.size()};
        feed = new int[ways.feeds().size()][];
        Arrays.setAll(feed, matrix -> new int[] {Changes.SENDS + matrix});
        send = new int[sends][];
        Arrays.setAll(send, number -> new int[] {sendBlock(number)});
        solos = ways.solo().map(solo -> new SoloCount(solo, own.size()));
    }

    /// The block of a send: behind the feeds of the matrices.
    private int sendBlock(int number) {
        return Changes.SENDS + ways.feeds().size() + number;
    }

    /// What the outputs of the strips have to know of all of them.
    BusOutputs.Joint joint(SoloMode.Now mode, Workshop workshop) {
        return new BusOutputs.Joint(ways, follower.standing(), wide, workshop.crossing(), mode, cutsPre, precedence);
    }

    Changes changes() {
        return changes;
    }

    /// Where to note that what a strip is in changed.
    Changes members() {
        return follower.members();
    }

    /// How many strips are soloed, where they can be.
    Optional<SoloCount> solos() {
        return solos;
    }

    /// How many sends each strip has.
    int sends() {
        return send.length;
    }

    /// Lets a strip read one of its sends anew.
    void lookAtSend(int column, int number) {
        changes.add(column, send[number]);
    }

    /// Lets every strip read what it sends to a bus anew.
    void lookAtSend(int bus) {
        lookAgain(send[bus]);
    }

    /// Lets every strip read what it gives to a matrix anew.
    void lookAtFeed(int matrix) {
        lookAgain(feed[matrix]);
    }

    /// Lets every strip see that the solo mode changed.
    void soloModeChanged() {
        lookAgain(fader);
    }

    private void lookAgain(int[] blocks) {
        for (int column = 0; column < own.size(); column++) {
            changes.add(column, blocks);
        }
    }

    /// Reads a strip's width anew; returns whether that changed it: whoever is sent to it follows.
    boolean widen(int column, Cells cells) {
        Optional<Width> width = ways.width();
        boolean before = wide[column];
        wide[column] = width.isPresent() ? width.get().stereo(cells, column, own.get(column)) : before;
        inserts.narrow(column, !wide[column]);
        return wide[column] != before;
    }

    /// Takes whether a mute cuts what is sent to a bus from before the fader; all sends to it follow.
    void cutPre(int bus, boolean cuts) {
        if (cutsPre[bus] != cuts) {
            cutsPre[bus] = cuts;
            lookAtSend(bus);
        }
    }

    /// The blocks that a row concerns: those of the path, then fader and routing, then the feeds of the
    /// matrices and the sends.
    int[] blocksOf(String key) {
        IntStream blocks =
                IntStream.range(0, path.size()).filter(block -> path.get(block).reads(key));
        IntStream end = ways.reads(key)
                ? IntStream.of(path.size())
                : inserts.reads(key) ? IntStream.of(path.size() + 1) : IntStream.empty();
        IntStream feeds = IntStream.range(0, ways.feeds().size())
                .filter(matrix -> ways.feeds().get(matrix).reads(key))
                .map(matrix -> Changes.SENDS + matrix);
        IntStream sends = IntStream.range(0, send.length)
                .filter(number -> ways.sends().get(number).reads(key))
                .map(this::sendBlock);
        return IntStream.concat(IntStream.concat(blocks, end), IntStream.concat(feeds, sends))
                .toArray();
    }

    /// Takes what changed to these lanes.
    void adopt(Cells cells, BlockLanes<BusOutputs> lanes) {
        LaneMap map = lanes.map();
        for (int i = 0; i < changes.count(); i++) {
            int column = changes.column(i);
            if (changes.has(column, path.size() + 1)) {
                inserts.adopt(column, cells);
            }
            if (solos.isPresent()) {
                solos.get().adopt(column, cells);
            }
            for (int lane = map.firstLane(column); lane <= map.lastLane(column); lane++) {
                adopt(lane, column, cells, lanes);
            }
        }
        changes.clear();
    }

    private void adopt(int lane, int column, Cells cells, BlockLanes<BusOutputs> lanes) {
        int fader = path.size();
        int within = lane % Lanes.WIDTH;
        lanes.groups()[lane / Lanes.WIDTH].adopt(within, column, changes.path(column), cells);
        BusOutputs out = lanes.ends().get(lane / Lanes.WIDTH);
        if (changes.has(column, fader)) {
            out.adopt(within, column, cells, changes.straight(column, fader));
        }
        int feeds = ways.feeds().size();
        for (int next = changes.nextSend(column, 0); next >= 0; next = changes.nextSend(column, next + 1)) {
            boolean straight = changes.straight(column, Changes.SENDS + next);
            if (next < feeds) {
                out.adoptFeed(within, column, next, cells, straight);
            } else {
                out.adoptSend(within, column, next - feeds, cells, straight);
            }
        }
    }
}
