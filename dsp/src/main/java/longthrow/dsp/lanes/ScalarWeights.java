package longthrow.dsp.lanes;

/// The weighed sum of samples of one planar channel: in each lane every sixteenth of them, in two sums by turns.
final class ScalarWeights {
    private ScalarWeights() {}

    static double run(float[] weights, float[] samples, int at, float base, float[] sums) {
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            float even = 0;
            float odd = 0;
            for (int i = lane; i < weights.length; i += 2 * Lanes.WIDTH) {
                even = Math.fma(weights[i], samples[at + i] - base, even);
                odd = Math.fma(weights[i + Lanes.WIDTH], samples[at + i + Lanes.WIDTH] - base, odd);
            }
            sums[lane] = even + odd;
        }
        return added(sums);
    }

    /// All lanes together; in double, since the largest of them nearly cancel.
    static double added(float[] sums) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int lane = 0; lane < Lanes.WIDTH; lane += 4) {
            a += sums[lane];
            b += sums[lane + 1];
            c += sums[lane + 2];
            d += sums[lane + 3];
        }
        return (a + b) + (c + d);
    }
}
