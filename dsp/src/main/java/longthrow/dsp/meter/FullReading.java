package longthrow.dsp.meter;

/// What the full set of meters says of one strip at one moment; immutable once published. Levels are `[side]`, in dBFS
/// where nothing else is said, -inf for silence; the loudness fields are LUFS.
///
/// @param strip the strip's index
/// @param frame how many frames were heard since the strip was chosen or the meters were reset
/// @param peak the falling bar
/// @param highest the highest sample since the reset
/// @param truePeak the highest true peak since the reset, dBTP
/// @param overs how often three samples in a row were at full scale since the reset
/// @param rms over 300 ms, a full-scale sine reading -3.01
/// @param vu a full-scale sine reading 0; the scale's zero is the screen's affair
/// @param ppmDin quasi-peak, type I
/// @param ppmEbu quasi-peak, types IIa and IIb
/// @param kMean the K-system's mean, a full-scale sine reading 0; K-20 reads 20 more, K-14 and K-12 accordingly
/// @param loudness momentary, short-term, integrated, and the rest
/// @param correlation -1 to 1
/// @param across the goniometer's points, oldest first, left minus right
/// @param upwards the same, left plus right
/// @param bands thirds of an octave, RMS
/// @param spectrum a value a bin from 0 Hz to half the rate
public record FullReading(
        int strip,
        long frame,
        float[] peak,
        float[] highest,
        float[] truePeak,
        int[] overs,
        float[] rms,
        float[] vu,
        float[] ppmDin,
        float[] ppmEbu,
        float[] kMean,
        LoudnessReading loudness,
        float correlation,
        float[] across,
        float[] upwards,
        float[] bands,
        float[] spectrum) {
    /// Loudness in LUFS, and the range in LU.
    public record LoudnessReading(
            float momentary,
            float shortTerm,
            float integrated,
            float range,
            float mostMomentary,
            float mostShortTerm) {}
}
