package longthrow.console.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// Goes through a FLAC file once and proves it against the count of frames and the MD5 sum in its own header: the
/// decoder itself says nothing when a file ends early. No more of it is in memory than a block.
final class FlacFile {
    private final StreamInfo info;
    private final MessageDigest digest = md5();
    private long frames;

    private FlacFile(StreamInfo info) {
        this.info = info;
    }

    /// Whoever hears a file's blocks.
    interface Listener {
        /// A block that was decoded.
        ///
        /// @param at the byte of the file at which it begins
        /// @param from its first frame
        void hear(FlacDecoding block, long at, long from);
    }

    /// Plays a whole file to a listener; returns how many frames it holds.
    static long play(Path path, StreamInfo info, Listener listener) throws IOException, Unreadable {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new FlacFile(info).heard(file, listener);
        }
    }

    private long heard(FileChannel file, Listener listener) throws IOException, Unreadable {
        boolean ended = true;
        Optional<String> error = Optional.empty();
        try {
            FlacDecoding decoding = FlacDecoding.whole(file, info);
            for (long at = decoding.offset(); decoding.next(); at = decoding.offset()) {
                listener.hear(decoding, at, frames);
                digest.update(bytes(decoding));
                frames += decoding.count();
            }
            ended = decoding.ended();
            error = decoding.error();
        } catch (EOFException early) {
            // it says itself how many frames it should have had
        }
        prove(ended, error);
        return frames;
    }

    /// The samples as the MD5 sum counts them: interleaved, signed, little-endian, in whole bytes.
    private byte[] bytes(FlacDecoding block) {
        int width = (info.bits() + 7) / 8;
        byte[] all = new byte[block.count() * info.channels() * width];
        for (int channel = 0; channel < info.channels(); channel++) {
            int[] samples = block.samples(channel);
            for (int i = 0; i < block.count(); i++) {
                int at = (i * info.channels() + channel) * width;
                for (int b = 0; b < width; b++) {
                    all[at + b] = (byte) (samples[i] >> (8 * b));
                }
            }
        }
        return all;
    }

    private void prove(boolean ended, Optional<String> error) throws Unreadable {
        if (ended && frames < info.frames()) {
            throw Unreadable.truncated(frames, info.frames(), info.sampleRate());
        }
        if (error.isPresent()) {
            throw damaged(frames, info, error.get());
        }
        if (frames == 0) {
            throw Unreadable.noAudio();
        }
        if (info.summed() && !Arrays.equals(digest.digest(), info.md5())) {
            throw new Unreadable("damaged: its samples do not match its MD5 sum");
        }
    }

    /// What cannot be decoded from a frame on.
    static Unreadable damaged(long frame, StreamInfo info, String why) {
        return new Unreadable(
                "damaged near frame " + frame + " (" + Unreadable.seconds(frame, info.sampleRate()) + " s): " + why);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has MD5", never);
        }
    }
}
