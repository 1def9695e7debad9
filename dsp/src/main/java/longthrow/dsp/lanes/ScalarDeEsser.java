package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.DeEsserBank.*;

/// One lane of a de-esser: how far the band stands out of the whole, and the band turned down by what is too much.
final class ScalarDeEsser {
    private ScalarDeEsser() {}

    static void detect(float[] bank, int lane, float[] high, float[] signal, float[] wanted, int from, int to) {
        float band = bank[BAND + lane];
        float full = bank[FULL + lane];
        float detect = bank[DETECT + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            band = Math.fma(Math.fma(high[at], high[at], BAND_FLOOR) - band, detect, band);
            full = Math.fma(Math.fma(signal[at], signal[at], FULL_FLOOR) - full, detect, full);
            float threshold = Math.fma(frame + 1f, bank[THRESHOLD_STEP + lane], bank[THRESHOLD + lane]);
            float range = Math.fma(frame + 1f, bank[RANGE_STEP + lane], bank[RANGE + lane]);
            float over = Logarithm.log2(band / full) - threshold;
            float asked = over > 0 ? bank[SLOPE + lane] * over : 0;
            wanted[at] = asked > range ? range : asked;
        }
        bank[BAND + lane] = band;
        bank[FULL + lane] = full;
    }

    static void soften(float[] bank, int lane, Lanes.Split split, float[] signal, int from, int to) {
        float reduction = bank[REDUCTION + lane];
        for (int frame = from; frame < to; frame++) {
            int at = frame * Lanes.WIDTH + lane;
            float wanted = split.wanted()[at] + CompressorBank.TINY;
            float speed = wanted > reduction ? bank[ATTACK + lane] : bank[RELEASE + lane];
            reduction = Math.fma(wanted - reduction, speed, reduction);
            float less = Logarithm.exp2(-reduction) - 1;
            float wet = Math.fma(frame + 1f, bank[WET_STEP + lane], bank[WET + lane]);
            float softened = Math.fma(less, split.high()[at], split.whole()[at]);
            signal[at] = Math.fma(wet, softened - signal[at], signal[at]);
        }
        bank[REDUCTION + lane] = reduction;
    }
}
