package longthrow.console.forecast;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.parameter.CellSource;
import longthrow.dsp.parameter.Row;
import longthrow.dsp.strip.Decibels;
import longthrow.dsp.strip.Feed;
import longthrow.dsp.strip.PanLaw;
import longthrow.dsp.strip.Routing;
import longthrow.dsp.strip.Send;
import longthrow.dsp.strip.Side;

/// The desk's sums while it has some values: how much of every source arrives where. A source is a lane of a channel,
/// or a side of an effect return; sources add up by power, the ways of one source to one place by amplitude, since a
/// strip that reaches main directly and by a group is one and the same sound there.
final class Mix {
    private static final double[] NOTHING = new double[0];

    private final Rows rows;
    private final CellSource cells;
    private final Faders faders;
    private final PanLaw law;
    private final boolean hasCentre;
    private final boolean[] stereo;
    /// Mean square of each source: `[strip * 2 + side]`.
    private final double[] powers;
    /// What a strip's own processing makes of its sound, as a factor of amplitude, one entry a strip.
    private final double[] paths;
    /// What each strip hears: `[strip * 2 + side][source]`, factors of amplitude.
    private final double[][] heard;

    private final boolean[] settled;

    /// Adds up what channels of these powers give under these values.
    Mix(Rows rows, CellSource cells, double[] powers, double[] paths) {
        this.rows = rows;
        this.cells = cells;
        this.powers = powers.clone();
        this.paths = paths.clone();
        faders = new Faders(rows, cells);
        law = PanLaw.of(cells.get(rows.table.house().panLaw(), 0));
        hasCentre = rows.desk.hasCentre();
        stereo = new boolean[rows.strips()];
        for (int strip = 0; strip < stereo.length; strip++) {
            stereo[strip] = rows.stereo(strip, cells);
        }
        heard = new double[2 * stereo.length][];
        Arrays.fill(heard, NOTHING);
        settled = new boolean[stereo.length];
        for (int strip = 0; strip < stereo.length; strip++) {
            settle(strip);
        }
    }

    /// Lets a strip hear what is sent to it, once that is known; a loop, which no desk should hold, ends.
    private void settle(int strip) {
        if (settled[strip] || rows.channel(strip)) {
            return;
        }
        settled[strip] = true;
        for (int from = 0; from < stereo.length; from++) {
            if (gives(from, strip)) {
                settle(from);
                give(from, strip);
            }
        }
        if (rows.rack(strip)) {
            double power = (arriving(strip, 0) + arriving(strip, 1)) / 2 * paths[strip] * paths[strip];
            powers[2 * strip] = power;
            powers[2 * strip + 1] = power;
        }
    }

    /// Whether anything leads from one strip to another.
    private boolean gives(int from, int to) {
        if (from == to || rows.channel(to)) {
            return false;
        }
        if (rows.bus(to) || rows.rack(to)) {
            return sent(from, to) >= 0 && rows.sends(from).get(sent(from, to)).feeds(cells, rows.column(from));
        }
        return to >= rows.firstOfMains
                ? rows.routing(from).isPresent()
                : !rows.feeds(from).isEmpty();
    }

    /// The number of the send from one strip to another; below 0 where there can be none.
    private int sent(int from, int to) {
        int number = rows.bus(to) ? rows.column(to) : rows.desk.buses() + rows.column(to);
        return number < rows.sends(from).size() ? number : -1;
    }

    private void give(int from, int to) {
        for (int lane = 0; lane < lanes(from); lane++) {
            for (int side = 0; side < lanes(to); side++) {
                add(from, lane, to, side, gain(from, side(from, lane), to, side == 1));
            }
        }
    }

    private int lanes(int strip) {
        return stereo[strip] ? 2 : 1;
    }

    private Side side(int strip, int lane) {
        return !stereo[strip] ? Side.MONO : lane == 0 ? Side.LEFT : Side.RIGHT;
    }

    private double gain(int from, Side lane, int to, boolean right) {
        if (rows.bus(to) || rows.rack(to)) {
            return sendGain(from, lane, to, right);
        }
        if (to == rows.main) {
            return rows.routing(from).isPresent() ? main(rows.routing(from).get(), from, lane, right) : 0;
        }
        return to >= rows.firstOfMains
                ? rows.routing(from).isPresent() ? centre(rows.routing(from).get(), from, lane) : 0
                : feedGain(from, lane, to, right);
    }

