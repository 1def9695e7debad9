package longthrow.console.view;

import java.awt.Color;
import java.util.Objects;
import javax.swing.UIManager;

/// The colours of the theme, named by what they mean.
enum Ink {
    GROUND("ground"),
    PANEL("panel"),
    RAISED("raised"),
    WELL("well"),
    HAIRLINE("hairline"),
    TEXT("text"),
    DIM("dim"),
    FAINT("faint"),
    /// Selected, or yours to choose.
    ACCENT("accent"),
    /// Now, reading, safe.
    SAFE("safe"),
    /// A hand, a touch, gain reduction: attention.
    HAND("hand"),
    /// Mute, clip, record, panic.
    STOP("stop"),
    SOLO("solo"),
    /// Words on a lit key.
    ON("on"),
    METER_LOW("meterLow"),
    METER_MIDDLE("meterMiddle"),
    METER_HIGH("meterHigh"),
    METER_TOP("meterTop"),
    CAP_TOP("capTop"),
    CAP_BOTTOM("capBottom"),
    SHADOW("shadow"),
    DISPLAY("display"),
    /// Letters on a display that was given no colour, and what any colour of letters is lightened with.
    DISPLAY_LIGHT("displayLight"),
    DISPLAY_WHITE("displayWhite"),
    WAVE("wave");

    private static final int BRIGHT = 230; // of 255: words in the dark look
    private static final int NEAR = 40; // of 255: the eye tells no bar from its ground
    private final String key;

    Ink(String token) {
        key = "Desk." + token;
    }

    /// The theme's colour.
    Color color() {
        return Objects.requireNonNull(UIManager.getColor(key), key);
    }

    /// This colour laid over another one with an opacity of 0 to 1.
    Color over(Ink ground, double opacity) {
        return mix(ground.color(), color(), opacity);
    }

    /// A strip's own colour as this look shows it: no brighter than its words may be, and never the panel's own.
    static Color strip(int rgb) {
        Color own = new Color(rgb);
        int words = brightness(TEXT.color());
        int panel = brightness(PANEL.color());
        if (Math.abs(brightness(own) - panel) < NEAR) {
            return mix(own, TEXT.color(), 0.5);
        }
        double dim = words > panel ? Math.min(1, words / (double) BRIGHT) : 1;
        return mix(SHADOW.color(), own, dim);
    }

    private static int brightness(Color colour) {
        return (299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue()) / 1000;
    }

    /// The way from one colour to another, `share` 0 to 1.
    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
