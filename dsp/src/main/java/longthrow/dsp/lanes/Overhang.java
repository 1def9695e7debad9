package longthrow.dsp.lanes;

import java.util.Arrays;
import java.util.List;

/// What has been played of one planar channel, on its way through interpolation filters: for each filter the sums of
/// the points whose taps are not all over yet, as if silence followed.
///
/// @param taps one filter after the other, `width` taps each, in the order of the points that a sample reaches
/// @param whole how far a sample may go for each tap: 1 / |tap|
/// @param signed how much of that a sum takes: 1 / tap
/// @param sums one filter after the other, `stride` points each
public record Overhang(float[] taps, float[] whole, float[] signed, float[] sums, int width, int stride) {
    /// A tap so small moves nothing.
    private static final float LEAST_TAP = 1e-6f;

    /// For filters of equal lengths, a multiple of 16, in the order of the samples; room for so many samples until the
    /// sums have to be moved.
    public static Overhang of(List<float[]> filters, int most) {
        int width = filters.getFirst().length;
        int count = filters.size() * width;
        Overhang over = new Overhang(
                new float[count],
                new float[count],
                new float[count],
                new float[filters.size() * (width + most)],
                width,
                width + most);
        for (int i = 0; i < count; i++) {
            // a sample comes to the newest point by that point's first tap
            float tap = filters.get(i / width)[width - 1 - i % width];
            float size = Math.max(LEAST_TAP, Math.abs(tap));
            over.taps[i] = tap;
            over.whole[i] = 1 / size;
            over.signed[i] = Math.copySign(1 / size, tap);
        }
        return over;
    }

    /// Moves the sums to the beginning, behind so many samples.
    public void move(int samples) {
        for (int row = 0; row < sums.length; row += stride) {
            System.arraycopy(sums, row + samples, sums, row, width - 1);
            Arrays.fill(sums, row + width - 1, row + stride, 0);
        }
    }

    /// How many filters there are.
    int filters() {
        return taps.length / width;
    }
}
