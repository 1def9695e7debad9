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
    WAVE("wave");

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
