package longthrow.dsp.driver;

/// How a driver and its renderer meet.
///
/// @param sampleRate frames a second
/// @param block most frames a call
/// @param inputs channels that the renderer reads
/// @param outputs channels that the renderer writes
public record StreamFormat(int sampleRate, int block, int inputs, int outputs) {
    public StreamFormat {
        if (sampleRate < 1 || block < 1 || inputs < 0 || outputs < 0) {
            throw new IllegalArgumentException("no such stream: " + sampleRate + " Hz, blocks of " + block + ", "
                    + inputs + " inputs, " + outputs + " outputs");
        }
    }

    /// How long so many frames last.
    public double nanos(long frames) {
        return frames * 1e9 / sampleRate;
    }

    /// `48k/256`: the rate and the block.
    public String words() {
        String kilohertz =
                sampleRate % 1000 == 0 ? String.valueOf(sampleRate / 1000) : String.valueOf(sampleRate / 1e3);
        return kilohertz + "k/" + block;
    }

    /// One array a channel, each a block long.
    float[][] buffers(int channels) {
        return new float[channels][block];
    }
}
