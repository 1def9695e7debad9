package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Locale;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// How far the de-esser turns its band down now, from the right, over 20 dB, and the figure.
final class DeEsserBar extends Painted {
    private static final double RANGE = 20;
    private static final int FIGURE = 34;
    private final int strip;
    private double shown;

    DeEsserBar(int strip, String path) {
        super(AccessibleRole.PROGRESS_BAR);
        this.strip = strip;
        name(path + "/deess/reduction", "Reduction by the de-esser of " + path);
    }

    @Override
    public void present(DeskFrame frame) {
        double now = Math.round(Math.min(0, frame.meters().deEsserDecibels()[strip]) * 10) / 10.0;
        if (now != shown) {
            shown = now;
            getAccessibleContext().setAccessibleDescription(figure() + " dB");
            repaint();
        }
    }

    private String figure() {
        return String.format(Locale.ROOT, "%.1f", shown + 0.0);
    }

    @Override
    void draw(Graphics2D g) {
        int length = Math.max(0, getWidth() - FIGURE);
        int half = Span.HALF.px();
        int middle = getHeight() / 2;
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, middle - half / 2 - 1, length, half + 2, half, half);
        int taken = (int) Math.round(Math.min(1, -shown / RANGE) * length);
        g.setColor(Ink.HAND.color());
        g.fillRoundRect(length - taken, middle - half / 2 - 1, taken, half + 2, half, half);
        g.setColor((shown < 0 ? Ink.TEXT : Ink.DIM).color());
        Type.SCALE.right(g, figure(), getWidth(), middle);
    }
}
