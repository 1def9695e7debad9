package longthrow.console.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import longthrow.dsp.thread.AnyThread;

/// A sound file heard once from its beginning to its end, with all its channels and at its own rate. It is read
/// piece by piece.
@AnyThread
public final class SoundFile {
    private static final int PIECE = 1 << 14;

    /// A FLAC block's length is a word of 16 bits.
    private static final int MOST_IN_A_BLOCK = 1 << 16;

    private SoundFile() {}

    /// Whoever listens to a file.
    public interface Listener {
        /// Before the first sound; returns why this file is not for the listener, or nothing.
        Optional<String> begin(int channels, int sampleRate);

        /// Hears the next frames, `[channel][frame]` from index 0, full scale 1.0.
        void hear(float[][] sound, int frames);
    }

    /// Plays a whole file to a listener; returns why it could not be heard to its end, or nothing.
    ///
    /// @param share hears before each piece how much of the file was, 0 to 1, and may throw to end it
    public static Optional<String> play(Path path, Listener listener, DoubleConsumer share) {
        try {
            return switch (SoundKind.of(path)) {
                case WAVE -> wave(path, listener, share);
                case FLAC -> flac(path, listener, share);
            };
        } catch (Unreadable | IOException failed) {
            return Optional.of(Unreadable.reason(path, failed));
        } catch (OutOfMemoryError big) {
            return Optional.of("too long for the memory there is; give the program more");
        }
    }

    private static Optional<String> wave(Path path, Listener listener, DoubleConsumer share)
            throws IOException, Unreadable {
        try (WavReader reader = WavReader.open(path)) {
            WavHeader header = reader.header();
            header.requireWhole();
            Optional<String> refused =
                    listener.begin(header.format().channels(), header.format().sampleRate());
            float[][] piece = new float[header.format().channels()][PIECE];
            for (long at = 0; at < header.frames() && refused.isEmpty(); at += PIECE) {
                share.accept((double) at / header.frames());
                int frames = (int) Math.min(PIECE, header.frames() - at);
                reader.read(at, piece, 0, frames);
                for (float[] channel : piece) {
                    Samples.requireFinite(channel, frames, at);
                }
                listener.hear(piece, frames);
            }
            return refused;
        }
    }

    private static Optional<String> flac(Path path, Listener listener, DoubleConsumer share)
            throws IOException, Unreadable {
        StreamInfo info = StreamInfo.read(path);
        Optional<String> refused = listener.begin(info.channels(), info.sampleRate());
        if (refused.isEmpty()) {
            float[][] sound = new float[info.channels()][MOST_IN_A_BLOCK];
            FlacFile.play(path, info, (block, at, from) -> {
                share.accept(info.frames() > 0 ? (double) from / info.frames() : 0);
                block.copy(0, sound, 0, block.count());
                listener.hear(sound, block.count());
            });
        }
        return refused;
    }
}
