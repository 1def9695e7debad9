package longthrow.dsp.strip;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// What a group of bus lanes sends to other buses and to the racks. All of it is mixed from before the fader; a send
/// that is taken behind it follows mute and fader as a channel's does, so that the bus's balance does not move it.
@AudioThread
final class BusSends {
    private final Ways ways;
    private final BusOutputs.Joint joint;
    private final Group group;
    private final boolean[] stereo;
    private final MixRows rows;
    /// Sends with a level, a bit each; one entry a lane.
    private final long[] sent = new long[Lanes.WIDTH];
    private final double[] open = new double[Lanes.WIDTH];
    private final double[] loud = new double[Lanes.WIDTH];

    BusSends(BusOutputs.Joint joint, Group group, Sums.Shape shape, MixRows rows) {
        this.joint = joint;
        ways = joint.ways();
        this.group = group;
        stereo = shape.buses();
        this.rows = rows;
    }

    /// Lets all sends of a strip follow what mute leaves of it, and that with its fader.
    void follow(int lane, int column, Cells cells, double opened, double heard, boolean straight) {
        open[lane] = opened;
        loud[lane] = heard;
        for (long left = sent[lane]; left != 0; left &= left - 1) {
            adopt(lane, column, Long.numberOfTrailingZeros(left), cells, straight);
        }
    }

    /// Reads one send of a strip anew.
    void adopt(int lane, int column, int number, Cells cells, boolean straight) {
        Send send = ways.sends().get(number);
        boolean lets = joint.precedence().before(column, number) && send.feeds(cells, column);
        if (!lets && (sent[lane] >>> number & 1) == 0) {
            return;
        }
        sent[lane] = lets ? sent[lane] | 1L << number : sent[lane] & ~(1L << number);
        double level = lets ? Decibels.gain(cells.get(send.level(), column)) : 0;
        boolean post = (int) cells.get(send.tap(), column) == Send.POST;
        double gain = level * (post ? loud[lane] : joint.cutsPre()[number] ? open[lane] : 1);
        double position = cells.get(send.group() ? ways.fader().pan() : send.pan(), column);
        Side side = group.side(lane);
        for (int right = 0; right < 2; right++) {
            double share = stereo[number] ? joint.into(side, column, right == 1, position) : side.intoMono();
            rows.aim(Sums.bus(number) + right, lane, gain * share, straight);
        }
    }

    void take(int lane, BusSends from, int fromLane) {
        sent[lane] = from.sent[fromLane];
        open[lane] = from.open[fromLane];
        loud[lane] = from.loud[fromLane];
    }

    /// Whether a send is heard, or on its way to silence.
    boolean heard(int lane, int number) {
        return rows.heard(Sums.bus(number), lane) || rows.heard(Sums.bus(number) + 1, lane);
    }
}
