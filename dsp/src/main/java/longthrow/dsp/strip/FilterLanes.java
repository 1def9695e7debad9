package longthrow.dsp.strip;

import static longthrow.dsp.lanes.FilterBank.*;

import longthrow.dsp.lanes.FilterBank;
import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// One second-order section on sixteen lanes. A new design is not jumped to: corner and quality glide in the logarithm,
/// the output weights straight, so that bands sweep, change their shape and come and go without a click. A section that
/// lets everything through on all lanes is left out.
@AudioThread
public final class FilterLanes {
    private static final int LOG_G = 0;
    private static final int LOG_K = 1;
    private static final int M0 = 2;
    private static final int M1 = 3;
    private static final int M2 = 4;
    /// Three times as slow as other numbers: at twice, a quality that leaps in a deep cut leaves -70 dB beside a tone.
    private static final double TIMES = 3;
    /// A bit a lane.
    private static final int ALL = -1;

    private final float[] bank = new float[FilterBank.GLIDING_SIZE];
    private final float[] ends = new float[S1];
    private final Glide glide;
    private boolean neutral = true;
    private boolean sliding;

    FilterLanes(int sampleRate) {
        glide = new Glide(sampleRate, 5, TIMES);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            glide.aim(M0, lane, 1);
        }
        snap();
    }

    /// Sends a lane to a new design.
    public void aim(int lane, FilterDesign design) {
        glide.aim(LOG_G, lane, Math.log(design.g));
        glide.aim(LOG_K, lane, Math.log(design.k));
        glide.aim(M0, lane, design.m0);
        glide.aim(M1, lane, design.m1);
        glide.aim(M2, lane, design.m2);
    }

    /// Puts one lane on a design at once, at a grid line; it forgets what it heard.
    void jump(int lane, FilterDesign design) {
        glide.jump(LOG_G, lane, Math.log(design.g));
        glide.jump(LOG_K, lane, Math.log(design.k));
        glide.jump(M0, lane, design.m0);
        glide.jump(M1, lane, design.m1);
        glide.jump(M2, lane, design.m2);
        design(1 << lane);
        arrive();
        reset(lane);
    }

    void snap() {
        glide.snap();
        design(ALL);
        arrive();
    }

    /// Whether any lane is filtered.
    boolean engaged() {
        return !neutral || sliding || glide.moving();
    }

    /// Whether the design stands still, so that the section may run beside another one.
    boolean still() {
        return !sliding && !glide.moving();
    }

    float[] bank() {
        return bank;
    }

    void process(Lanes kernels, float[] signal, int from, int to) {
        int at = from;
        while (at < to && !still()) {
            if (at % Glide.STRIDE == 0) {
                step();
            }
            int end = Math.min(to, (at / Glide.STRIDE + 1) * Glide.STRIDE);
            kernels.filterGliding(bank, signal, at, end);
            at = end;
        }
        if (at < to) {
            kernels.filter(bank, signal, at, to);
        }
    }

    /// At every stride: the coefficients are where they were going, and set out for the next design.
    private void step() {
        arrive();
        if (glide.moving()) {
            int lanes = glide.travelling();
            glide.advance();
            design(lanes);
            for (int at = 0; at < ends.length; at++) {
                bank[STEP + at] = (ends[at] - bank[at]) / Glide.STRIDE;
            }
            sliding = true;
        }
    }

    private void arrive() {
        System.arraycopy(ends, 0, bank, 0, ends.length);
        java.util.Arrays.fill(bank, STEP, bank.length, 0);
        sliding = false;
        if (neutral && !glide.moving()) {
            java.util.Arrays.fill(bank, S1, SIZE, 0);
        }
    }

    /// Takes over a lane of another section: its design, on its way or there, and what it heard.
    void take(int lane, FilterLanes from, int fromLane) {
        Lanes.take(bank, lane, from.bank, fromLane);
        Lanes.take(ends, lane, from.ends, fromLane);
        glide.take(lane, from.glide, fromLane);
        sliding |= from.sliding;
        neutral = true;
        for (int other = 0; other < Lanes.WIDTH; other++) {
            neutral &= passes(other);
        }
    }

    private boolean passes(int lane) {
        return glide.now(M0, lane) == 1 && glide.now(M1, lane) == 0 && glide.now(M2, lane) == 0;
    }

    void reset(int lane) {
        bank[S1 + lane] = 0;
        bank[S2 + lane] = 0;
    }

    /// Works out the coefficients of some lanes, a bit each: in a chain of many sections most stand still.
    private void design(int lanes) {
        boolean all = true;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            if ((lanes >> lane & 1) != 0) {
                designLane(lane);
            }
            all &= passes(lane);
        }
        neutral = all;
    }

    private void designLane(int lane) {
        double m0 = glide.now(M0, lane);
        double m1 = glide.now(M1, lane);
        double m2 = glide.now(M2, lane);
        double g = Math.exp(glide.now(LOG_G, lane));
        double a1 = 1 / (1 + g * (g + Math.exp(glide.now(LOG_K, lane))));
        double a2 = g * a1;
        double a3 = g * a2;
        ends[P + lane] = (float) (2 * a1 - 1);
        ends[Q + lane] = (float) (2 * a2);
        ends[R + lane] = (float) (2 * a3);
        ends[C1 + lane] = (float) (m1 * a1 + m2 * a2);
        ends[C2 + lane] = (float) (m2 * (1 - a3) - m1 * a2);
        ends[D + lane] = (float) (m0 + m1 * a2 + m2 * a3);
    }
}
