package longthrow.controllers.verify;

import java.util.Optional;

/// What a trial found out. Immutable.
///
/// @param subject the control, or what else was tried
/// @param words what was found
/// @param suggestion a line that the profile should say instead, where one is known
public record Verdict(String subject, Outcome outcome, String words, Optional<String> suggestion) {
    /// How it went.
    public enum Outcome {
        GOOD("good"),
        DIFFERENT("differs"),
        SKIPPED("skipped");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /// In reports.
        public String word() {
            return word;
        }
    }

    static Verdict good(String subject, String words) {
        return new Verdict(subject, Outcome.GOOD, words, Optional.empty());
    }

    static Verdict different(String subject, String words) {
        return new Verdict(subject, Outcome.DIFFERENT, words, Optional.empty());
    }

    static Verdict different(String subject, String words, String suggestion) {
        return new Verdict(subject, Outcome.DIFFERENT, words, Optional.of(suggestion));
    }

    static Verdict skipped(String subject) {
        return new Verdict(subject, Outcome.SKIPPED, "not tried", Optional.empty());
    }

    /// `fader[1]: differs: tops out at 15935 - say: max 15935`.
    public String text() {
        return subject + ": " + outcome.word() + ": " + words
                + suggestion.map(line -> " - say: " + line).orElse("");
    }
}
