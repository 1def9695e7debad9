package longthrow.console.record;

import java.nio.file.Path;

/// What came of loading a sound file.
public sealed interface Loading {
    /// It plays.
    record Loaded(Stem stem) implements Loading {}

    /// It does not: its strip stays silent and the user is told.
    ///
    /// @param reason why, in words
    record Refused(Path path, String reason) implements Loading {
        /// The file's name without its folder.
        public String name() {
            return String.valueOf(path.getFileName());
        }

        /// Name and reason in one line.
        public String words() {
            return name() + ": " + reason;
        }
    }
}
