package longthrow.console.frame;

/// The overview of what a strip plays. Nobody changes the peaks once they are made.
///
/// @param peaks in equal parts of its length, 0 to 1; empty where nothing is played
/// @param frames how long it is, from the song's start on
public record Waveform(float[] peaks, long frames) {
    /// Nothing is played.
    public static final Waveform NONE = new Waveform(new float[0], 0);
}
