package longthrow.dsp.strip;

import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The end of a group of bus lanes, or of main's, the centre's or the matrices': what is heard before the fader, then
/// mute, fader and balance on the signal itself, then the ways behind it. A strip that may change its width has two
/// lanes for good; while it is mono both hear the same, and its pan counts where it feeds a stereo sum.
@AudioThread
public final class BusOutputs implements Ends<BusOutputs> {
    private final Ways ways;
    private final Joint joint;
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
    /// @param wide whether a strip is stereo now, one entry a strip; who changes that tells the lanes
    /// @param cutsPre whether a mute cuts what is sent from before the fader, one entry a send
    public record Joint(
            Ways ways,
            Standing standing,
            boolean[] wide,
            Crossing crossing,
            SoloMode.Now solos,
            boolean[] cutsPre,
            Precedence precedence) {
        /// The side that a lane's pan takes it for.
        private Side pans(Side side, int column) {
            return wide[column] ? side : Side.MONO;
        }

        private static double reaches(Side side, boolean right) {
            return side == Side.MONO || (side == Side.RIGHT) == right ? 1 : 0;
        }

        /// A lane's gain into the left or right side of a stereo sum.
        double into(Side side, int column, boolean right, double position) {
            return reaches(side, right) * standing.into(pans(side, column), right, position);
        }

        /// The same into main, which may have a centre.
        double intoMain(Side side, int column, boolean right, double position) {
            return reaches(side, right) * standing.intoMain(pans(side, column), right, position);
        }

        /// What a pan with three ways gives to the centre.
        double intoCentre(Side side, int column, double position) {
            return side.intoMono() * standing.intoCentre(pans(side, column), position);
        }
    }

    /// Outputs of a group's lanes into the sums of a desk.
    public BusOutputs(Joint joint, Group group, Sums.Shape shape) {
        this.joint = joint;
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
        boolean pans = joint.pans(side, column) == Side.MONO;
        double balance = pans ? 1 : standing.into(side, side == Side.RIGHT, position);
        double open = standing.open(column, cells);
        double loud = open * standing.level(column, cells);
        double gain = loud * balance;
        if (straight) {
            level.follow(lane, gain);
        } else {
            level.aim(lane, gain);
        }
        if (ways.routing().isPresent()) {
            route(ways.routing().get(), lane, column, cells);
        }
        if (ways.solo().isPresent()) {
            listen(ways.solo().get(), lane, column, cells);
        }
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
            double share = joint.pans(side, column) == Side.MONO
                    ? joint.intoMain(side, column, right == 1, position)
                    : behindBalance(lane, column, right == 1, position);
            behind.aim(Sums.MAIN + right, lane, feeds ? share : 0, false);
        }
        double centre = way.intoCentre(cells, column) * side.intoMono();
        behind.aim(Sums.CENTRE, lane, centre + (feeds ? joint.intoCentre(side, column, position) : 0), false);
    }

    private void listen(Solo way, int lane, int column, Cells cells) {
        double position = cells.get(ways.fader().pan(), column);
        for (int right = 0; right < 2; right++) {
            double share = joint.into(group.side(lane), column, right == 1, position);
            double rest = behindBalance(lane, column, right == 1, position);
            listen(Sums.SOLO + right, lane, way.heard(cells, column, false), share, rest);
            listen(Sums.PHONES + right, lane, way.heard(cells, column, true), share, rest);
        }
    }

    private void listen(int row, int lane, boolean heard, double share, double rest) {
        boolean after = solos.after();
        before.aim(row, lane, heard && !after ? share : 0, false);
        behind.aim(row, lane, heard && after ? rest : 0, false);
    }

    /// Reads one feed of a strip anew.
    public void adoptFeed(int lane, int column, int matrix, Cells cells, boolean straight) {
        Feed feed = ways.feeds().get(matrix);
        boolean pre = feed.pre(cells, column);
        double gain = feed.gain(cells, column);
        double position = cells.get(ways.fader().pan(), column);
        for (int right = 0; right < 2; right++) {
            int row = firstMatrix + 2 * matrix + right;
            double whole = stereoMatrices[matrix]
                    ? joint.into(group.side(lane), column, right == 1, position)
                    : group.side(lane).intoMono();
            double rest = stereoMatrices[matrix] ? behindBalance(lane, column, right == 1, position) : whole;
            before.aim(row, lane, pre ? gain * whole : 0, straight);
            behind.aim(row, lane, pre ? 0 : gain * rest, straight);
        }
    }

    /// A lane's share of a stereo sum where balance has already been applied to the signal.
    private double behindBalance(int lane, int column, boolean right, double position) {
        Side side = group.side(lane);
        double share = joint.into(side, column, right, position);
        return joint.pans(side, column) == Side.MONO || share == 0 ? share : 1;
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
            level.scale(group.kernels(), group.signal(), from, to);
        }
    }

    /// Adds the lanes to main, centre and matrices.
    public void mix(Sums sums, int from, int to) {
        behind.mix(sums, from, to);
    }
}
