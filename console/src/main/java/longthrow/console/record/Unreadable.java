package longthrow.console.record;

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

    /// The reason in words.
    String reason() {
        return String.valueOf(getMessage());
    }

    static String seconds(long frames, int sampleRate) {
        return String.format(java.util.Locale.ROOT, "%.2f", frames / (double) sampleRate);
    }
}
