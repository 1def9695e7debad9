package longthrow.dsp.strip;

import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The gains from one group's lanes into one row of the sums. A row at rest at zero costs nothing.
@AudioThread
final class MixRow {
    private final Group group;
    private final int sum;
    private final Ramp ramp;

    MixRow(Group group, int sum) {
        this.group = group;
        this.sum = sum;
        ramp = new Ramp(group.sampleRate(), 0);
    }

    void aim(int lane, double gain, boolean straight) {
        if (straight) {
            ramp.follow(lane, gain);
        } else {
            ramp.aim(lane, gain);
        }
    }

    void jump(int lane, double gain) {
        ramp.jump(lane, gain);
    }

    void take(int lane, MixRow from, int fromLane) {
        ramp.take(lane, from.ramp, fromLane);
    }

    void snap() {
        ramp.snap();
    }

    void advance() {
        ramp.advance();
    }

    boolean moving() {
        return ramp.moving();
    }

    /// Whether any lane is mixed in, or on its way.
    boolean heard() {
        return !ramp.restsAt(0);
    }

    /// Whether a lane is mixed in, or on its way.
    boolean heard(int lane) {
        return !ramp.restsAt(lane, 0);
    }

    /// Whether all lanes go through this block as they do in another row.
    boolean alike(MixRow other) {
        return ramp.alike(other.ramp);
    }

    int sum() {
        return sum;
    }

    void mix(float[] signal, Sums sums, int from, int to) {
        ramp.mix(group.kernels(), signal, sums.feed(sum, from, to), from, to);
    }

    /// Mixes into this row, a left one, and as well into the right one, whose gains are the same.
    void mixBoth(float[] signal, Sums sums, int from, int to) {
        if (sums.joins(sum)) {
            ramp.mix(group.kernels(), signal, sums.joined(sum), from, to);
        } else {
            ramp.mix(group.kernels(), signal, sums.feed(sum, from, to), from, to);
            ramp.mix(group.kernels(), signal, sums.feed(sum + 1, from, to), from, to);
        }
    }
}
