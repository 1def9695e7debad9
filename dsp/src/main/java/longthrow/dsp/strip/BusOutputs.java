package longthrow.dsp.strip;

import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The end of a group of bus lanes, or of main's, the centre's or the matrices': what is heard before the fader, then
/// mute, fader and balance on the signal itself, then the ways behind it. A mono strip has one lane; its pan counts
/// where it feeds a stereo sum.
@AudioThread
public final class BusOutputs implements Ends<BusOutputs> {
    private final Ways ways;
    private final Standing standing;
    private final Group group;
    private final boolean[] stereoMatrices;
    private final int firstMatrix;
    private final SoloMode.Now solos;
    private final Ramp level;
    private final MixRows before;
    private final MixRows behind;
    private final Waits waits;
    private final BusSends sends;

    /// What the ends of all strips of a kind are joined to.
    ///
    /// @param cutsPre whether a mute cuts what is sent from before the fader, one entry a send
    public record Joint(
            Ways ways,
            Standing standing,
            Crossing crossing,
            SoloMode.Now solos,
            boolean[] cutsPre,
            Precedence precedence) {}

    /// Outputs of a group's lanes into the sums of a desk.
    public BusOutputs(Joint joint, Group group, Sums.Shape shape) {
        ways = joint.ways;
        standing = joint.standing;
        solos = joint.solos;
        this.group = group;
        stereoMatrices = shape.matrices();
        firstMatrix = shape.matrix(0);
        level = new Ramp(group.sampleRate(), 1);
        before = new MixRows(group, joint.crossing, shape.rows());
        behind = new MixRows(group, joint.crossing, shape.rows());
        waits = new Waits(before, behind);
        sends = new BusSends(joint, group, shape, before);
    }

    /// Reads mute, fader, pan and routing of a strip anew, and all its feeds; its sends follow. A `straight` change is
    /// a played lane's.
    public void adopt(int lane, int column, Cells cells, boolean straight) {
        Fader fader = ways.fader();
        Side side = group.side(lane);
        double position = cells.get(fader.pan(), column);
        double balance = side == Side.MONO ? 1 : standing.into(side, side == Side.RIGHT, position);
        double open = standing.open(column, cells);
        double loud = open * standing.level(column, cells);
        double gain = loud * balance;
        if (straight) {
            level.follow(lane, gain);
        } else {
            level.aim(lane, gain);
        }
        ways.routing().ifPresent(way -> route(way, lane, column, cells));
        ways.solo().ifPresent(way -> listen(way, lane, column, cells));
        for (int matrix = 0; matrix < ways.feeds().size(); matrix++) {
            adoptFeed(lane, column, matrix, cells, straight);
        }
        sends.follow(lane, column, cells, open, loud, straight);
    }

    /// Reads one send of a strip anew.
    public void adoptSend(int lane, int column, int send, Cells cells, boolean straight) {
        sends.adopt(lane, column, send, cells, straight);
    }

    /// Whether a send of a lane is heard, or on its way to silence.
    @Override
    public boolean sends(int lane, int send) {
        return sends.heard(lane, send);
    }

    private void route(Routing way, int lane, int column, Cells cells) {
        Side side = group.side(lane);
        boolean feeds = cells.on(way.main(), column);
        double position = cells.get(ways.fader().pan(), column);
        for (int right = 0; right < 2; right++) {
            double share = side == Side.MONO
                    ? standing.intoMain(side, right == 1, position)
                    : behindBalance(lane, right == 1, position);
            behind.aim(Sums.MAIN + right, lane, feeds ? share : 0, false);
        }
        double centre = way.intoCentre(cells, column) * side.intoMono();
        behind.aim(Sums.CENTRE, lane, centre + (feeds ? standing.intoCentre(side, position) : 0), false);
    }

    private void listen(Solo way, int lane, int column, Cells cells) {
        listen(
                Sums.SOLO,
                lane,
                way.heard(cells, column, false),
                cells.get(ways.fader().pan(), column));
        listen(
                Sums.PHONES,
                lane,
                way.heard(cells, column, true),
                cells.get(ways.fader().pan(), column));
    }

    private void listen(int row, int lane, boolean heard, double position) {
        boolean after = solos.after();
        for (int right = 0; right < 2; right++) {
            double share = standing.into(group.side(lane), right == 1, position);
            before.aim(row + right, lane, heard && !after ? share : 0, false);
            behind.aim(row + right, lane, heard && after ? behindBalance(lane, right == 1, position) : 0, false);
        }
    }

    /// Reads one feed of a strip anew.
    public void adoptFeed(int lane, int column, int matrix, Cells cells, boolean straight) {
        Feed feed = ways.feeds().get(matrix);
        boolean pre = feed.pre(cells, column);
        double gain = feed.gain(cells, column);
        double position = cells.get(ways.fader().pan(), column);
        for (int right = 0; right < (stereoMatrices[matrix] ? 2 : 1); right++) {
            int row = firstMatrix + 2 * matrix + right;
            double whole = stereoMatrices[matrix]
                    ? standing.into(group.side(lane), right == 1, position)
                    : group.side(lane).intoMono();
            double rest = stereoMatrices[matrix] ? behindBalance(lane, right == 1, position) : whole;
            before.aim(row, lane, pre ? gain * whole : 0, straight);
            behind.aim(row, lane, pre ? 0 : gain * rest, straight);
        }
    }

    /// A lane's share of a stereo sum where balance has already been applied to the signal.
    private double behindBalance(int lane, boolean right, double position) {
        Side side = group.side(lane);
        double share = standing.into(side, right, position);
        return side == Side.MONO || share == 0 ? share : 1;
    }

    /// Takes over a lane of another group's outputs.
    @Override
    public void take(int lane, BusOutputs from, int fromLane) {
        level.take(lane, from.level, fromLane);
        before.take(lane, from.before, fromLane);
        behind.take(lane, from.behind, fromLane);
        sends.take(lane, from.sends, fromLane);
    }

    /// Takes every gain to its target at once.
    public void snap() {
        level.snap();
        before.snap();
        behind.snap();
    }

    /// Prepares the next grid block.
    public void advance() {
        level.advance();
        before.advance();
        behind.advance();
    }

    /// Where lanes wait for later paths: before the fader and behind it.
    @Override
    public Waits waits() {
        return waits;
    }

    /// Adds what is heard before the fader, and applies mute, fader and balance.
    public void fade(Sums sums, int from, int to) {
        before.mix(sums, from, to);
        if (!level.restsAt(1)) {
            group.kernels().scale(level.bank(), group.signal(), from, to);
        }
    }

    /// Adds the lanes to main, centre and matrices.
    public void mix(Sums sums, int from, int to) {
        behind.mix(sums, from, to);
    }
}
