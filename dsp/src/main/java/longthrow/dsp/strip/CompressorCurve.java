package longthrow.dsp.strip;

import static longthrow.dsp.lanes.CompressorBank.*;

import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.Ramp;
import longthrow.dsp.thread.AudioThread;

/// The static curves of sixteen compressors, gliding as gains do: where the knee begins, its width, the slope above it,
/// how much of the reduction the detector hears; and the attack. Units are the bank's.
///
/// What hears the mean of some waves and follows it in 0.1 ms goes wherever its curve goes: with a curve in stairs of
/// 16 frames, a step of the ratio spread a tone to -53 dB. And while a curve falls quickly, the reduction never falls,
/// so that no release smooths what a detector still has of single waves: it would go wherever they go. So the attack
/// waits for its curve, the longer the faster that moves, and is the panel's as soon as it rests.
@AudioThread
public final class CompressorCurve {
    /// The hardest knee: 0.01 dB.
    public static final double NARROWEST = 0.01;

    /// Frames from one stair to the next, and to the attack's next.
    private static final int STRIDE = 2;
    private static final int ATTACK_STRIDE = 16;
    /// Seconds that an attack becomes longer by for each power of two a second that its curve moves: 1.7 ms a dB in a
    /// millisecond. A threshold that is led by hand stays below 0.1 dB in a millisecond.
    private static final double WAIT = 5e-6;
    /// How far above its knee something loud is.
    private static final float LOUD = (float) (60 * Decibels.LOG_POWER);

    private final float[] bank;
    private final Ramp start;
    private final Ramp width;
    private final Ramp slope;
    private final Ramp back;
    private final Ramp attack;
    private final Ramp[] all;
    /// What makes a way in a frame frames to wait.
    private final float wait;
    /// How far the reduction of each lane goes in a frame while its curve rests.
    private final float[] own = new float[Lanes.WIDTH];
    private boolean moving;
    private boolean fedBack;

    /// Curves that are written to a bank; as long as nobody sets them, they take nothing away.
    public CompressorCurve(int sampleRate, float[] bank) {
        this.bank = bank;
        start = new Ramp(sampleRate, 0);
        width = new Ramp(sampleRate, 1);
        slope = new Ramp(sampleRate, 0);
        back = new Ramp(sampleRate, 0);
        attack = new Ramp(sampleRate, 0);
        all = new Ramp[] {start, width, slope, back, attack};
        wait = (float) (WAIT * sampleRate * sampleRate);
    }

    /// Where the knee begins, in the unit of the detector.
    public void start(int lane, double level) {
        start.aim(lane, level);
    }

    /// How wide the knee is, in the same unit.
    public void width(int lane, double level) {
        width.aim(lane, level);
    }

    /// The share of what is over the threshold that is to be taken away, in either topology.
    public void slope(int lane, double share, boolean feedback) {
        slope.aim(lane, share);
        back.aim(lane, feedback ? 1 : 0);
    }

    /// How far the reduction goes in one sample; it glides too, because a faster attack would leap over what a slower
    /// one has still to go.
    public void attack(int lane, double share) {
        attack.aim(lane, Math.log(share));
    }

    /// Whether any detector hears its own reduction, be it for a while.
    boolean fedBack() {
        return fedBack;
    }

    /// Takes over a lane of other curves, whose bank has been taken over already.
    void take(int lane, CompressorCurve from, int fromLane) {
        for (int ramp = 0; ramp < all.length; ramp++) {
            all[ramp].take(lane, from.all[ramp], fromLane);
        }
        own[lane] = from.own[fromLane];
        moving |= from.moving;
        fedBack |= bank[FEEDBACK + lane] > 0;
    }

    /// Takes everything to its target at once.
    public void snap() {
        for (Ramp ramp : all) {
            ramp.snap();
        }
        moving = false;
        write(0);
    }

    /// Prepares the next grid block. Returns whether anything is on its way.
    public boolean advance() {
        boolean moved = false;
        moving = false;
        for (Ramp ramp : all) {
            moved |= ramp.moving();
            ramp.advance();
            moving |= ramp.moving();
        }
        if (moved) {
            write(0);
        }
        return moving;
    }

    /// The frame up to which what lies in the bank from a frame on is true, `to` at most.
    public int until(int at, int to) {
        return moving ? Math.min(to, (at / STRIDE + 1) * STRIDE) : to;
    }

    /// Brings the bank to a frame of the grid block.
    public void bend(int at) {
        if (moving && at > 0 && at % STRIDE == 0) {
            write(at);
        }
    }

    private void write(int at) {
        fedBack = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (at == 0 || !rests(lane)) {
                write(lane, at);
            }
            fedBack |= bank[FEEDBACK + lane] > 0;
        }
    }

    private boolean rests(int lane) {
        boolean rests = true;
        for (Ramp ramp : all) {
            rests &= ramp.rests(lane);
        }
        return rests;
    }

    /// A loop that takes `k` of what it hears leaves 1 / (1 + k) of it; so that the reduction stays the panel's share
    /// `s` while the loop closes by `back`, `k = s / (1 - s back)`.
    private void write(int lane, int at) {
        float wide = width.at(lane, at);
        float share = slope.at(lane, at);
        float closed = Math.max(0, back.at(lane, at));
        bank[KNEE_START + lane] = start.at(lane, at);
        bank[KNEE + lane] = wide;
        bank[KNEE_SCALE + lane] = 1 / (2 * wide);
        bank[SLOPE + lane] = share / (1 - share * closed) / 2;
        bank[FEEDBACK + lane] = 2 * closed;
        if (at % ATTACK_STRIDE == 0) {
            own[lane] = (float) Math.exp(attack.at(lane, at));
        }
        bank[ATTACK + lane] = own[lane] / (1 + own[lane] * wait * speed(lane, at));
    }

    /// How far the reduction of something loud moves in a frame.
    private float speed(int lane, int at) {
        return way(start, lane, at) + way(width, lane, at) / 2 + LOUD * way(slope, lane, at);
    }

    private static float way(Ramp ramp, int lane, int at) {
        return Math.abs(ramp.at(lane, at + 1) - ramp.at(lane, at));
    }
}
