package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The end of sixteen lanes of channels or effect returns: mute, fader and pan into main and centre, sends into buses
/// and racks, pan alone into the solo sum. Sends that are taken inside the strip are mixed from copies; while no strip
/// of the group has one, nothing is copied.
@AudioThread
public final class ChannelOutputs implements Ends<ChannelOutputs> {
    private final Sender strip;
    private final Standing standing;
    private final Automixer.OnLanes automix;
    private final Group group;
    private final boolean[] stereoBuses;
    private final MixRows rows;
    private final DirectOuts directs;
    private final Taps taps;
    private final Waits waits;
    /// Whether a mute cuts what is sent to a bus from before the fader, one entry a bus.
    private final boolean[] cutsPre;
    private final boolean[] hushed;
    private final boolean[] spared;
    private final SoloMode.Now solos;
    private final Precedence precedence;
    private final double[] open = new double[Lanes.WIDTH];
    private final double[] loud = new double[Lanes.WIDTH];
    /// The same two if nobody else were soloed in place.
    private final double[] ownOpen = new double[Lanes.WIDTH];
    private final double[] ownLoud = new double[Lanes.WIDTH];
    /// What each send is before mute and fader: `[row of the sums][lane]`.
    private final double[][] shares;
    /// Where each send is taken: `[bus][lane]`.
    private final int[][] places;

    /// What all channels see.
    ///
    /// @param cutsPre whether a mute cuts what is sent from before the fader, one entry a bus
    /// @param hushed whether a solo of others mutes a channel, one entry a channel
    /// @param spared whether that leaves what is sent to a bus, one entry a bus
    public record Desk(boolean[] cutsPre, boolean[] hushed, boolean[] spared, SoloMode.Now solos) {}

    /// What the ends of all channels, or of all returns, are joined to.
    ///
    /// @param desk who changes what it holds tells the lanes
    public record Joint(
            Standing standing,
            Automixer automixer,
            Sums.Shape shape,
            Crossing crossing,
            Desk desk,
            Precedence precedence) {}

    /// Outputs of a group's lanes.
    public ChannelOutputs(Sender strip, Joint joint, Group group) {
        this.strip = strip;
        standing = joint.standing;
        automix = joint.automixer.on(group);
        this.group = group;
        stereoBuses = joint.shape.buses();
        rows = new MixRows(group, joint.crossing, Sums.bus(stereoBuses.length));
        shares = new double[Sums.bus(stereoBuses.length)][Lanes.WIDTH];
        places = new int[stereoBuses.length][Lanes.WIDTH];
        directs = new DirectOuts(strip.direct(), group);
        taps = new Taps(group, joint.crossing, Sums.bus(stereoBuses.length), directs);
        waits = new Waits(rows, taps.all()[0], taps.all()[1], taps.all()[2]);
        cutsPre = joint.desk.cutsPre();
        hushed = joint.desk.hushed();
        spared = joint.desk.spared();
        solos = joint.desk.solos();
        precedence = joint.precedence;
    }

    /// Reads mute, fader, pan and routing of a strip anew; the sends follow. A `straight` change is a played lane's.
    public void adoptFader(int lane, int column, Cells cells, boolean straight) {
        Fader fader = strip.fader();
        ownOpen[lane] = standing.open(column, cells);
        ownLoud[lane] = ownOpen[lane] * standing.level(column, cells);
        open[lane] = hushed[column] ? 0 : ownOpen[lane];
        loud[lane] = hushed[column] ? 0 : ownLoud[lane];
        strip.share(automix, lane, column, cells, open[lane] > 0);
        directs.adopt(lane, column, cells, loud[lane]);
        double position = cells.get(fader.pan(), column);
        double main = cells.on(strip.routing().main(), column) ? loud[lane] : 0;
        // in place the monitors listen elsewhere, but from there they may go on to what is soloed in one fade
        double heard = solos.after() ? loud[lane] : 1;
        double solo = strip.solo().heard(cells, column, false) ? heard : 0;
        double phones = strip.solo().heard(cells, column, true) ? heard : 0;
        Side side = group.side(lane);
        for (int right = 0; right < 2; right++) {
            double share = standing.into(side, right == 1, position);
            rows.aim(Sums.MAIN + right, lane, main * standing.intoMain(side, right == 1, position), straight);
            rows.aim(Sums.SOLO + right, lane, solo * share, straight);
            rows.aim(Sums.PHONES + right, lane, phones * share, straight);
        }
        double centre = strip.routing().intoCentre(cells, column) * loud[lane] * side.intoMono();
        rows.aim(Sums.CENTRE, lane, centre + main * standing.intoCentre(side, position), straight);
        for (int bus = 0; bus < strip.sends().size(); bus++) {
            if (strip.sends().get(bus).group()) {
                adoptSend(lane, column, bus, cells, straight);
            } else {
                follow(lane, bus, straight);
            }
        }
    }

