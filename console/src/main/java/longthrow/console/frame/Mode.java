package longthrow.console.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What automation does with a parameter (rule A1); the modes that write come in the order of their greed. TOUCH/LATCH
/// touches levels and latches everything else.
public enum Mode {
    OFF("OFF"),
    READ("READ"),
    TOUCH("TCH"),
    TOUCH_LATCH("T/L"),
    LATCH("LTCH"),
    WRITE("WRT");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /// What the strip shows.
    public String word() {
        return word;
    }

    /// How files and actions name it: `touch-latch`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The mode that files and actions name so.
    public static Optional<Mode> ofId(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }

    /// Whether a hand writes in it.
    public boolean writes() {
        return this != OFF && this != READ;
    }
}
