package longthrow.dsp.lanes;

/// What lies between the samples of one planar channel, a frame at a time.
final class ScalarPeaks {
    private ScalarPeaks() {}

    static void run(float[] filters, int taps, float[] samples, float[] peaks, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            float peak = peaks[frame];
            for (int filter = 0; filter < filters.length; filter += taps) {
                float between = 0;
                for (int tap = 0; tap < taps; tap++) {
                    between = Math.fma(samples[frame + tap], filters[filter + tap], between);
                }
                peak = Math.max(peak, Math.abs(between));
            }
            peaks[frame] = peak;
        }
    }
}
