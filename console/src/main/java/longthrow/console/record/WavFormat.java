package longthrow.console.record;

/// What a wave file's samples are.
///
/// @param channels 1 to 65,535
/// @param sampleRate frames a second
public record WavFormat(int channels, int sampleRate, SampleType type) {
    public WavFormat {
        if (channels < 1 || channels > 65_535 || sampleRate < 1 || (long) channels * type.bytes() > 65_535) {
            throw new IllegalArgumentException(
                    "no wave file has " + channels + " channels of " + type + " at " + sampleRate + " Hz");
        }
    }

    /// Bytes of one sample on all channels.
    public int frameBytes() {
        return channels * type.bytes();
    }
}
