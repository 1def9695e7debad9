package longthrow.console.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;

/// A line of words or digits of the twin, in its display's colour.
final class TwinDisplay extends TwinPart {
    private static final float WIDE = 0.6f; // a character of JetBrains Mono, of its size

    private String words = "";
    private int rgb;

    TwinDisplay(Control control, Stage stage) {
        super(AccessibleRole.LABEL, control, stage);
        rgb = Ink.ACCENT.color().getRGB();
    }

    /// The colour of the display's light.
    void light(int colour) {
        if (rgb != colour) {
            rgb = colour;
            repaint();
        }
    }

    @Override
    void told(Feedback feedback) {
        String now = switch (feedback) {
            case Feedback.Text text -> text.words();
            case Feedback.Digits digits -> digits.characters();
            case Feedback.Motor _, Feedback.Light _, Feedback.Ring _, Feedback.Level _, Feedback.Colour _ -> words;
        };
        if (!now.equals(words)) {
            words = now;
            getAccessibleContext().setAccessibleDescription(words);
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        Color light = new Color(rgb);
        g.setColor(Ink.mix(Ink.DISPLAY.color(), light, 0.08));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.mix(light, Ink.TEXT.color(), 0.35));
        String shown = words.strip();
        int letters = Math.max(
                1, control().kind() == Kind.DIGITS ? shown.length() : control().width());
        float fitting = (getWidth() - 3) / (WIDE * letters);
        Font font = Type.DISPLAY.font();
        g.setFont(font.deriveFont(Math.min(font.getSize2D(), fitting)));
        g.drawString(shown, 2, getHeight() / 2f + g.getFont().getSize2D() * 0.365f);
    }
}
