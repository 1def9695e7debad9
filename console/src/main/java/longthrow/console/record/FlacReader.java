package longthrow.console.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Reads a FLAC file's samples from any place: it goes to a block that the index knows, or simply on. What the file has
/// become since it was proved is told by the sums of its blocks.
final class FlacReader implements SoundSource {
    private final Path path;
    private final FileChannel file;
    private final FlacIndex index;
    private Optional<FlacDecoding> decoding = Optional.empty();
    private long blockAt;

    private FlacReader(Path path, FlacIndex index) throws IOException {
        this.path = path;
        this.index = index;
        file = FileChannel.open(path, StandardOpenOption.READ);
    }

    /// Proves a file, which means decoding it once, and opens it.
    static FlacReader open(Path path) throws IOException, Unreadable {
        return open(path, share -> {});
    }

    /// The same; `share` hears how much of it has been proved, 0 to 1, and may throw to end it.
    static FlacReader open(Path path, DoubleConsumer share) throws IOException, Unreadable {
        return new FlacReader(path, FlacIndex.of(path, share));
    }

    @Override
    public SoundSource again() throws IOException {
        return new FlacReader(path, index);
    }

    @Override
    public int channels() {
        return index.info().channels();
    }

    @Override
    public int sampleRate() {
        return index.info().sampleRate();
    }

    @Override
    public int fileRate() {
        return sampleRate();
    }

    @Override
    public long frames() {
        return index.length();
    }

    @Override
    public long songFrame() {
        return 0;
    }

    @Override
    public void read(long from, float[][] into, int at, int frames) throws IOException, Unreadable {
        for (int done = 0; done < frames; ) {
            FlacDecoding block = block(from + done);
            int within = (int) (from + done - blockAt);
            int count = Math.min(frames - done, block.count() - within);
            block.copy(within, into, at + done, count);
            done += count;
        }
    }

    /// The block that a frame lies in.
    private FlacDecoding block(long frame) throws IOException, Unreadable {
        int known = index.before(frame);
        boolean on = decoding.isPresent() && frame >= blockAt && index.frames()[known] <= blockAt + last().count();
        if (!on) {
            decoding = Optional.of(FlacDecoding.from(file, index.info(), index.offsets()[known]));
            blockAt = index.frames()[known];
        }
        while (frame >= blockAt + last().count()) {
            next();
        }
        return last();
    }

    private FlacDecoding last() {
        return decoding.orElseThrow();
    }

    private void next() throws IOException, Unreadable {
        FlacDecoding now = last();
        blockAt += now.count();
        if (!now.next()) {
            decoding = Optional.empty();
            throw FlacFile.damaged(blockAt, index.info(), now.error().orElse("the file became shorter"));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
