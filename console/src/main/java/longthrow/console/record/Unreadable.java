package longthrow.console.record;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A sound file that cannot be used; the message is the reason in words, without the file's name.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }

    /// A file that ends early.
    static Unreadable truncated(long frames, long declared, int sampleRate) {
        return new Unreadable("truncated: it ends at frame " + frames + " of " + declared + " ("
                + seconds(frames, sampleRate) + " of " + seconds(declared, sampleRate) + " s); copy it again");
    }

    /// A file with nothing in it.
    static Unreadable noAudio() {
        return new Unreadable("holds no audio: 0 frames");
    }

    /// Why a file could not be used, in words.
    static String reason(Path path, Exception failed) {
        return switch (failed) {
            case Unreadable unreadable -> unreadable.reason();
            case NoSuchFileException missing -> "missing: there is no file " + path.toAbsolutePath();
            case AccessDeniedException denied -> "may not be read: its permissions forbid it";
            default -> "cannot be read: " + failed.getMessage();
        };
    }

    /// The reason in words.
    String reason() {
        return String.valueOf(getMessage());
    }

    static String seconds(long frames, int sampleRate) {
        return String.format(java.util.Locale.ROOT, "%.2f", frames / (double) sampleRate);
    }
}
