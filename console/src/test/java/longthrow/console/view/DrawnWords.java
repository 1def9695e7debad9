package longthrow.console.view;

import com.formdev.flatlaf.util.Graphics2DProxy;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/// Every line of words that a component and all inside it draw, and where.
final class DrawnWords extends Graphics2DProxy {
    private final Graphics2D drawing;
    private final BufferedImage image;
    private final List<Drawn> all;

    /// @param where the words' box, in pixels of the picture
    /// @param room what may be drawn on at that moment, likewise
    /// @param ink what they are drawn with, and `ground` on what, in their middle
    record Drawn(String words, Font font, Rectangle2D where, Rectangle2D room, Color ink, Color ground) {
        /// Whether their middle may be drawn on.
        boolean seen() {
            return room.contains(where.getCenterX(), where.getCenterY());
        }

        /// Whether some of it is not to be seen: an ellipsis stands for it, or it stands out of its place.
        boolean cut() {
            return words.contains("…") || where.getMinX() < room.getMinX() - 1 || where.getMaxX() > room.getMaxX() + 1;
        }
    }

    private DrawnWords(Graphics2D drawing, BufferedImage image, List<Drawn> all) {
        super(drawing);
        this.drawing = drawing;
        this.image = image;
        this.all = all;
    }

    /// What a component that was laid out draws at a scale.
    static List<Drawn> of(JComponent component, double scale) throws Exception {
        BufferedImage image = new BufferedImage(
                (int) (component.getWidth() * scale),
                (int) (component.getHeight() * scale),
                BufferedImage.TYPE_INT_RGB);
        List<Drawn> all = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            component.print(new DrawnWords(g, image, all));
            g.dispose();
        });
        return all;
    }

    @Override
    public Graphics create() {
        return new DrawnWords((Graphics2D) drawing.create(), image, all);
    }

    @Override
    public Graphics create(int x, int y, int width, int height) {
        return new DrawnWords((Graphics2D) drawing.create(x, y, width, height), image, all);
    }

    @Override
    public void drawString(String words, int x, int y) {
        drawString(words, (float) x, (float) y);
    }

    @Override
    public void drawString(String words, float x, float y) {
        AffineTransform now = drawing.getTransform();
        Rectangle2D box = drawing.getFont().getStringBounds(words, drawing.getFontRenderContext());
        Shape clip = drawing.getClip();
        Rectangle2D where = moved(now, new Rectangle2D.Double(x, y + box.getY(), box.getWidth(), box.getHeight()));
        if (!words.isBlank()) {
            Rectangle2D room = clip == null ? where : moved(now, clip.getBounds2D());
            all.add(new Drawn(words, drawing.getFont(), where, room, drawing.getColor(), ground(where)));
        }
        drawing.drawString(words, x, y);
    }

    /// What is there before the words are.
    private Color ground(Rectangle2D where) {
        int x = Math.clamp(Math.round(where.getCenterX()), 0, image.getWidth() - 1);
        int y = Math.clamp(Math.round(where.getCenterY()), 0, image.getHeight() - 1);
        return new Color(image.getRGB(x, y));
    }

    private static Rectangle2D moved(AffineTransform by, Rectangle2D box) {
        return by.createTransformedShape(box).getBounds2D();
    }
}
