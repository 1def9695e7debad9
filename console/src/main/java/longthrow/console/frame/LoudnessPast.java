package longthrow.console.frame;

/// How loud main was in the last ten minutes, an entry a second, oldest first; immutable once published. Levels are
/// LUFS, -inf for silence.
///
/// @param momentary the most of each second
/// @param shortTerm at its end
/// @param integrated at its end
/// @param overs how often three samples in a row were at full scale in it
public record LoudnessPast(float[] momentary, float[] shortTerm, float[] integrated, int[] overs) {
    /// How many seconds are kept.
    public static final int SECONDS = 600;

    /// Nothing yet.
    public static final LoudnessPast NONE = new LoudnessPast(new float[0], new float[0], new float[0], new int[0]);

    /// How many seconds there are.
    public int seconds() {
        return overs.length;
    }
}
