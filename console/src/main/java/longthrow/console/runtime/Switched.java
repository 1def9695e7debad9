package longthrow.console.runtime;

import java.util.Optional;
import longthrow.dsp.thread.ControlThread;

/// What a word asks a switch for: `on`, `off`, `toggle` or nothing for the other state.
@ControlThread
final class Switched {
    private Switched() {}

    /// The state asked for; empty where the word says none.
    static Optional<Boolean> to(String word, boolean now) {
        return switch (word) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            case "", "toggle" -> Optional.of(!now);
            default -> Optional.empty();
        };
    }

    /// The same; where the word says none, that is said.
    static Optional<Boolean> to(String word, boolean now, Notices notices) {
        Optional<Boolean> asked = to(word, now);
        if (asked.isEmpty()) {
            notices.say("'" + word + "' is no state; say on, off or toggle");
        }
        return asked;
    }
}
