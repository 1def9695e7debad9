package longthrow.dsp.strip;

import static longthrow.dsp.lanes.CompressorBank.*;

import longthrow.dsp.lanes.Glide;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.thread.AudioThread;

/// The static curves of sixteen compressors, gliding: where the knee begins, its width, the slope above it, how much of
/// the reduction the detector hears; and the attack. Units are the bank's.
@AudioThread
final class CompressorCurve {
    /// The hardest knee: 0.01 dB.
    static final double NARROWEST = 0.01;

    private static final int START_ROW = 0;
    private static final int WIDTH_ROW = 1;
    private static final int SLOPE_ROW = 2;
    private static final int BACK_ROW = 3;
    private static final int ATTACK_ROW = 4;

    private final float[] bank;
    private final Glide glide;
    private boolean fedBack;

    CompressorCurve(int sampleRate, float[] bank) {
        this.bank = bank;
        glide = new Glide(sampleRate, 5);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            glide.aim(WIDTH_ROW, lane, 1);
        }
    }

    void start(int lane, double level) {
        glide.aim(START_ROW, lane, level);
    }

    void width(int lane, double level) {
        glide.aim(WIDTH_ROW, lane, level);
    }

    /// The share of what is over the threshold that is to be taken away, in either topology.
    void slope(int lane, double share, boolean feedback) {
        glide.aim(SLOPE_ROW, lane, share);
        glide.aim(BACK_ROW, lane, feedback ? 1 : 0);
    }

    /// How far the reduction goes in one sample; it glides too, because a faster attack would leap over what a slower
    /// one has still to go.
    void attack(int lane, double share) {
        glide.aim(ATTACK_ROW, lane, Math.log(share));
    }

    boolean moving() {
        return glide.moving();
    }

    /// Whether any detector hears its own reduction, be it for a while.
    boolean fedBack() {
        return fedBack;
    }

    /// Takes over a lane of other curves, whose bank has been taken over already.
    void take(int lane, CompressorCurve from, int fromLane) {
        glide.take(lane, from.glide, fromLane);
        write();
    }

    void snap() {
        glide.snap();
        write();
    }

    /// Takes a step where frame `at` begins a stride.
    void bend(int at) {
        if (glide.moving() && at % Glide.STRIDE == 0) {
            glide.advance();
            write();
        }
    }

    /// A loop that takes `k` of what it hears leaves 1 / (1 + k) of it; so that the reduction stays the panel's share
    /// `s` while the loop closes by `back`, `k = s / (1 - s back)`.
    private void write() {
        fedBack = false;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            float width = glide.now(WIDTH_ROW, lane);
            float share = glide.now(SLOPE_ROW, lane);
            float back = glide.now(BACK_ROW, lane);
            bank[KNEE_START + lane] = glide.now(START_ROW, lane);
            bank[KNEE + lane] = width;
            bank[KNEE_SCALE + lane] = 1 / (2 * width);
            bank[SLOPE + lane] = share / (1 - share * back) / 2;
            bank[FEEDBACK + lane] = 2 * back;
            bank[ATTACK + lane] = (float) Math.exp(glide.now(ATTACK_ROW, lane));
            fedBack |= back > 0;
        }
    }
}
