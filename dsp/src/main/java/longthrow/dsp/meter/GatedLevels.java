package longthrow.dsp.meter;

import java.util.Arrays;

/// All loudness blocks since the start, sorted into steps of 0.01 LU, so that hours need no more room than seconds.
/// Each step keeps the sum of its powers: only blocks within 0.01 LU of a gate can fall on its wrong side.
final class GatedLevels {
    private static final double LOWEST = -70;
    private static final int STEPS_PER_UNIT = 100;
    /// Up to +30 LUFS; what is louder shares the last step.
    private static final int STEPS = 100 * STEPS_PER_UNIT;

    private final int[] counts = new int[STEPS];
    private final double[] powers = new double[STEPS];
    private long total;
    private double power;

    /// Loudness of a weighted mean square (BS.1770-5, equation 2).
    static double level(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    /// Takes a block of this mean power; below the absolute gate it does not count.
    void add(double blockPower) {
        double level = level(blockPower);
        if (!(level > LOWEST)) {
            return;
        }
        int step = step(level);
        counts[step]++;
        powers[step] += blockPower;
        total++;
        power += blockPower;
    }

    private static int step(double level) {
        return Math.clamp((int) ((level - LOWEST) * STEPS_PER_UNIT), 0, STEPS - 1);
    }

    /// The first step whose blocks are louder than `below` units under the mean of all.
    private int gate(double below) {
        double threshold = level(power / total) - below;
        int step = threshold <= LOWEST ? 0 : step(threshold);
        boolean under = counts[step] > 0 && level(powers[step] / counts[step]) <= threshold;
        return under ? step + 1 : step;
    }

    /// The mean of the blocks less than `below` units under the mean of all; -inf when there are none.
    double mean(double below) {
        if (total == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        long count = 0;
        for (int step = gate(below); step < STEPS; step++) {
            sum += powers[step];
            count += counts[step];
        }
        return level(sum / count);
    }

    /// The distance between two shares of the sorted blocks that are less than `below` units under the mean of all;
    /// 0 when there are none.
    double spread(double below, double low, double high) {
        if (total == 0) {
            return 0;
        }
        int first = gate(below);
        long count = 0;
        for (int step = first; step < STEPS; step++) {
            count += counts[step];
        }
        return at(first, Math.round((count - 1) * high)) - at(first, Math.round((count - 1) * low));
    }

    private double at(int first, long index) {
        int step = first;
        for (long passed = counts[step]; passed <= index; passed += counts[step]) {
            step++;
        }
        return level(powers[step] / counts[step]);
    }

    boolean isEmpty() {
        return total == 0;
    }

    void reset() {
        Arrays.fill(counts, 0);
        Arrays.fill(powers, 0);
        total = 0;
        power = 0;
    }
}
