package longthrow.console.record;

import java.nio.ByteBuffer;

/// The chunks that say what a wave file's samples are: plain PCM where every reader knows it, the extensible form
/// beyond two channels, and the count of frames that float files must carry.
///
/// @param extensible whether the long form is needed
record FormatChunk(WavFormat format, boolean extensible) {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;

    /// What follows the coding in an extensible format's identifier: {…-0000-0010-8000-00AA00389B71}.
    private static final long GUID_HEAD = 0x0010_0000_0000_0000L;

    private static final long GUID_TAIL = 0x719B_3800_AA00_0080L;

    static FormatChunk of(WavFormat format) {
        return new FormatChunk(format, format.channels() > 2);
    }

    /// The length of all chunks written.
    int bytes() {
        return 8 + length() + (format.type().whole() ? 0 : 12);
    }

    /// Writes them.
    void put(ByteBuffer into, long frames) {
        int coding = format.type().whole() ? PCM : FLOAT;
        int bits = 8 * format.type().bytes();
        WavWriter.id(into, "fmt ").putInt(length());
        into.putShort((short) (extensible ? EXTENSIBLE : coding)).putShort((short) format.channels());
        into.putInt(format.sampleRate()).putInt((int) Math.min(byteRate(), 0xFFFF_FFFFL));
        into.putShort((short) format.frameBytes()).putShort((short) bits);
        if (extensible) {
            // no channel mask: these are tracks, not loudspeakers
            into.putShort((short) 22).putShort((short) bits).putInt(0);
            into.putLong(GUID_HEAD | coding).putLong(GUID_TAIL);
        } else if (coding == FLOAT) {
            into.putShort((short) 0);
        }
        if (coding == FLOAT) {
            WavWriter.id(into, "fact").putInt(4).putInt((int) Math.min(frames, 0xFFFF_FFFFL));
        }
    }

    private long byteRate() {
        return (long) format.sampleRate() * format.frameBytes();
    }

    private int length() {
        return extensible ? 40 : format.type().whole() ? 16 : 18;
    }
}
