package longthrow.console.check;

import java.util.Locale;

/// What a finding is about; the words by which a check leaves one out.
public enum Subject {
    FILES,
    AUDIO,
    SURFACES,
    SCENES,
    CUES,
    MICROPHONES,
    LEVELS,
    LIMITERS,
    LANES,
    JOURNAL;

    /// As the command line has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
