package longthrow.console.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;

/// Decodes a FLAC file block after block, from its beginning or from any of its blocks.
final class FlacDecoding implements FrameListener {
    private static final int BUFFER_BYTES = 1 << 15;

    private final StreamInfo info;
    private final FLACDecoder decoder;
    private final Counted bytes;
    private Optional<String> error = Optional.empty();
    private int count;

    /// How many bytes of the file were handed on.
    private static final class Counted extends FilterInputStream {
        private long at;

        private Counted(InputStream in, long at) {
            super(in);
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            at += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            at += Math.max(0, some);
            return some;
        }
    }

    private FlacDecoding(StreamInfo info, InputStream in, long at) throws IOException {
        this.info = info;
        bytes = new Counted(new BufferedInputStream(in, BUFFER_BYTES), at);
        decoder = new FLACDecoder(bytes);
        decoder.addFrameListener(this);
        try {
            decoder.readMetadata();
        } catch (RuntimeException broken) { // the decoder trusts its input
            processError(broken.toString());
        }
    }

    /// From the file's first block on.
    static FlacDecoding whole(FileChannel file, StreamInfo info) throws IOException {
        return new FlacDecoding(info, Channels.newInputStream(file.position(0)), 0);
    }

    /// From the block that begins at a byte of the file on.
    static FlacDecoding from(FileChannel file, StreamInfo info, long offset) throws IOException {
        byte[] head = info.head();
        InputStream in =
                new SequenceInputStream(new ByteArrayInputStream(head), Channels.newInputStream(file.position(offset)));
        return new FlacDecoding(info, in, offset - head.length);
    }

    /// Decodes the next block; false where there is none, or only a broken one.
    boolean next() throws IOException {
        try {
            Frame frame = error.isEmpty() ? decoder.readNextFrame() : null;
            if (frame != null
                    && (frame.header.channels != info.channels() || frame.header.bitsPerSample != info.bits())) {
                processError("a block of another format");
            }
            count = frame != null && error.isEmpty() ? frame.header.blockSize : 0;
        } catch (RuntimeException broken) { // the decoder trusts its input
            processError(broken.toString());
            count = 0;
        }
        return count > 0;
    }

    /// The frames of the block that was decoded last.
    int count() {
        return count;
    }

    /// Copies some of its frames, full scale 1.0, from index `from` on to `into[channel][at …]`.
    void copy(int from, float[][] into, int at, int frames) {
        float step = (float) Math.scalb(1.0, 1 - info.bits());
        for (int channel = 0; channel < into.length; channel++) {
            int[] samples = samples(channel);
            for (int i = 0; i < frames; i++) {
                into[channel][at + i] = samples[from + i] * step;
            }
        }
    }

    /// Its samples on one channel, in whole steps.
    int[] samples(int channel) {
        return decoder.getChannelData()[channel].getOutput();
    }

    /// The byte of the file at which the next block begins.
    long offset() {
        return bytes.at - decoder.getBitInputStream().getInputBytesUnconsumed();
    }

    /// Whether the file was at its end.
    boolean ended() {
        return decoder.isEOF();
    }

    /// What is wrong with the file.
    Optional<String> error() {
        return error;
    }

    @Override
    public void processMetadata(Metadata metadata) {}

    @Override
    public void processFrame(Frame frame) {}

    @Override
    public void processError(String message) {
        error = error.or(() -> Optional.of(message));
    }
}
