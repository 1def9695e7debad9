package longthrow.console.bench;

/// The strip load's test signals: a tone and noise in each channel, loud for two thirds of every half second, so that
/// gates close and compressors breathe.
final class LoadSignal {
    static final int RATE = 48_000;
    private static final int PERIOD = 24_000;
    private static final int LOUD = 16_000;
    private static final int STAGGER = 1500;

    private LoadSignal() {}

    /// One second of a channel, which it repeats for ever.
    static float[] channel(int index) {
        float[] signal = new float[RATE];
        int state = 12_345 + 7919 * index;
        double hertz = 110 * Math.pow(2, (index % 48) / 12.0);
        for (int n = 0; n < RATE; n++) {
            state = state * 1_664_525 + 1_013_904_223;
            double tone = Math.sin(2 * Math.PI * hertz * n / RATE);
            double envelope = (n + (long) STAGGER * index) % PERIOD < LOUD ? 1 : 0.002;
            signal[n] = (float) (envelope * (0.35 * tone + 0.10 * (state * 0x1p-31)));
        }
        return signal;
    }
}
