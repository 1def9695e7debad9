package longthrow.dsp.lanes;

import java.util.Arrays;
import longthrow.dsp.thread.AudioThread;

/// Sixteen gains on their way to their targets, each along three one-poles in series of 3.5 ms each: a gain that is
/// aimed at a grid line goes from there as `1 - e^-x (1 + x + x²/2)` with `x = t / 3.5 ms`. Two poles of 5 ms take as
/// long (dsp facts, section 14), but begin with a bend that spreads a tone.
///
/// Values and slopes are exact at every grid line. Between two of them a gain is the cubic that has them (Hermite),
/// in four rows of a bank of the ramp's own: the powers of the frame's number. Straight lines would put images of a
/// gain that never rests on both sides of a tone, at multiples of the grid's 750 Hz: up to -67 dB, and -53 dB where
/// polarity turns at random; the cubic leaves less than -77 dB. In a bank of somebody else a gain has two rows,
/// start and step, and goes in straight lines.
@AudioThread
public final class Ramp {
    private static final double SECONDS = 0.0035;
    /// Nearer than this a gain has arrived: -140 dB.
    private static final float NEAR = 1e-7f;
    /// A followed gain goes no faster than this, a second; beyond it glides.
    private static final double LEAP = 50;

    private static final int STEP = Lanes.WIDTH;
    private static final int BEND = 2 * Lanes.WIDTH;
    private static final int TWIST = 3 * Lanes.WIDTH;

    /// A grid block, in time constants, and what is left after it.
    private final float block;
    private final float kept;
    /// A followed gain jumps no further than this in one block.
    private final float leap;
    private final boolean bends;
    private final float[] bank;
    private final int at;
    private final float[] target = new float[Lanes.WIDTH];
    /// How far each one-pole is from the target.
    private final float[] first = new float[Lanes.WIDTH];
    private final float[] middle = new float[Lanes.WIDTH];
    private final float[] last = new float[Lanes.WIDTH];
    private final float[] end = new float[Lanes.WIDTH];
    /// By how much a lane goes along with its target in a straight line, whatever it still has to glide.
    private final float[] along = new float[Lanes.WIDTH];
    private boolean moving;
    private boolean level = true;
    private float every;

    /// A ramp of cubics, in a bank of its own.
    public Ramp(int sampleRate, float initial) {
        this(sampleRate, initial, new float[4 * Lanes.WIDTH], 0, 1, true);
    }

    /// A ramp of lines, in a bank of its own, so many times as slow.
    public static Ramp ofLines(int sampleRate, float initial, double times) {
        return new Ramp(sampleRate, initial, new float[2 * Lanes.WIDTH], 0, times);
    }

    /// A ramp of lines, whose start row lies at `at` of a bank, the step row behind it.
    public Ramp(int sampleRate, float initial, float[] bank, int at) {
        this(sampleRate, initial, bank, at, 1);
    }

    /// The same, so many times as slow: for gains in the logarithm, which would move too fast where they are high.
    public Ramp(int sampleRate, float initial, float[] bank, int at, double times) {
        this(sampleRate, initial, bank, at, times, false);
    }

    private Ramp(int sampleRate, float initial, float[] bank, int at, double times, boolean bends) {
        block = (float) (Lanes.GRID / (times * SECONDS * sampleRate));
        kept = (float) Math.exp(-block);
        leap = (float) (LEAP * Lanes.GRID / sampleRate);
        this.bank = bank;
        this.at = at;
        this.bends = bends;
        Arrays.fill(target, initial);
        snap();
    }

    /// The bank that holds the rows.
    public float[] bank() {
        return bank;
    }

    /// Sends a lane's gain to a new target, gliding.
    public void aim(int lane, double gain) {
        float before = target[lane];
        target[lane] = (float) gain;
        away(lane, before - target[lane]);
    }

    /// Sends a lane's gain to where it must be at the next grid line, in a straight line: a played lane glides by
    /// itself. A leap still glides, and while it does the gain goes along with what follows.
    public void follow(int lane, double gain) {
        float way = (float) gain - target[lane];
        if (Math.abs(way) > leap) {
            aim(lane, gain);
        } else {
            along[lane] += way;
            target[lane] = (float) gain;
            moving |= way != 0;
        }
    }

