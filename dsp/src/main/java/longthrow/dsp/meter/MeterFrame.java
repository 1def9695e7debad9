package longthrow.dsp.meter;

/// Readings of every strip (channels, then buses, then main) over one interval; immutable once it left the
/// control thread. All arrays have one entry a strip, levels `[strip * 2 + side]` with the same level on
/// both sides of a mono strip.
///
/// @param frame engine frames at the interval's end
/// @param peakDecibels highest sample in the interval, dBFS
/// @param holdDecibels highest sample since the peaks were cleared or 2 s passed
/// @param rmsDecibels RMS over about 300 ms, dBFS, a full-scale sine reading -3.01
/// @param gateDecibels the gate's deepest gain change in the interval, 0 or below
/// @param compressorDecibels the compressor's deepest gain change in the interval before make-up, 0 or below
/// @param deEsserDecibels the de-esser's deepest gain change of its band in the interval, 0 or below
/// @param limiterDecibels the output limiter's deepest gain change in the interval, 0 or below; 0 on channels
/// @param listeningDecibels the same of the monitors' limiter and of the phones'
/// @param clips how often a sample reached full scale since the peaks were cleared, one entry a strip
public record MeterFrame(
        long frame,
        float[] peakDecibels,
        float[] holdDecibels,
        float[] rmsDecibels,
        float[] gateDecibels,
        float[] compressorDecibels,
        float[] deEsserDecibels,
        float[] limiterDecibels,
        Listening listeningDecibels,
        int[] clips) {
    /// A reading of the monitors and one of the phones.
    public record Listening(float monitor, float phones) {}

    /// Silence on `strips` strips.
    public static MeterFrame silent(int strips) {
        float[] floor = new float[strips * 2];
        java.util.Arrays.fill(floor, Float.NEGATIVE_INFINITY);
        return new MeterFrame(
                0,
                floor,
                floor.clone(),
                floor.clone(),
                new float[strips],
                new float[strips],
                new float[strips],
                new float[strips],
                new Listening(0, 0),
                new int[strips]);
    }

    /// How many strips there are.
    public int strips() {
        return gateDecibels.length;
    }

    /// The louder side's peak of a strip, in dBFS.
    public float peakOf(int strip) {
        return Math.max(peakDecibels[2 * strip], peakDecibels[2 * strip + 1]);
    }

    /// The louder side's RMS level of a strip, in dBFS.
    public float rmsOf(int strip) {
        return Math.max(rmsDecibels[2 * strip], rmsDecibels[2 * strip + 1]);
    }
}
