package longthrow.console.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The looks of the window: the same tokens with other colours.
public enum Look {
    /// For a control room.
    DARK,
    /// For a dark hall: dimmer, nothing white, nothing that flashes blue.
    STAGE,
    /// For daylight.
    LIGHT;

    /// The word of options and files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The look of a word; empty where there is none such.
    public static Optional<Look> of(String word) {
        return Arrays.stream(values()).filter(look -> look.word().equals(word)).findFirst();
    }

    /// The one after this one, round and round.
    Look next() {
        return switch (this) {
            case DARK -> STAGE;
            case STAGE -> LIGHT;
            case LIGHT -> DARK;
        };
    }
}
