package longthrow.controllers.protocol;

import java.util.Locale;
import java.util.Optional;

/// What kind of receiver a show control message is for. Each kind stands for its special ones too: sound 10 hex for
/// music 11, compact disc 12 and so on.
public enum MscFormat {
    LIGHTING(0x01, 0x00),
    SOUND(0x10, 0x10),
    MACHINERY(0x20, 0x20),
    VIDEO(0x30, 0x30),
    PROJECTION(0x40, 0x40),
    PROCESS(0x50, 0x50),
    PYRO(0x60, 0x60),
    ALL(0x7F, 0x70);

    private final int code;
    private final int family;

    MscFormat(int code, int family) {
        this.code = code;
        this.family = family;
    }

    /// Reads `sound`, `lighting`, `all`.
    public static Optional<MscFormat> parse(String text) {
        for (MscFormat format : values()) {
            if (format.words().equals(text.strip())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /// `sound`.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The number that messages carry.
    public int code() {
        return code;
    }

    /// True when a message of that number is for this kind of receiver.
    public boolean hears(int number) {
        return this == ALL || number == ALL.code || (number & 0x70) == family;
    }
}
