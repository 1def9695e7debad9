package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.MeterBank.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Peak and mean square, a register of lanes at a time.
final class VectorMeter {
    private VectorMeter() {}

    static int run(float[] bank, int lane, float[] signal, int from, int to) {
        FloatVector peak = FloatVector.zero(SPECIES);
        FloatVector sum = FloatVector.fromArray(SPECIES, bank, SUM + lane);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, signal, at);
            FloatVector magnitude = x.abs();
            peak = peak.blend(magnitude, magnitude.compare(VectorOperators.GT, peak));
            sum = x.fma(x, sum);
        }
        FloatVector before = FloatVector.fromArray(SPECIES, bank, PEAK + lane);
        before.blend(peak, peak.compare(VectorOperators.GT, before)).intoArray(bank, PEAK + lane);
        boolean clipped = peak.compare(VectorOperators.GE, 1f).anyTrue();
        boolean sound = sum.compare(VectorOperators.LT, Float.POSITIVE_INFINITY).allTrue();
        if (to == Lanes.GRID) {
            FloatVector kept = FloatVector.fromArray(SPECIES, bank, MEAN + lane)
                    .mul(FloatVector.fromArray(SPECIES, bank, KEEP + lane));
            FloatVector mean = sum.fma(FloatVector.fromArray(SPECIES, bank, SHARE + lane), kept);
            mean.blend(0f, mean.compare(VectorOperators.LT, Lanes.SILENT * Lanes.SILENT))
                    .intoArray(bank, MEAN + lane);
            sum = FloatVector.zero(SPECIES);
        }
        sum.intoArray(bank, SUM + lane);
        return (clipped ? CLIPPED : 0) | (sound ? 0 : BROKEN);
    }
}
