package longthrow.console.cue;

import java.util.Optional;
import longthrow.console.scene.FadeTime;

/// When the next cue fires by itself (rule S9).
public sealed interface Follow {
    /// So many seconds after this one.
    record After(double seconds) implements Follow {
        public After {
            if (!(seconds >= 0 && seconds <= FadeTime.MOST)) {
                throw new IllegalArgumentException("a cue follows within 0 to " + FadeTime.MOST + " s, not " + seconds);
            }
        }
    }

    /// When everything that this one fades has arrived.
    record FadeEnd() implements Follow {}

    /// The words of files and commands: `4 s`, `fade`.
    default String words() {
        return switch (this) {
            case After(double seconds) -> FadeTime.even(seconds).words();
            case FadeEnd() -> "fade";
        };
    }

    /// Reads such words; empty where they are none.
    static Optional<Follow> parse(String text) {
        if (text.strip().equals("fade")) {
            return Optional.of(new FadeEnd());
        }
        return text.strip().matches("\\d{1,4}(\\.\\d+)?\\s*s?")
                ? FadeTime.parse(text).map(time -> new After(time.up()))
                : Optional.empty();
    }
}
