package longthrow.console.view;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import longthrow.dsp.thread.EventThread;

/// Rounds the corners of a graph by laying its ground over them when all is drawn: a round clip costs every line and
/// every letter inside it a mask of their own.
@EventThread
final class Corners {
    private Corners() {}

    /// Lays `ground` over the corners of what is `width` by `height`.
    static void draw(Graphics2D g, int width, int height, Color ground) {
        int radius = Span.CORNER.px();
        BufferedImage round = Sprites.of(
                g, "corners", 2 * radius, 2 * radius, ground.getRGB(), (own, side, _) -> paint(own, side, ground));
        corner(g, round, 0, 0, false, false);
        corner(g, round, width - radius, 0, true, false);
        corner(g, round, 0, height - radius, false, true);
        corner(g, round, width - radius, height - radius, true, true);
    }

    /// The ground, and out of it a disk whose quarters are the four corners.
    private static void paint(Graphics2D g, int side, Color ground) {
        g.setColor(ground);
        g.fillRect(0, 0, side, side);
        g.setComposite(AlphaComposite.DstOut);
        g.fillRoundRect(0, 0, side, side, side, side);
    }

    private static void corner(Graphics2D g, BufferedImage round, int x, int y, boolean right, boolean below) {
        int radius = Span.CORNER.px();
        int half = round.getWidth() / 2;
        int left = right ? half : 0;
        int top = below ? half : 0;
        g.drawImage(round, x, y, x + radius, y + radius, left, top, left + half, top + half, null);
    }
}
