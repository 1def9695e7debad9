package longthrow.console.record;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A FLAC file's first block: what it holds and the sum over all of it. An ID3 tag before it is stepped over.
///
/// @param sizes the ten bytes that give the lengths of blocks
/// @param frames 0 when the encoder did not know
/// @param md5 all zero when the encoder did not know
record StreamInfo(byte[] sizes, int sampleRate, int channels, int bits, long frames, byte[] md5) {
    private static final int ID3 = 0x494433;
    private static final int FLAC = 0x664C6143;

    /// Whether the file carries a sum to compare with.
    boolean summed() {
        return !Arrays.equals(md5, new byte[16]);
    }

    static StreamInfo read(Path path) throws IOException, Unreadable {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            int magic = in.readInt();
            if (magic >>> 8 == ID3) {
                in.skipNBytes(1); // revision; the version's major byte was the last of the four
                in.skipNBytes(1); // flags
                in.skipNBytes(sevenBitBytes(in.readInt()));
                magic = in.readInt();
            }
            if (magic != FLAC || (in.readInt() & 0x7FFF_FFFF) != 34) {
                throw new Unreadable("damaged: no stream information at its beginning");
            }
            return of(ByteBuffer.wrap(in.readNBytes(34)));
        } catch (EOFException early) {
            throw new Unreadable("truncated: it ends in its header");
        }
    }

    private static StreamInfo of(ByteBuffer block) throws Unreadable {
        if (block.limit() < 34) {
            throw new Unreadable("truncated: it ends in its header");
        }
        long packed = block.getLong(10);
        byte[] md5 = new byte[16];
        block.get(18, md5);
        byte[] sizes = new byte[10];
        block.get(0, sizes);
        StreamInfo info = new StreamInfo(
                sizes,
                (int) (packed >>> 44),
                (int) (packed >>> 41 & 7) + 1,
                (int) (packed >>> 36 & 31) + 1,
                packed & 0xF_FFFF_FFFFL,
                md5);
        if (info.sampleRate < 1000) {
            throw new Unreadable("damaged: its header says " + info.sampleRate + " Hz");
        }
        if (info.bits > 24) {
            throw new Unreadable("a FLAC file of " + info.bits + " bits: up to 24 are read; convert it");
        }
        return info;
    }

    /// The beginning of a file of the same kind, of unknown length: what a decoder has to hear before any block.
    byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(8 + 34);
        head.putInt(FLAC).putInt(0x8000_0000 | 34);
        head.put(sizes).putLong((long) sampleRate << 44 | (channels - 1L) << 41 | (bits - 1L) << 36);
        return head.array();
    }

    private static int sevenBitBytes(int packed) {
        return (packed & 0x7F) | (packed >> 1 & 0x3F80) | (packed >> 2 & 0x1F_C000) | (packed >> 3 & 0xFE0_0000);
    }
}
