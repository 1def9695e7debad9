package longthrow.dsp.lanes;

import longthrow.dsp.thread.AudioThread;

/// Sixteen gains on their way to their targets. At every grid line three one-poles in series of 3.65 ms each take a
/// step; inside the block the gain is a straight line that the kernels read from two rows: start and step. Two poles of
/// 5 ms take as long (dsp facts, section 14), but bend the first line so sharply that a tone spreads to -74 dB beyond
/// 1 kHz.
@AudioThread
public final class Ramp {
    private static final double SECONDS = 0.00365;
    /// Nearer than this a gain has arrived: -140 dB.
    private static final float NEAR = 1e-7f;
    /// A followed gain jumps no further than this in one block; beyond it glides.
    private static final float LEAP = 0.1f;

    private final float share;
    private final float[] bank;
    private final int at;
    private final float[] target = new float[Lanes.WIDTH];
    private final float[] first = new float[Lanes.WIDTH];
    private final float[] middle = new float[Lanes.WIDTH];
    private final float[] end = new float[Lanes.WIDTH];
    /// By how much a lane goes along with its target in a straight line, whatever it still has to glide.
    private final float[] along = new float[Lanes.WIDTH];
    private boolean moving;
    private boolean level = true;
    private float every;

    /// A ramp with rows of its own.
    public Ramp(int sampleRate, float initial) {
        this(sampleRate, initial, new float[2 * Lanes.WIDTH], 0);
    }

    /// A ramp whose start row lies at `at` of a bank, the step row behind it.
    public Ramp(int sampleRate, float initial, float[] bank, int at) {
        this(sampleRate, initial, bank, at, 1);
    }

    /// The same, so many times as slow: for gains in the logarithm, which would move too fast where they are high.
    public Ramp(int sampleRate, float initial, float[] bank, int at, double times) {
        share = (float) -Math.expm1(-Lanes.GRID / (times * SECONDS * sampleRate));
        this.bank = bank;
        this.at = at;
        java.util.Arrays.fill(target, initial);
        snap();
    }

    /// The bank that holds the rows.
    public float[] bank() {
        return bank;
    }

    /// Sends a lane's gain to a new target, gliding.
    public void aim(int lane, double gain) {
        to(lane, gain);
    }

    /// Sends a lane's gain to where it must be at the next grid line, in a straight line: a played lane glides by
    /// itself. A leap still glides, and while it does the gain goes along with what follows.
    public void follow(int lane, double gain) {
        float way = (float) gain - target[lane];
        along[lane] += Math.abs(way) <= LEAP ? way : 0;
        to(lane, gain);
    }

    /// Puts a lane's gain there at once.
    public void jump(int lane, double gain) {
        target[lane] = (float) gain;
        arrive(lane);
        rest(lane);
        judge();
    }

    /// Takes over a lane of another ramp: where it is, and where it goes; at a grid line.
    public void take(int lane, Ramp from, int fromLane) {
        target[lane] = from.target[fromLane];
        first[lane] = from.first[fromLane];
        middle[lane] = from.middle[fromLane];
        end[lane] = from.end[fromLane];
        along[lane] = from.along[fromLane];
        bank[at + lane] = from.bank[from.at + fromLane];
        bank[at + Lanes.WIDTH + lane] = from.bank[from.at + Lanes.WIDTH + fromLane];
        float to = target[lane];
        boolean there = first[lane] == to && middle[lane] == to && end[lane] == to;
        moving |= !there || bank[at + Lanes.WIDTH + lane] != 0;
        judge();
    }

    private void to(int lane, double gain) {
        target[lane] = (float) gain;
        moving |= target[lane] != end[lane];
    }

    /// Takes every gain to its target at once.
    public void snap() {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            arrive(lane);
            rest(lane);
        }
        moving = false;
        judge();
    }

    /// The next block's line; once a grid line, before the block.
    public void advance() {
        if (!moving) {
            return;
        }
        boolean still = true;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            float from = end[lane];
            step(lane);
            bank[at + lane] = from;
            bank[at + Lanes.WIDTH + lane] = (end[lane] - from) / Lanes.GRID;
            still &= end[lane] == from && from == target[lane];
        }
        if (still) {
            moving = false;
            judge();
        }
    }

    private void step(int lane) {
        float to = target[lane];
        goAlong(lane, to);
        float firstBefore = first[lane];
        float middleBefore = middle[lane];
        float endBefore = end[lane];
        first[lane] += share * (to - first[lane]);
        middle[lane] += share * (first[lane] - middle[lane]);
        end[lane] += share * (middle[lane] - end[lane]);
        // steps below half a digit go nowhere: near 1 that is before the gain is near enough
        boolean stuck = first[lane] == firstBefore && middle[lane] == middleBefore && end[lane] == endBefore;
        float away = Math.max(Math.abs(to - end[lane]), Math.abs(to - middle[lane]));
        if (stuck || (away < NEAR && Math.abs(to - first[lane]) < NEAR)) {
            arrive(lane);
        }
    }

    private void goAlong(int lane, float to) {
        float way = along[lane];
        if (way == 0) {
            return;
        }
        along[lane] = 0;
        float before = to - way;
        first[lane] = moved(first[lane], before, to);
        middle[lane] = moved(middle[lane], before, to);
        end[lane] = moved(end[lane], before, to);
    }

    /// A value beside `before` as it lies beside `to`; where it had arrived, it arrives.
    private static float moved(float value, float before, float to) {
        float away = value - before;
        return Math.abs(away) < 4 * NEAR ? to : to + away;
    }

    private void arrive(int lane) {
        along[lane] = 0;
        first[lane] = target[lane];
        middle[lane] = target[lane];
        end[lane] = target[lane];
    }

    private void rest(int lane) {
        bank[at + lane] = end[lane];
        bank[at + Lanes.WIDTH + lane] = 0;
    }

    private void judge() {
        every = end[0];
        level = true;
        for (int lane = 1; lane < Lanes.WIDTH; lane++) {
            level &= end[lane] == every;
        }
    }

    /// Whether any lane is on its way.
    public boolean moving() {
        return moving;
    }

    /// Whether all lanes rest at this gain.
    public boolean restsAt(float gain) {
        return !moving && level && every == gain;
    }
}
