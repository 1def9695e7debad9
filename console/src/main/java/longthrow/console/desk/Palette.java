package longthrow.console.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The named strip colours: the eight of an X-Touch display and a few that screens have beside them.
public enum Palette {
    RED(0xE5484D),
    ORANGE(0xF5A524),
    YELLOW(0xE8D44D),
    GREEN(0x3DDC84),
    CYAN(0x35D0E6),
    BLUE(0x4DB6FF),
    PURPLE(0x8E6CEF),
    MAGENTA(0xFF7AC6),
    WHITE(0xE6EAEF),
    GREY(0x8B95A1),
    BLACK(0x262B32);

    private final int rgb;

    Palette(int rgb) {
        this.rgb = rgb;
    }

    /// The colour as 0xRRGGBB.
    public int rgb() {
        return rgb;
    }

    /// Reads a name or `#rrggbb`; empty when the text is neither.
    public static OptionalInt parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches("#[0-9a-f]{6}")) {
            return OptionalInt.of(Integer.parseInt(word.substring(1), 16));
        }
        for (Palette colour : values()) {
            if (colour.word().equals(word)) {
                return OptionalInt.of(colour.rgb);
            }
        }
        return OptionalInt.empty();
    }

    /// The name of a colour, or `#rrggbb` where it has none.
    public static String format(int rgb) {
        return named(rgb).map(Palette::word).orElse(String.format(Locale.ROOT, "#%06x", rgb & 0xFFFFFF));
    }

    private static Optional<Palette> named(int rgb) {
        for (Palette colour : values()) {
            if (colour.rgb == rgb) {
                return Optional.of(colour);
            }
        }
        return Optional.empty();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
