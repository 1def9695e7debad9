package longthrow.dsp.lanes;

import static longthrow.dsp.lanes.VectorLanes.SPECIES;
import static longthrow.dsp.lanes.VectorLanes.WIDE;

import jdk.incubator.vector.FloatVector;

/// `ScalarWeights` with its lanes in a register, two of them by turns: one alone would wait for itself.
final class VectorWeights {
    private VectorWeights() {}

    static double run(float[] weights, float[] samples, int at, float base, float[] sums) {
        for (int lane = 0; lane < Lanes.WIDTH; lane += WIDE) {
            FloatVector even = FloatVector.zero(SPECIES);
            FloatVector odd = FloatVector.zero(SPECIES);
            for (int i = lane; i < weights.length; i += 2 * Lanes.WIDTH) {
                even = FloatVector.fromArray(SPECIES, weights, i)
                        .fma(FloatVector.fromArray(SPECIES, samples, at + i).sub(base), even);
                odd = FloatVector.fromArray(SPECIES, weights, i + Lanes.WIDTH)
                        .fma(
                                FloatVector.fromArray(SPECIES, samples, at + i + Lanes.WIDTH)
                                        .sub(base),
                                odd);
            }
            even.add(odd).intoArray(sums, lane);
        }
        return ScalarWeights.added(sums);
    }
}