    /// Reads one send of a strip anew.
    public void adoptSend(int lane, int column, int bus, Cells cells, boolean straight) {
        Send send = strip.sends().get(bus);
        Side side = group.side(lane);
        int row = Sums.bus(bus);
        boolean lets = cells.on(send.on(), column) && precedence.before(column, bus);
        double level = lets ? Decibels.gain(cells.get(send.level(), column)) : 0;
        move(lane, bus, (int) cells.get(send.tap(), column));
        if (stereoBuses[bus]) {
            double position = cells.get(send.group() ? strip.fader().pan() : send.pan(), column);
            shares[row][lane] = level * standing.into(side, false, position);
            shares[row + 1][lane] = level * standing.into(side, true, position);
        } else {
            shares[row][lane] = level * side.intoMono();
            shares[row + 1][lane] = shares[row][lane];
        }
        aim(lane, bus, straight);
    }

    /// Takes a send elsewhere: the way that it leaves fades out, the other one fades in.
    private void move(int lane, int bus, int place) {
        int before = places[bus][lane];
        places[bus][lane] = place;
        if (before == place || (before <= Send.PRE && place <= Send.PRE)) {
            return;
        }
        MixRows left = before <= Send.PRE ? rows : taps.rows(before);
        left.aim(Sums.bus(bus), lane, 0, false);
        left.aim(Sums.bus(bus) + 1, lane, 0, false);
    }

    /// Lets a send follow mute and fader; one that is closed stays so.
    private void follow(int lane, int bus, boolean straight) {
        if (shares[Sums.bus(bus)][lane] != 0 || shares[Sums.bus(bus) + 1][lane] != 0) {
            aim(lane, bus, straight);
        }
    }

    private void aim(int lane, int bus, boolean straight) {
        int place = places[bus][lane];
        double lets = spared[bus] ? ownOpen[lane] : open[lane];
        double heard = spared[bus] ? ownLoud[lane] : loud[lane];
        double gain = place == Send.POST ? heard : cutsPre[bus] ? lets : 1;
        MixRows way = place <= Send.PRE ? rows : taps.rows(place);
        for (int row = Sums.bus(bus); row < Sums.bus(bus) + 2; row++) {
            way.aim(row, lane, shares[row][lane] * gain, straight);
        }
    }

    /// Whether a send of a lane is heard, or on its way to silence.
    @Override
    public boolean sends(int lane, int bus) {
        boolean heard = false;
        for (int row = Sums.bus(bus); row < Sums.bus(bus) + 2; row++) {
            heard |= rows.heard(row, lane) || taps.heard(row, lane);
        }
        return heard;
    }

    /// Takes over a lane of another group's outputs.
    @Override
    public void take(int lane, ChannelOutputs from, int fromLane) {
        automix.take(lane, from.automix, fromLane);
        rows.take(lane, from.rows, fromLane);
        directs.take(lane, from.directs, fromLane);
        taps.take(lane, from.taps, fromLane);
        open[lane] = from.open[fromLane];
        loud[lane] = from.loud[fromLane];
        ownOpen[lane] = from.ownOpen[fromLane];
        ownLoud[lane] = from.ownLoud[fromLane];
        for (int row = 0; row < shares.length; row++) {
            shares[row][lane] = from.shares[row][fromLane];
        }
        for (int bus = 0; bus < places.length; bus++) {
            places[bus][lane] = from.places[bus][fromLane];
        }
    }

    /// Takes a lane out of every sum, at once or in a ramp: a side that comes is heard from nothing on, one that goes
    /// fades.
    public void close(int lane, boolean atOnce) {
        rows.close(lane, atOnce);
        taps.close(lane, atOnce);
        automix.leave(lane);
        for (double[] row : shares) {
            row[lane] = 0;
        }
    }

    /// Takes every gain to its target at once.
    public void snap() {
        automix.snap();
        rows.snap();
        directs.snap();
        taps.snap();
    }

    /// Tells the automixers what the lanes heard; before any group advances.
    public void addUp() {
        automix.addUp();
    }

    /// Prepares the next grid block.
    public void advance() {
        automix.advance();
        rows.advance();
        directs.advance();
        taps.advance();
    }

    /// What leaves by ports from these lanes themselves; call `begin` before the piece that they give.
    public DirectOuts directs() {
        return directs;
    }

    /// Before the lanes' path is rendered.
    public void begin() {
        directs.begin();
    }

    /// The places inside the strips where sends are taken.
    public Taps taps() {
        return taps;
    }

    /// Where lanes wait for later paths: behind the path, and at the places inside the strips.
    @Override
    public Waits waits() {
        return waits;
    }

    /// Adds the lanes to the sums, with what the automixers leave of them.
    public void mix(Sums sums, int from, int to) {
        automix.process(from, to);
        directs.takeEnd(from, to);
        rows.mix(sums, from, to);
        taps.mix(sums, from, to);
    }
}
