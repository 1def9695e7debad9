package longthrow.console.record;

/// What sound must be so that a strip can play it.
final class Samples {
    private static final int MOST_FRAMES = Integer.MAX_VALUE - 8;

    private Samples() {}

    /// Refuses what a strip has no sides for.
    static void requirePlayable(int channels) throws Unreadable {
        if (channels > 2) {
            throw new Unreadable("has " + channels + " channels, a strip plays 1 or 2; split it");
        }
    }

    /// Refuses what no array holds.
    static void requireLength(long frames) throws Unreadable {
        if (frames > MOST_FRAMES) {
            throw new Unreadable("too long: " + frames + " frames, " + MOST_FRAMES + " fit into memory");
        }
    }

    /// Refuses what would take more than half of the memory that is left: the desk has to go on.
    static void requireRoom(long samples) throws Unreadable {
        Runtime memory = Runtime.getRuntime();
        long left = memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
        if (samples * Float.BYTES > left / 2) {
            throw new Unreadable("too long for the memory there is; make it shorter or give the program more");
        }
    }

    /// Refuses NaN and infinity: a float file can hold them, a mix cannot.
    static void requireFinite(float[] samples, int count, long firstFrame) throws Unreadable {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(samples[i])) {
                throw new Unreadable("damaged: the sample at frame " + (firstFrame + i) + " is " + samples[i]);
            }
        }
    }
}
