package longthrow.console.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.OptionalLong;

/// Writes a wave file, RF64 when it grows beyond 4 GiB. It grows beside its place under a `.part` name and takes its
/// name at `finish`, whole; a file that stood there stays until then, and for good when the writer is closed
/// unfinished or the disk fails. One thread at a time.
public final class WavWriter implements AutoCloseable {
    private static final long RIFF_LIMIT = 0xFFFF_FFFFL;
    private static final int BUFFER_FRAMES = 4096;
    private static final int DS64_BYTES = 28;

    /// How the name of a file ends that is not whole yet.
    static final String PART = ".part";

    private final Path path;
    private final Path part;
    private final WavFormat format;
    private final long limit;
    private final OptionalLong songFrame;
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

    /// What is written.
    private record Plan(WavFormat format, Rounding rounding, long limit, OptionalLong songFrame) {}

    private WavWriter(Path path, Plan plan, OpenOption... how) throws IOException {
        format = plan.format;
        limit = plan.limit;
        songFrame = plan.songFrame;
        this.path = path;
        part = part(path);
        dithers = new Dither[plan.rounding == Rounding.DITHERED && format.type().whole() ? format.channels() : 0];
        for (int channel = 0; channel < dithers.length; channel++) {
            dithers[channel] = new Dither(channel + 1);
        }
        buffer = ByteBuffer.allocate(BUFFER_FRAMES * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        file = FileChannel.open(part, how);
    }

    /// Where a file grows until it is whole.
    static Path part(Path path) {
        return path.resolveSibling("." + path.getFileName() + PART);
    }

    /// Begins a file that will stand at `path`.
    public static WavWriter open(Path path, WavFormat format, Rounding rounding) throws IOException {
        return open(path, format, rounding, RIFF_LIMIT);
    }

    /// The same with another limit than 4 GiB for plain RIFF.
    static WavWriter open(Path path, WavFormat format, Rounding rounding, long limit) throws IOException {
        return begin(
                path,
                new Plan(format, rounding, limit, OptionalLong.empty()),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /// Begins a take that lies in the song from a frame on; a take that is being written there is left alone and
    /// refused.
    static WavWriter take(Path path, WavFormat format, long songFrame) throws IOException {
        Plan plan = new Plan(format, Rounding.PLAIN, RIFF_LIMIT, OptionalLong.of(songFrame));
        return begin(path, plan, StandardOpenOption.CREATE_NEW);
    }

    private static WavWriter begin(Path path, Plan plan, OpenOption... how) throws IOException {
        OpenOption[] all = Arrays.copyOf(how, how.length + 1);
        all[how.length] = StandardOpenOption.WRITE;
        WavWriter writer = new WavWriter(path, plan, all);
        writer.writeHeader();
        return writer;
    }

    /// Goes on with a take whose program ended while it wrote, with every frame that has come to the disk.
    static WavWriter resume(Path part, Path path, WavHeader header) throws IOException {
        Plan plan = new Plan(header.format(), Rounding.PLAIN, RIFF_LIMIT, OptionalLong.of(header.songFrame()));
        if (!part.equals(part(path))) {
            Files.move(part, part(path));
        }
        WavWriter writer = new WavWriter(path, plan, StandardOpenOption.WRITE);
        writer.frames = (writer.file.size() - header.dataAt()) / header.format().frameBytes();
        writer.file.position(header.dataAt() + writer.dataBytes());
        return writer;
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

    /// Lets the header count the frames written so far, so that the file plays whatever comes.
    void settle() throws IOException {
        writeHeader();
    }

    /// Waits until what was written is on the disk.
    void force() throws IOException {
        file.force(false);
    }

    /// Completes the file and gives it its name.
    public void finish() throws IOException {
        file.truncate(headBytes() + dataBytes()); // a disk that was full may have taken part of a frame
        file.position(file.size());
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

    /// Leaves the file under its `.part` name.
    void leave() throws IOException {
        file.close();
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
        ByteBuffer head = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        FormatChunk chunk = FormatChunk.of(format);
        long riffBytes = headBytes() - 8 + dataBytes() + (dataBytes() & 1);
        boolean wide = riffBytes > limit;
        id(head, wide ? "RF64" : "RIFF").putInt(wide ? -1 : (int) riffBytes);
        id(id(head, "WAVE"), wide ? "ds64" : "JUNK").putInt(DS64_BYTES);
        head.putLong(wide ? riffBytes : 0)
                .putLong(wide ? dataBytes() : 0)
                .putLong(wide ? frames : 0)
                .putInt(0);
        songFrame.ifPresent(frame -> Broadcast.put(head, frame));
        chunk.put(head, wide ? RIFF_LIMIT : frames);
        id(head, "data").putInt(wide ? -1 : (int) dataBytes());
        head.flip();
        long end = file.position();
        file.position(0);
        writeAll(head);
        file.position(Math.max(end, file.position()));
    }

    private long headBytes() {
        int broadcast = songFrame.isPresent() ? Broadcast.bytes() : 0;
        return 12L + 8 + DS64_BYTES + broadcast + FormatChunk.of(format).bytes() + 8;
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
