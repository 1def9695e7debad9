package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.CompressorBank.*;

/// One lane of a compressor with everything: hold, auto release and feedback (Giannoulis, Massberg, Reiss, "Digital
/// Dynamic Range Compressor Design", 2012: decoupled ballistics forward, branching ones in the loop). Where a lane uses
/// none of it, the samples are those of `ScalarCompressor`.
final class ScalarWholeCompressor {
    private ScalarWholeCompressor() {}

    static void run(float[] bank, int lane, float[] key, float[] signal, int from, int to) {
        float power = bank[POWER + lane];
        float deepest = bank[DEEPEST + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            float square = Math.fma(key[at], key[at], CompressorBank.FLOOR);
            power = Math.fma(square, bank[DETECT + lane], power * bank[KEEP + lane]);
            float reduction = reduce(bank, lane, wanted(bank, lane, Logarithm.log2(power)));
            deepest = reduction > deepest ? reduction : deepest;
            float makeup = Math.fma(frame + 1f, bank[MAKEUP_STEP + lane], bank[MAKEUP + lane]);
            float wet = Math.fma(frame + 1f, bank[WET_STEP + lane], bank[WET + lane]);
            signal[at] *= Math.fma(wet, Logarithm.exp2(makeup - reduction) - 1, 1);
        }
        bank[POWER + lane] = power;
        bank[DEEPEST + lane] = deepest;
    }

    /// The reduction that detector and curve ask for; charges the slow one of the auto release.
    private static float wanted(float[] bank, int lane, float level) {
        boolean branch = bank[BRANCH + lane] > 0;
        float highest = bank[HIGHEST + lane];
        boolean over = bank[SPAN_LEFT + lane] < 1;
        float before = over ? highest : bank[BEFORE + lane];
        highest = over || level > highest ? level : highest;
        bank[SPAN_LEFT + lane] = over ? bank[SPAN + lane] : bank[SPAN_LEFT + lane] - 1;
        bank[BEFORE + lane] = before;
        bank[HIGHEST + lane] = highest;
        float heard = branch ? (before > highest ? before : highest) : level;
        float bent = curve(bank, lane, Math.fma(-bank[FEEDBACK + lane], bank[REDUCTION + lane], heard));
        boolean fresh = bent > bank[HELD + lane] || bank[COUNT + lane] < 1;
        float held = fresh ? bent : bank[HELD + lane];
        bank[COUNT + lane] = fresh ? bank[HOLD + lane] : bank[COUNT + lane] - 1;
        bank[HELD + lane] = held;
        float wanted = branch ? bent : held;
        float slow = bank[SLOW + lane];
        float speed = wanted > slow ? bank[CHARGE + lane] : bank[DISCHARGE + lane];
        bank[SLOW + lane] = Math.fma(wanted - slow, speed, slow);
        return wanted;
    }

    private static float reduce(float[] bank, int lane, float wanted) {
        boolean branch = bank[BRANCH + lane] > 0;
        float slow = bank[SLOW + lane];
        float reduction = bank[REDUCTION + lane];
        float target = branch && slow > wanted ? slow : wanted;
        float released = branch ? reduction : bank[RELEASED + lane];
        boolean rising = target >= released;
        float left = rising ? bank[LINGER + lane] : bank[LEFT + lane] - 1;
        float speed = left >= 0 ? 0 : bank[RELEASE + lane];
        released = rising ? target : Math.fma(wanted - released, speed, released);
        float deeper = slow > released ? slow : released;
        float following = Math.fma(deeper - reduction, bank[ATTACK + lane], reduction);
        reduction = branch && !rising ? deeper : following;
        bank[LEFT + lane] = left;
        bank[RELEASED + lane] = branch ? reduction : released;
        bank[REDUCTION + lane] = reduction;
        return reduction;
    }

    private static float curve(float[] bank, int lane, float level) {
        float over = level - bank[KNEE_START + lane];
        float above = over > 0 ? over : 0;
        float inKnee = above > bank[KNEE + lane] ? bank[KNEE + lane] : above;
        float bent = Math.fma(inKnee * inKnee, bank[KNEE_SCALE + lane], above - inKnee);
        return Math.fma(bank[SLOPE + lane], bent, TINY);
    }
}
