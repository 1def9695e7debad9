package longthrow.console.view;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Objects;
import javax.swing.UIManager;

/// The theme's fonts, named by what they set; and the few ways in which the window sets a line.
enum Type {
    BRAND("brand"),
    NAME("name"),
    BODY("body"),
    STRONG("strong"),
    LABEL("label"),
    SMALL("small"),
    SMALL_STRONG("smallStrong"),
    TINY("tiny"),
    GO("go"),
    GO_BIG("goBig"),
    TITLE("title"),
    NUMBER("number"),
    SMALL_NUMBER("smallNumber"),
    SCALE("scale"),
    DISPLAY("display"),
    FIGURE("figure"),
    TIME("time");

    private final String key;

    Type(String token) {
        key = "Desk." + token + ".font";
    }

    /// The theme's font.
    Font font() {
        return Objects.requireNonNull(UIManager.getFont(key), key);
    }

    /// Sets words from `x` on, `y` being the middle of the capitals; returns where they end.
    int left(Graphics2D g, String words, int x, int y) {
        g.setFont(font());
        g.drawString(words, x, baseline(y));
        return x + g.getFontMetrics().stringWidth(words);
    }

    /// Sets words that end at `x`.
    void right(Graphics2D g, String words, int x, int y) {
        g.setFont(font());
        g.drawString(words, x - g.getFontMetrics().stringWidth(words), baseline(y));
    }

    /// Sets words about `x`.
    void centre(Graphics2D g, String words, double x, int y) {
        g.setFont(font());
        g.drawString(words, (float) (x - g.getFontMetrics().stringWidth(words) / 2.0), baseline(y));
    }

    /// Words that are no wider than `width`: cut, with an ellipsis, where they would be.
    String fit(Graphics2D g, String words, int width) {
        FontMetrics metrics = g.getFontMetrics(font());
        if (metrics.stringWidth(words) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 0 && metrics.stringWidth(words.substring(0, end).stripTrailing() + "…") > width) {
            end--;
        }
        return end == 0 ? "" : words.substring(0, end).stripTrailing() + "…";
    }

    /// The same with the ellipsis in the middle, so that beginning and end stay.
    String fitMiddle(Graphics2D g, String words, int width) {
        FontMetrics metrics = g.getFontMetrics(font());
        String fitting = words;
        for (int kept = words.length() - 1; kept > 0 && metrics.stringWidth(fitting) > width; kept--) {
            String start = words.substring(0, (kept + 1) / 2).stripTrailing();
            fitting = start + "…" + words.substring(words.length() - kept / 2).stripLeading();
        }
        return metrics.stringWidth(fitting) > width ? "" : fitting;
    }

    /// The baseline of a line whose capitals have their middle at `y`; both fonts' capitals are 0.73 of the size.
    private float baseline(int y) {
        return y + font().getSize2D() * 0.365f;
    }
}
