package longthrow.console.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// PASS, TRIM and SCENE: what may become of the moves of the last minute (rule A14).
final class KeepKeys {
    private KeepKeys() {}

    /// The keys for what is chosen on a view of the minute; `keep` takes what to keep as `automation/keep` has it.
    static List<Key> of(KeepView view, Consumer<String> keep) {
        return Stream.of("pass", "trim", "scene")
                .map(mode -> key(mode, () -> keep.accept(view.stretch() + " " + mode)))
                .toList();
    }

    private static Key key(String mode, Runnable action) {
        String words = words(mode);
        Key key = new Key("keep/" + mode, words, mode.toUpperCase(Locale.ROOT), Ink.ACCENT, frame -> false, action);
        key.setToolTipText("automation/keep: " + words);
        return key;
    }

    private static String words(String mode) {
        return switch (mode) {
            case "pass" -> "Lay these moves as a pass where the song was";
            case "trim" -> "Lay these moves as trims on the faders' lanes";
            default -> "Store a scene of where these moves ended";
        };
    }
}