    private double sendGain(int from, Side lane, int to, boolean right) {
        Send send = rows.sends(from).get(sent(from, to));
        int column = rows.column(from);
        boolean post = cells.get(send.tap(), column) < 1;
        boolean cuts = rows.rack(to) || cells.on(rows.table.bus().muteCutsPre(), rows.column(to));
        double before = post ? faders.loud(from) : cuts ? faders.open(from) : 1;
        Row pan = send.group() ? rows.fader(from).pan() : send.pan();
        return before
                * Decibels.gain(cells.get(send.level(), column))
                * (stereo[to] ? lane.into(law, right, cells.get(pan, column)) : lane.intoMono());
    }

    private double main(Routing way, int from, Side lane, boolean right) {
        double position = position(from);
        boolean three = hasCentre && lane == Side.MONO;
        double share = three ? law.side(position, right) : lane.into(law, right, position);
        return cells.on(way.main(), rows.column(from)) ? faders.loud(from) * share : 0;
    }

    private double centre(Routing way, int from, Side lane) {
        int column = rows.column(from);
        double own = way.feedsCentre(cells, column)
                ? Decibels.gain(cells.get(way.centreLevel(), column)) * lane.intoMono() * balance(from, lane)
                : 0;
        double panned = cells.on(way.main(), column) && lane == Side.MONO ? law.centre(position(from)) : 0;
        return faders.loud(from) * (own + panned);
    }

    private double feedGain(int from, Side lane, int to, boolean right) {
        Feed feed = rows.feeds(from).get(rows.column(to));
        int column = rows.column(from);
        if (!feed.feeds(cells, column)) {
            return 0;
        }
        boolean pre = feed.pre(cells, column);
        double whole =
                stereo[to] ? lane.into(law, right, position(from)) : lane.intoMono() * (pre ? 1 : balance(from, lane));
        return Decibels.gain(cells.get(feed.level(), column)) * whole * (pre ? 1 : faders.loud(from));
    }

    private double position(int strip) {
        return cells.get(rows.fader(strip).pan(), rows.column(strip));
    }

    /// What balance makes of a side of a sum; a channel's counts where it goes into a stereo sum.
    private double balance(int strip, Side lane) {
        return lane == Side.MONO || !rows.sums(strip) ? 1 : lane.into(law, lane == Side.RIGHT, position(strip));
    }

    private void add(int from, int lane, int to, int side, double gain) {
        if (gain == 0) {
            return;
        }
        int place = 2 * to + side;
        if (heard[place].length == 0) {
            heard[place] = new double[powers.length];
        }
        if (!rows.sums(from)) {
            // a rack's own path is in its power
            heard[place][2 * from + lane] += gain * (rows.rack(from) ? 1 : paths[from]);
            return;
        }
        double[] before = heard[2 * from + lane];
        for (int source = 0; source < before.length; source++) {
            heard[place][source] += gain * paths[from] * before[source];
        }
    }

    /// The mean square of what arrives at a side of a strip.
    private double arriving(int strip, int side) {
        double power = 0;
        double[] gains = heard[2 * strip + side];
        for (int source = 0; source < gains.length; source++) {
            power += gains[source] * gains[source] * powers[source];
        }
        return power;
    }

    Faders faders() {
        return faders;
    }

    /// The mean square of what arrives at a strip, both sides' mean.
    double arriving(int strip) {
        return stereo[strip] ? (arriving(strip, 0) + arriving(strip, 1)) / 2 : arriving(strip, 0);
    }

    /// What a strip's fader and balance make of the power of what it hears: the mean of both sides' factors, each as
    /// much as arrives there.
    double behind(int strip) {
        double in = 0;
        double out = 0;
        for (int lane = 0; lane < lanes(strip); lane++) {
            double gain = faders.loud(strip) * balance(strip, side(strip, lane));
            in += arriving(strip, lane);
            out += arriving(strip, lane) * gain * gain;
        }
        return in == 0 ? faders.loud(strip) * faders.loud(strip) : out / in;
    }

    /// The mean square of what a sum gives behind its fader.
    double leaving(int strip) {
        return arriving(strip) * paths[strip] * paths[strip] * behind(strip);
    }

    /// What each strip gives of that, one entry a strip.
    double[] shares(int strip) {
        double[] shares = new double[stereo.length];
        for (double[] gains : List.of(heard[2 * strip], heard[2 * strip + 1])) {
            for (int source = 0; source < gains.length; source++) {
                shares[source / 2] += gains[source] * gains[source] * powers[source];
            }
        }
        double after = paths[strip] * paths[strip] * behind(strip) / lanes(strip);
        Arrays.setAll(shares, from -> shares[from] * after);
        return shares;
    }
}
