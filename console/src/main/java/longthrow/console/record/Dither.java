package longthrow.console.record;

/// Triangular dither, two steps from peak to peak: the sum of two independent uniform numbers (dsp facts, section 12).
/// The same seed gives the same noise, so a mix written twice is the same file.
public final class Dither {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final double TO_UNIT = 0x1p-32;

    private long state;

    /// Noise that is the same for the same seed and unrelated for another.
    public Dither(long seed) {
        state = seed * 0xD134_2543_DE82_EF95L;
    }

    /// The next value, -1 to 1 steps. Both uniform numbers come from one 64-bit draw of SplitMix64 (Steele, Lea, Flood,
    /// Fast splittable pseudorandom number generators, 2014, figure 16).
    public double next() {
        state += GOLDEN;
        long z = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        z ^= z >>> 31;
        return ((z >>> 32) - (z & 0xFFFF_FFFFL)) * TO_UNIT;
    }
}
