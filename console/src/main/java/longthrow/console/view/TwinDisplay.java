package longthrow.console.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Kind;

/// A line of words or digits of the twin, in its display's colour.
final class TwinDisplay extends TwinPart {
    private static final float WIDE = 0.6f; // a character of JetBrains Mono, of its size

    private static final float TALL = 0.7f; // of its height, the most that a letter takes
    private static final int LEAST = 2;
    private static final int HEIGHT = 16;

    private String words = "";
    private int rgb;

    TwinDisplay(Control control, Stage stage) {
        super(AccessibleRole.LABEL, control, stage);
        rgb = Ink.DISPLAY_LIGHT.color().getRGB();
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Colour light && rgb != light.rgb()) {
            rgb = light.rgb();
            repaint();
        }
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
    Dimension lone(double size) {
        int letters = Math.max(LEAST, control().width());
        float letter = WIDE * Type.DISPLAY.font().getSize2D();
        return new Dimension(times(size, (int) Math.ceil(letters * letter) + 6), times(size, HEIGHT));
    }

    @Override
    void face(Graphics2D g) {
        Color light = new Color(rgb);
        g.setColor(Ink.mix(Ink.DISPLAY.color(), light, 0.08));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setColor(Ink.mix(light, Ink.DISPLAY_WHITE.color(), 0.35));
        String shown = words.strip();
        int letters = Math.max(
                1, control().kind() == Kind.DIGITS ? shown.length() : control().width());
        float fitting = (getWidth() - 3) / (WIDE * letters);
        Font font = Type.DISPLAY.font();
        g.setFont(font.deriveFont(Math.min(Math.max(font.getSize2D(), getHeight() * TALL), fitting)));
        g.drawString(shown, 2, getHeight() / 2f + g.getFont().getSize2D() * 0.365f);
    }
}
