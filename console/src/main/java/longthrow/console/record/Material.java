package longthrow.console.record;

/// Decoded sound: one array a channel, all of one length, full scale 1.0.
///
/// @param sampleRate of the file
/// @param songFrame where in the song its first frame belongs, in frames of the rate that the arrays are of
record Material(float[][] channels, int sampleRate, long songFrame) {
    /// From the song's start on.
    Material(float[][] channels, int sampleRate) {
        this(channels, sampleRate, 0);
    }

    long frames() {
        return channels[0].length;
    }
}
