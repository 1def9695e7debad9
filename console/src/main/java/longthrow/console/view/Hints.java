package longthrow.console.view;

import java.util.Optional;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Hint;
import longthrow.console.frame.Outlook;

/// What a frame says of the next GO, strip by strip.
final class Hints {
    private Hints() {}

    /// What the next GO does to a strip.
    static Hint of(DeskFrame frame, String path) {
        Optional<Outlook.Preview> next = frame.outlook().next();
        return next.isEmpty() ? Hint.NONE : next.get().hints().getOrDefault(path, Hint.NONE);
    }
}
