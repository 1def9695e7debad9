package longthrow.console.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a wave file, RF64 when it grows beyond 4 GiB. It grows beside its place under a `.part` name and takes its
/// name at `finish`, whole; a file that stood there stays until then, and for good when the writer is closed
/// unfinished or the disk fails. One thread at a time.
public final class WavWriter implements AutoCloseable {
    private static final long RIFF_LIMIT = 0xFFFF_FFFFL;
    private static final int BUFFER_FRAMES = 4096;
    private static final int DS64_BYTES = 28;

    private final Path path;
    private final Path part;
    private final WavFormat format;
    private final long limit;
    private final FileChannel file;
    private final ByteBuffer buffer;
    private final Dither[] dithers;
    private long frames;
    private long clipped;

    /// Whether whole-number samples get triangular dither of one step before they are rounded.
    public enum Rounding {
        /// For material that already lies on the steps.
        PLAIN,
        /// For the last reduction of word length, the same noise every time. Float files never get any.
        DITHERED
    }

    private WavWriter(Path path, WavFormat format, Rounding rounding, long limit) throws IOException {
        this.path = path;
        this.format = format;
        this.limit = limit;
        part = path.resolveSibling("." + path.getFileName() + ".part");
        dithers = new Dither[rounding == Rounding.DITHERED && format.type().whole() ? format.channels() : 0];
        for (int channel = 0; channel < dithers.length; channel++) {
            dithers[channel] = new Dither(channel + 1);
        }
        buffer = ByteBuffer.allocate(BUFFER_FRAMES * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        writeHeader();
    }

    /// Begins a file that will stand at `path`.
    public static WavWriter open(Path path, WavFormat format, Rounding rounding) throws IOException {
        return open(path, format, rounding, RIFF_LIMIT);
    }

    /// The same with another limit than 4 GiB for plain RIFF.
    static WavWriter open(Path path, WavFormat format, Rounding rounding, long limit) throws IOException {
        return new WavWriter(path, format, rounding, limit);
    }

    /// Appends `count` frames of every channel, from index `at` on.
    public void write(float[][] channels, int at, int count) throws IOException {
        for (int done = 0; done < count; done += BUFFER_FRAMES) {
            int now = Math.min(BUFFER_FRAMES, count - done);
            for (int channel = 0; channel < format.channels(); channel++) {
                encode(channel, channels[channel], at + done, now);
            }
            writeAll(buffer.position(0).limit(now * format.frameBytes()));
        }
        frames += count;
    }

    /// Frames written so far.
    public long frames() {
        return frames;
    }

    /// How many samples were beyond full scale and cut off so far; float files cut nothing.
    public long clipped() {
        return clipped;
    }

    /// Completes the file and gives it its name.
    public void finish() throws IOException {
        if ((dataBytes() & 1) == 1) {
            writeAll(ByteBuffer.allocate(1));
        }
        writeHeader();
        file.force(true);
        file.close();
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Throws the file away unless it was finished.
    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            file.close();
        }
        Files.deleteIfExists(part);
    }

    private void encode(int channel, float[] from, int at, int count) {
        SampleType type = format.type();
        double step = type.step();
        buffer.clear();
        int place = channel * type.bytes();
        for (int i = 0; i < count; i++, place += format.frameBytes()) {
            double value = from[at + i];
            if (type.whole()) {
                clipped += value > 1 || value < -1 ? 1 : 0;
                value += dithers.length == 0 ? 0 : step * dithers[channel].next();
            }
            type.put(buffer, place, value);
        }
    }

    private long dataBytes() {
        return frames * format.frameBytes();
    }

    /// Writes the header for the frames present, always of the same length: a JUNK chunk keeps the place of the ds64.
    private void writeHeader() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        FormatChunk chunk = FormatChunk.of(format);
        long headBytes = 12L + 8 + DS64_BYTES + chunk.bytes() + 8;
        long riffBytes = headBytes - 8 + dataBytes() + (dataBytes() & 1);
        boolean wide = riffBytes > limit;
        id(head, wide ? "RF64" : "RIFF").putInt(wide ? -1 : (int) riffBytes);
        id(id(head, "WAVE"), wide ? "ds64" : "JUNK").putInt(DS64_BYTES);
        head.putLong(wide ? riffBytes : 0)
                .putLong(wide ? dataBytes() : 0)
                .putLong(wide ? frames : 0)
                .putInt(0);
        chunk.put(head, wide ? RIFF_LIMIT : frames);
        id(head, "data").putInt(wide ? -1 : (int) dataBytes());
        head.flip();
        long end = file.position();
        file.position(0);
        writeAll(head);
        file.position(Math.max(end, file.position()));
    }

    static ByteBuffer id(ByteBuffer into, String fourLetters) {
        return into.put(fourLetters.getBytes(StandardCharsets.US_ASCII));
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
