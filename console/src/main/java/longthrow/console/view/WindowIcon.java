package longthrow.console.view;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// The window's icon: a fader at three quarters of its throw.
final class WindowIcon {
    private static final double ZERO_DECIBELS = 0.75;

    private WindowIcon() {}

    /// The icon at `size` pixels.
    static BufferedImage of(int size) {
        BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = icon.createGraphics();
        Theme.smooth(g);
        int cap = size * 3 / 8;
        int middle = size - cap / 2 - size / 16 - (int) Math.round((size - cap - size / 8.0) * ZERO_DECIBELS);
        g.setColor(Ink.PANEL.color());
        g.fillRoundRect(0, 0, size, size, size / 4, size / 4);
        g.setColor(Ink.FAINT.color());
        g.fillRoundRect(size / 2 - size / 16, size / 8, size / 8, size * 3 / 4, size / 8, size / 8);
        g.setPaint(new GradientPaint(0, middle - cap / 2f, Ink.DIM.color(), 0, middle + cap / 2f, Ink.CAP_TOP.color()));
        g.fillRoundRect((size - cap * 3 / 2) / 2, middle - cap / 2, cap * 3 / 2, cap, size / 8, size / 8);
        g.setColor(Ink.ACCENT.color());
        g.fillRect((size - cap * 5 / 4) / 2, middle - size / 32, cap * 5 / 4, Math.max(1, size / 16));
        g.dispose();
        return icon;
    }
}
