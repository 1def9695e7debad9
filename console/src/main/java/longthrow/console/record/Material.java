package longthrow.console.record;

/// Decoded sound: one array a channel, all of one length, full scale 1.0.
record Material(float[][] channels, int sampleRate) {
    long frames() {
        return channels[0].length;
    }
}
