package longthrow.console.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a wave file's samples from any place, as floats with full scale 1.0; one thread at a time.
final class WavReader implements SoundSource {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path path;
    private final FileChannel file;
    private final WavHeader header;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    private WavReader(Path path, FileChannel file, WavHeader header) {
        this.path = path;
        this.file = file;
        this.header = header;
    }

    static WavReader open(Path path) throws IOException, Unreadable {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new WavReader(path, file, WavHeader.read(file));
        } catch (IOException | Unreadable | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    WavHeader header() {
        return header;
    }

    WavFormat format() {
        return header.format();
    }

    @Override
    public int channels() {
        return format().channels();
    }

    @Override
    public int sampleRate() {
        return format().sampleRate();
    }

    @Override
    public int fileRate() {
        return sampleRate();
    }

    @Override
    public long frames() {
        return header.frames();
    }

    @Override
    public long songFrame() {
        return header.songFrame();
    }

    @Override
    public SoundSource again() throws IOException, Unreadable {
        return open(path);
    }

    @Override
    public void read(long from, float[][] into, int at, int frames) throws IOException {
        int capacity = Math.min(frames, Math.max(1, BUFFER_BYTES / format().frameBytes()));
        if (buffer.capacity() < capacity * format().frameBytes()) {
            buffer = ByteBuffer.allocate(capacity * format().frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
        for (int done = 0; done < frames; done += capacity) {
            int count = Math.min(capacity, frames - done);
            fill(from + done, count);
            for (int channel = 0; channel < into.length; channel++) {
                decode(channel, into[channel], at + done, count);
            }
        }
    }

    private void fill(long from, int frames) throws IOException {
        long position = header.dataAt() + from * format().frameBytes();
        buffer.clear().limit(frames * format().frameBytes());
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }

    private void decode(int channel, float[] into, int at, int frames) {
        SampleType type = format().type();
        int frameBytes = format().frameBytes();
        int from = channel * type.bytes();
        for (int i = 0; i < frames; i++) {
            into[at + i] = type.get(buffer, from + i * frameBytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
