package longthrow.console.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Where a wave file keeps its samples and what they are. Reads RIFF, RF64 and BW64; chunks may stand in any order, be
/// of odd length or unknown; sizes that a recorder or a stream never filled in mean "to the end of the file".
///
/// @param dataAt the byte at which samples begin
/// @param frames how many are there
/// @param declared how many the file says there are
/// @param songFrame where the first one lies in the song, in frames of the file's rate: a take of this program
record WavHeader(WavFormat format, long dataAt, long frames, long declared, long songFrame) {
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    /// Programs that write into a pipe put a length just below 2 or 4 GiB, rounded to their block.
    private static final long PIPE_ROUNDING = 8192;

    /// Whether the file ends before its samples do.
    boolean truncated() {
        return frames < declared;
    }

    /// Refuses a file that ends before its samples do or holds none.
    void requireWhole() throws Unreadable {
        if (truncated()) {
            throw Unreadable.truncated(frames, declared, format.sampleRate());
        }
        if (frames == 0) {
            throw Unreadable.noAudio();
        }
    }

    static WavHeader read(FileChannel file) throws IOException, Unreadable {
        return new Walk(file).header();
    }

    /// One walk over a file's chunks.
    private static final class Walk {
        private final FileChannel file;
        private final long size;
        private final long riffSize;
        private long wideData = UNKNOWN;
        private long wideRiff = UNKNOWN;
        private Optional<WavFormat> format = Optional.empty();
        private long dataAt = -1;
        private long dataSize;
        private long songFrame;

        private Walk(FileChannel file) throws IOException, Unreadable {
            this.file = file;
            size = file.size();
            if (size < 12) {
                throw new Unreadable("truncated: " + size + " bytes are no wave file");
            }
            riffSize = at(4, 4).getInt() & UNKNOWN;
        }

        private WavHeader header() throws IOException, Unreadable {
            long at = 12;
            while (at >= 12 && at + 8 <= size && (format.isEmpty() || dataAt < 0)) {
                ByteBuffer head = at(at, 8);
                int id = head.getInt();
                long length = chunk(id, at + 8, head.getInt() & UNKNOWN);
                at += 8 + length + (length & 1);
            }
            WavFormat found = format.orElseThrow(() -> new Unreadable("truncated or damaged: no format chunk"));
            if (dataAt < 0) {
                throw new Unreadable("truncated or damaged: no data chunk");
            }
            long present = size - dataAt;
            long declared = endless(present) ? present : dataSize;
            int each = found.frameBytes();
            return new WavHeader(found, dataAt, Math.min(present, declared) / each, declared / each, songFrame);
        }

        /// Takes note of a chunk and returns its length.
        private long chunk(int id, long body, long length) throws IOException, Unreadable {
            switch (id) {
                case 0x34367364 -> wide(body, length); // ds64
                case Broadcast.ID -> {
                    if (length >= Broadcast.needed()) {
                        songFrame = Broadcast.reference(at(body, Broadcast.needed()));
                    }
                }
                case 0x20746D66 -> format = Optional.of(format(at(body, (int) Math.min(length, 40)), length)); // fmt
                case 0x61746164 -> { // data
                    dataAt = body;
                    dataSize = length == UNKNOWN ? wideData : length;
                    return dataSize == UNKNOWN ? size : dataSize;
                }
                default -> {}
            }
            return length;
        }

        private void wide(long body, long length) throws IOException, Unreadable {
            if (length < 16) {
                throw new Unreadable("damaged: its ds64 chunk has " + length + " bytes instead of 28");
            }
            ByteBuffer sizes = at(body, 16);
            wideRiff = sizes.getLong();
            wideData = sizes.getLong();
            if (wideData < 0) {
                throw new Unreadable("damaged: its ds64 chunk gives a negative length");
            }
        }

        /// Whether the data chunk's length was never filled in.
        private boolean endless(long present) {
            long riff = riffSize == UNKNOWN ? wideRiff : riffSize;
            boolean never = dataSize == 0 && riff + 8 != size && riff + 9 != size;
            boolean pipe = dataSize > present && (near(dataSize, 0x7FFF_FFFFL) || near(dataSize, UNKNOWN));
            return never || dataSize == UNKNOWN || pipe;
        }

        private static boolean near(long length, long limit) {
            return length <= limit && length > limit - PIPE_ROUNDING;
        }

        private ByteBuffer at(long position, int length) throws IOException, Unreadable {
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                if (file.read(bytes, position + bytes.position()) < 0) {
                    throw new Unreadable("truncated: it ends in its header at byte " + size);
                }
            }
            return bytes.flip();
        }

        private static WavFormat format(ByteBuffer chunk, long length) throws Unreadable {
            if (length < 16) {
                throw new Unreadable("damaged: its format chunk has " + length + " bytes, at least 16 are needed");
            }
            int tag = chunk.getShort(0) & 0xFFFF;
            int channels = chunk.getShort(2) & 0xFFFF;
            int rate = chunk.getInt(4);
            int frameBytes = chunk.getShort(12) & 0xFFFF;
            int bits = chunk.getShort(14) & 0xFFFF;
            if (tag == 0xFFFE && chunk.limit() >= 26) {
                tag = chunk.getShort(24) & 0xFFFF;
            }
            if (channels == 0 || rate < 1000 || rate > 1_000_000) {
                throw new Unreadable(
                        "damaged: its header says " + channels + " channels at " + (rate & UNKNOWN) + " Hz");
            }
            SampleType type = type(tag, bits);
            if (frameBytes != channels * type.bytes()) {
                throw new Unreadable("damaged: its header says " + frameBytes + " bytes a frame for " + channels
                        + " channels of " + bits + " bits");
            }
            return new WavFormat(channels, rate, type);
        }

        private static SampleType type(int tag, int bits) throws Unreadable {
            int bytes = (bits + 7) / 8;
            return switch (tag) {
                case 1 ->
                    switch (bytes) {
                        case 1 -> SampleType.PCM8;
                        case 2 -> SampleType.PCM16;
                        case 3 -> SampleType.PCM24;
                        case 4 -> SampleType.PCM32;
                        default -> throw wrong(bits + "-bit PCM");
                    };
                case 3 ->
                    switch (bits) {
                        case 32 -> SampleType.FLOAT32;
                        case 64 -> SampleType.FLOAT64;
                        default -> throw wrong(bits + "-bit float");
                    };
                case 2, 0x11 -> throw wrong("ADPCM");
                case 6 -> throw wrong("A-law");
                case 7 -> throw wrong("\u00b5-law");
                case 0x50, 0x55 -> throw wrong("MPEG");
                default -> throw wrong(String.format("coding 0x%04X", tag));
            };
        }

        private static Unreadable wrong(String coding) {
            return new Unreadable("a wave file in " + coding
                    + ": PCM of 8, 16, 24 or 32 bits or float of 32 or 64 is needed; convert it");
        }
    }
}
