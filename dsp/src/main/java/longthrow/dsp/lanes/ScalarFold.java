package longthrow.dsp.lanes;

import java.util.Arrays;

/// Adds the lanes of a sum, halving, so that both kernels add in the same order. Four additions deep, rounding stays
/// some 150 dB below what is added: no double is needed.
final class ScalarFold {
    private ScalarFold() {}

    static void run(float[] sum, float[] out, int at, int stride, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            int row = frame * Lanes.WIDTH;
            float first = quarter(sum, row) + quarter(sum, row + 2);
            float second = quarter(sum, row + 1) + quarter(sum, row + 3);
            out[at + (frame - from) * stride] = first + second;
        }
        Arrays.fill(sum, from * Lanes.WIDTH, to * Lanes.WIDTH, 0);
    }

    private static float quarter(float[] sum, int at) {
        return (sum[at] + sum[at + 8]) + (sum[at + 4] + sum[at + 12]);
    }
}
