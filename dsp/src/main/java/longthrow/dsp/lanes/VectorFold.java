package longthrow.dsp.lanes;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/// `ScalarFold` with its first two halvings in a register. The four quarters of each frame wait where the frame was:
/// adding them up across frames in registers took twice as long as reading them back.
final class VectorFold {
    private VectorFold() {}

    static void run(float[] sum, float[] out, int at, int stride, int from, int to) {
        for (int row = from * Lanes.WIDTH; row < to * Lanes.WIDTH; row += Lanes.WIDTH) {
            FloatVector even = four(sum, row).add(four(sum, row + 8));
            FloatVector odd = four(sum, row + 4).add(four(sum, row + 12));
            even.add(odd).intoArray(sum, row);
        }
        for (int frame = from; frame < to; frame++) {
            int row = frame * Lanes.WIDTH;
            out[at + (frame - from) * stride] = (sum[row] + sum[row + 2]) + (sum[row + 1] + sum[row + 3]);
        }
        Arrays.fill(sum, from * Lanes.WIDTH, to * Lanes.WIDTH, 0);
    }

    private static FloatVector four(float[] sum, int at) {
        return FloatVector.fromArray(FloatVector.SPECIES_128, sum, at);
    }
}
