package longthrow.dsp.strip;

import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The end of sixteen channel lanes: mute, fader and pan into main, sends into the buses, pan alone into the solo sum.
@AudioThread
public final class ChannelOutputs {
    private final ChannelStrip strip;
    private final List<Side> sides;
    private final boolean[] stereoBuses;
    private final MixRow[] rows;
    private final MixRow[] active;
    private int count;
    private boolean restless = true;
    private final double[] open = new double[Lanes.WIDTH];
    private final double[] loud = new double[Lanes.WIDTH];

    /// Outputs of lanes that are these sides of their strips.
    public ChannelOutputs(ChannelStrip strip, Group group, List<Side> sides, List<Boolean> stereoBuses) {
        this.strip = strip;
        this.sides = List.copyOf(sides);
        this.stereoBuses = new boolean[stereoBuses.size()];
        rows = new MixRow[Sums.bus(stereoBuses.size())];
        active = new MixRow[rows.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new MixRow(group, row);
        }
        for (int bus = 0; bus < stereoBuses.size(); bus++) {
            this.stereoBuses[bus] = stereoBuses.get(bus);
        }
    }

    /// Reads mute, fader, pan and routing of a strip anew, and all its sends. A `straight` change is a played lane's.
    public void adoptFader(int lane, int column, Cells cells, boolean straight) {
        restless = true;
        Fader fader = strip.fader();
        open[lane] = cells.on(fader.mute(), column) ? 0 : 1;
        loud[lane] = open[lane] * Decibels.gain(cells.get(fader.level(), column));
        double position = cells.get(fader.pan(), column);
        double main = cells.on(strip.routing().main(), column) ? loud[lane] : 0;
        double solo = cells.on(strip.routing().solo(), column) ? 1 : 0;
        Side side = sides.get(lane);
        for (int right = 0; right < 2; right++) {
            double share = side.into(right == 1, position);
            rows[Sums.MAIN + right].aim(lane, main * share, straight);
            rows[Sums.SOLO + right].aim(lane, solo * share, straight);
        }
        for (int bus = 0; bus < stereoBuses.length; bus++) {
            adoptSend(lane, column, bus, cells, straight);
        }
    }

    /// Reads one send of a strip anew.
    public void adoptSend(int lane, int column, int bus, Cells cells, boolean straight) {
        restless = true;
        Send send = strip.sends().get(bus);
        boolean pre = cells.get(send.tap(), column) >= 0.5;
        double level = cells.on(send.on(), column) ? Decibels.gain(cells.get(send.level(), column)) : 0;
        double gain = level * (pre ? open[lane] : loud[lane]);
        Side side = sides.get(lane);
        if (stereoBuses[bus]) {
            double position = cells.get(send.pan(), column);
            rows[Sums.bus(bus)].aim(lane, gain * side.into(false, position), straight);
            rows[Sums.bus(bus) + 1].aim(lane, gain * side.into(true, position), straight);
        } else {
            rows[Sums.bus(bus)].aim(lane, gain * side.intoMono(), straight);
        }
    }

    /// Takes every gain to its target at once.
    public void snap() {
        for (MixRow row : rows) {
            row.snap();
        }
        sort();
    }

    /// Prepares the next grid block.
    public void advance() {
        if (!restless) {
            return;
        }
        for (MixRow row : rows) {
            row.advance();
        }
        sort();
    }

    private void sort() {
        count = 0;
        restless = false;
        for (MixRow row : rows) {
            restless |= row.moving();
            if (row.heard()) {
                active[count++] = row;
            }
        }
    }

    /// Adds the lanes to the sums.
    public void mix(Sums sums, int from, int to) {
        for (int i = 0; i < count; i++) {
            active[i].mix(sums, from, to);
        }
    }
}
