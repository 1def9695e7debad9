package longthrow.console.record;

/// What every sample must be.
final class Samples {
    private Samples() {}

    /// Refuses NaN and infinity: a float file can hold them, a mix cannot.
    static void requireFinite(float[] samples, int count, long firstFrame) throws Unreadable {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(samples[i])) {
                throw new Unreadable("damaged: the sample at frame " + (firstFrame + i) + " is " + samples[i]);
            }
        }
    }
}
