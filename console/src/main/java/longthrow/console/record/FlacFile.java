package longthrow.console.record;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;

/// Decodes a FLAC file and proves it against the count of frames and the MD5 sum in its own header: the decoder itself
/// says nothing when a file ends early.
final class FlacFile implements FrameListener {
    private static final int MOST_AT_ONCE = 1 << 24;

    private final StreamInfo info;
    private final MessageDigest digest;
    private float[][] channels;
    private int frames;
    private Optional<String> error = Optional.empty();

    private FlacFile(StreamInfo info) {
        this.info = info;
        digest = md5();
        channels = new float[info.channels()][Math.clamp(info.frames(), 1 << 16, MOST_AT_ONCE)];
    }

    static Material read(Path path) throws IOException, Unreadable {
        StreamInfo info = StreamInfo.read(path);
        Samples.requireLength(info.frames());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            return new FlacFile(info).decoded(in);
        }
    }

    private Material decoded(InputStream in) throws IOException, Unreadable {
        FLACDecoder decoder = new FLACDecoder(in);
        decoder.addFrameListener(this);
        try {
            decoder.readMetadata();
            for (Frame frame = decoder.readNextFrame(); frame != null && sound(); frame = decoder.readNextFrame()) {
                append(frame, decoder);
            }
        } catch (EOFException early) {
            return proved(true);
        } catch (RuntimeException broken) { // the decoder trusts its input
            processError(broken.toString());
        }
        return proved(decoder.isEOF());
    }

    private boolean sound() {
        return error.isEmpty();
    }

    private void append(Frame frame, FLACDecoder decoder) {
        if (frame.header.channels != info.channels() || frame.header.bitsPerSample != info.bits()) {
            processError("a block of another format");
            return;
        }
        int count = frame.header.blockSize;
        if (frames + count > channels[0].length) {
            int room = Math.max(frames + count, (int) Math.min(Integer.MAX_VALUE - 8, 2L * channels[0].length));
            Arrays.setAll(channels, c -> Arrays.copyOf(channels[c], room));
        }
        int[][] samples = new int[info.channels()][];
        Arrays.setAll(samples, c -> decoder.getChannelData()[c].getOutput());
        float step = (float) Math.scalb(1.0, 1 - info.bits());
        for (int c = 0; c < samples.length; c++) {
            for (int i = 0; i < count; i++) {
                channels[c][frames + i] = samples[c][i] * step;
            }
        }
        digest.update(bytes(samples, count));
        frames += count;
    }

    /// The samples as the MD5 sum counts them: interleaved, signed, little-endian, in whole bytes.
    private byte[] bytes(int[][] samples, int count) {
        int width = (info.bits() + 7) / 8;
        byte[] all = new byte[count * samples.length * width];
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (int[] channel : samples) {
                for (int b = 0; b < width; b++) {
                    all[at++] = (byte) (channel[i] >> (8 * b));
                }
            }
        }
        return all;
    }

    private Material proved(boolean ended) throws Unreadable {
        if (ended && frames < info.frames()) {
            throw Unreadable.truncated(frames, info.frames(), info.sampleRate());
        }
        if (error.isPresent()) {
            throw new Unreadable("damaged near frame " + frames + " (" + Unreadable.seconds(frames, info.sampleRate())
                    + " s): " + error.get());
        }
        if (frames == 0) {
            throw Unreadable.noAudio();
        }
        if (info.summed() && !Arrays.equals(digest.digest(), info.md5())) {
            throw new Unreadable("damaged: its samples do not match its MD5 sum");
        }
        if (channels[0].length != frames) {
            Arrays.setAll(channels, c -> Arrays.copyOf(channels[c], frames));
        }
        return new Material(channels, info.sampleRate());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has MD5", never);
        }
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
