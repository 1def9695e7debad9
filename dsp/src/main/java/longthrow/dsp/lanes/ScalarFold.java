package longthrow.dsp.lanes;

import java.util.Arrays;

/// Adds the lanes of a sum in double precision, halving, so that both kernels add in the same order.
final class ScalarFold {
    private ScalarFold() {}

    static void run(float[] sum, float[] out, int at, int stride, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            int row = frame * Lanes.WIDTH;
            double first = quarter(sum, row) + quarter(sum, row + 2);
            double second = quarter(sum, row + 1) + quarter(sum, row + 3);
            out[at + (frame - from) * stride] = (float) (first + second);
        }
        Arrays.fill(sum, from * Lanes.WIDTH, to * Lanes.WIDTH, 0);
    }

    private static double quarter(float[] sum, int at) {
        return ((double) sum[at] + (double) sum[at + 8]) + ((double) sum[at + 4] + (double) sum[at + 12]);
    }
}