    private void away(int lane, float by) {
        first[lane] += by;
        middle[lane] += by;
        last[lane] += by;
        moving |= by != 0;
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
        last[lane] = from.last[fromLane];
        end[lane] = from.end[fromLane];
        along[lane] = from.along[fromLane];
        for (int row = 0; row <= (bends ? TWIST : STEP); row += Lanes.WIDTH) {
            bank[at + row + lane] = from.bank[from.at + row + fromLane];
        }
        moving |= !rests(lane) || gliding(lane) || along[lane] != 0;
        judge();
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

    /// The next block's curve; once a grid line, before the block.
    public void advance() {
        if (!moving) {
            return;
        }
        boolean still = true;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if (gliding(lane) || along[lane] != 0) {
                step(lane);
                still = false;
            } else {
                rest(lane);
            }
        }
        if (still) {
            moving = false;
            judge();
        }
    }

    private void step(int lane) {
        float way = along[lane];
        float start = end[lane];
        float slope = way + block * (middle[lane] - last[lane]);
        along[lane] = 0;
        last[lane] = kept * (last[lane] + block * (middle[lane] + 0.5f * block * first[lane]));
        middle[lane] = kept * (middle[lane] + block * first[lane]);
        first[lane] *= kept;
        float after = way + block * (middle[lane] - last[lane]);
        if (Math.abs(first[lane]) < NEAR && Math.abs(middle[lane]) < NEAR && Math.abs(last[lane]) < NEAR) {
            arrive(lane);
        }
        end[lane] = target[lane] + last[lane];
        lay(lane, start, slope, after);
    }

    /// From `start` to the end, with a slope a block at either.
    private void lay(int lane, float start, float slope, float after) {
        float way = end[lane] - start;
        float bend = bends ? slope - way : 0;
        float back = bends ? after - way : 0;
        bank[at + lane] = start;
        bank[at + STEP + lane] = (way + bend) / Lanes.GRID;
        if (bends) {
            bank[BEND + lane] = -(2 * bend + back) / (Lanes.GRID * Lanes.GRID);
            bank[TWIST + lane] = (bend + back) / (Lanes.GRID * Lanes.GRID * Lanes.GRID);
        }
    }

    private boolean gliding(int lane) {
        return first[lane] != 0 || middle[lane] != 0 || last[lane] != 0;
    }

    private void arrive(int lane) {
        along[lane] = 0;
        first[lane] = 0;
        middle[lane] = 0;
        last[lane] = 0;
        end[lane] = target[lane];
    }

    private void rest(int lane) {
        lay(lane, end[lane], 0, 0);
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

    /// Whether all lanes go through this block as those of another ramp of cubics do.
    public boolean alike(Ramp other) {
        return moving == other.moving && Arrays.equals(bank, other.bank);
    }

    /// Whether all lanes rest at this gain.
    public boolean restsAt(float gain) {
        return !moving && level && every == gain;
    }

    /// Whether one lane rests at this gain over the block.
    public boolean restsAt(int lane, float gain) {
        return bank[at + lane] == gain && rests(lane);
    }

    /// Whether one lane rests over the block.
    public boolean rests(int lane) {
        boolean straight = bank[at + STEP + lane] == 0;
        return straight && (!bends || (bank[BEND + lane] == 0 && bank[TWIST + lane] == 0));
    }

    /// A lane's gain behind a frame of the block.
    public float at(int lane, int frame) {
        float n = frame + 1f;
        float step = bank[at + STEP + lane];
        float slope = bends ? Math.fma(n, Math.fma(n, bank[TWIST + lane], bank[BEND + lane]), step) : step;
        return Math.fma(n, slope, bank[at + lane]);
    }

    /// A lane's gain at the end of the block.
    public float end(int lane) {
        return end[lane];
    }

    /// Multiplies sixteen lanes by a ramp of cubics.
    public void scale(Lanes kernels, float[] signal, int from, int to) {
        if (moving) {
            kernels.scaleMoving(bank, signal, from, to);
        } else {
            kernels.scale(bank, signal, from, to);
        }
    }

    /// Adds sixteen lanes, through a ramp of cubics, to a sum.
    public void mix(Lanes kernels, float[] signal, float[] sum, int from, int to) {
        if (moving) {
            kernels.mixMoving(bank, signal, sum, from, to);
        } else {
            kernels.mix(bank, signal, sum, from, to);
        }
    }
}
