package longthrow.console.record;

import java.util.Arrays;
import longthrow.dsp.engine.StripInput;

/// The overview of a strip's material, the highest sample of either side in each of equal parts, found piece by piece.
final class Peaks {
    private static final int BLOCK = 8192;

    private final StripInput input;
    private final float[] peaks;
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private int bucket;
    private long at;

    Peaks(StripInput input, int buckets) {
        this.input = input;
        peaks = new float[buckets];
    }

    static float[] of(StripInput input, int buckets) {
        Peaks peaks = new Peaks(input, buckets);
        while (!peaks.done()) {
            peaks.step();
        }
        return peaks.found();
    }

    boolean done() {
        return bucket == peaks.length;
    }

    /// How much of the material was looked at, 0 to 1.
    double share() {
        return (double) bucket / peaks.length;
    }

    /// What was found; whole once it is done.
    float[] found() {
        return peaks;
    }

    /// Looks at some frames more.
    void step() {
        long to = edge(bucket + 1);
        int count = (int) Math.min(BLOCK, to - at);
        input.read(at, left, right, 0, count);
        peaks[bucket] = Math.max(peaks[bucket], Math.max(highest(left, count), highest(right, count)));
        at += count;
        bucket += at == to ? 1 : 0;
    }

    private long edge(int of) {
        return (long) ((double) input.length() * of / peaks.length);
    }

    private static float highest(float[] samples, int count) {
        float highest = 0;
        for (float sample : Arrays.copyOf(samples, count)) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return Math.min(1, highest);
    }
}
