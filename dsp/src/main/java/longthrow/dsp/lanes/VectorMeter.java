package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.MeterBank.*;
import static longthrow.dsp.lanes.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/// Peak and mean square, a register of lanes at a time. Magnitudes are ordered as their bits are: an integer
/// maximum is ready in one step, a compare and a blend in six.
final class VectorMeter {
    private VectorMeter() {}

    static int run(float[] bank, int lane, float[] signal, int from, int to) {
        IntVector highest = FloatVector.zero(SPECIES).reinterpretAsInts();
        FloatVector sum = FloatVector.fromArray(SPECIES, bank, SUM + lane);
        for (int at = from * Lanes.WIDTH + lane; at < to * Lanes.WIDTH; at += Lanes.WIDTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, signal, at);
            highest = highest.max(x.abs().reinterpretAsInts());
            sum = x.fma(x, sum);
        }
        FloatVector peak = highest.reinterpretAsFloats();
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
