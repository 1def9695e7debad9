package longthrow.console.record;

import java.util.Arrays;
import longthrow.dsp.engine.StripInput;

/// The overview of a strip's material.
final class Peaks {
    private static final int BLOCK = 8192;

    private Peaks() {}

    static float[] of(StripInput input, int buckets) {
        float[] peaks = new float[buckets];
        float[] left = new float[BLOCK];
        float[] right = new float[BLOCK];
        for (int bucket = 0; bucket < buckets; bucket++) {
            long from = edge(input, bucket, buckets);
            long to = edge(input, bucket + 1, buckets);
            for (long at = from; at < to; at += BLOCK) {
                int count = (int) Math.min(BLOCK, to - at);
                input.read(at, left, right, 0, count);
                peaks[bucket] = Math.max(peaks[bucket], Math.max(highest(left, count), highest(right, count)));
            }
        }
        return peaks;
    }

    private static long edge(StripInput input, int bucket, int buckets) {
        return (long) ((double) input.length() * bucket / buckets);
    }

    private static float highest(float[] samples, int count) {
        float highest = 0;
        for (float sample : Arrays.copyOf(samples, count)) {
            highest = Math.max(highest, Math.abs(sample));
        }
        return Math.min(1, highest);
    }
}
