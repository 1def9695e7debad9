package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.CompressorBank.*;

/// One lane of a compressor: level, static curve with a quadratic knee, smooth decoupled ballistics, gain (Giannoulis,
/// Massberg, Reiss, "Digital Dynamic Range Compressor Design", 2012).
final class ScalarCompressor {
    private ScalarCompressor() {}

    static void run(float[] bank, int lane, float[] key, float[] signal, int from, int to) {
        float power = bank[POWER + lane];
        float released = bank[RELEASED + lane];
        float reduction = bank[REDUCTION + lane];
        float deepest = bank[DEEPEST + lane];
        float held = bank[HELD + lane];
        float count = bank[COUNT + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            float square = Math.fma(key[at], key[at], CompressorBank.FLOOR);
            power = Math.fma(square, bank[DETECT + lane], power * bank[KEEP + lane]);
            float bent = curve(bank, lane, Logarithm.log2(power));
            boolean fresh = bent > held || count < 1;
            held = fresh ? bent : held;
            count = fresh ? bank[HOLD + lane] : count - 1;
            float wanted = held;
            float falling = Math.fma(wanted - released, bank[RELEASE + lane], released);
            released = wanted > released ? wanted : falling;
            reduction = Math.fma(released - reduction, bank[ATTACK + lane], reduction);
            deepest = reduction > deepest ? reduction : deepest;
            float makeup = Math.fma(frame + 1f, bank[MAKEUP_STEP + lane], bank[MAKEUP + lane]);
            float wet = Math.fma(frame + 1f, bank[WET_STEP + lane], bank[WET + lane]);
            signal[at] *= Math.fma(wet, Logarithm.exp2(makeup - reduction) - 1, 1);
        }
        bank[POWER + lane] = power;
        bank[RELEASED + lane] = released;
        bank[REDUCTION + lane] = reduction;
        bank[DEEPEST + lane] = deepest;
        bank[HELD + lane] = held;
        bank[COUNT + lane] = count;
    }

    private static float curve(float[] bank, int lane, float level) {
        float over = level - bank[KNEE_START + lane];
        float above = over > 0 ? over : 0;
        float inKnee = above > bank[KNEE + lane] ? bank[KNEE + lane] : above;
        float bent = Math.fma(inKnee * inKnee, bank[KNEE_SCALE + lane], above - inKnee);
        return Math.fma(bank[SLOPE + lane], bent, TINY);
    }
}
