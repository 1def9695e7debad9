package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import longthrow.dsp.thread.EventThread;

/// Pictures painted once and blitted ever after: bars, caps, printed scales. One a kind, size and scale of the screen.
@EventThread
final class Sprites {
    private static final int KEPT = 200;
    private static final Map<Sprite, BufferedImage> PAINTED = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sprite, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    private static final Sprite SOUGHT = new Sprite(); // never a key: looking a picture up makes nothing
    private static double frame;

    private Sprites() {}

    /// Paints all anew from now on: the colours are others.
    static void forget() {
        PAINTED.clear();
    }

    /// What tells one picture from another: `kind` names it, `rgb` is the colour that varies.
    private static final class Sprite {
        private String kind = "";
        private int width;
        private int height;
        private int rgb;
        private double scale;

        private Sprite set(String ofKind, int wide, int high, int ofRgb, double atScale) {
            kind = ofKind;
            width = wide;
            height = high;
            rgb = ofRgb;
            scale = atScale;
            return this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sprite one
                    && one.width == width
                    && one.height == height
                    && one.rgb == rgb
                    && Double.compare(one.scale, scale) == 0
                    && one.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return ((31 * kind.hashCode() + width) * 31 + height) * 31 + rgb + Double.hashCode(scale);
        }
    }

    /// Paints what a picture shows, `width` by `height`.
    interface Painter {
        /// Paints it.
        void paint(Graphics2D g, int width, int height);
    }

    /// How many of the screen's pixels a pixel of the window is, where `g` paints.
    static double scale(Graphics2D g) {
        return frame > 0 ? frame : g.getTransform().getScaleX();
    }

    /// All is painted at one scale from now on, which need not be asked for each time; 0 says that it is not.
    static void scale(double ofFrame) {
        frame = ofFrame;
    }

    /// The picture of a kind, painted by `painter` at the scale of `g` when it is first wanted.
    static BufferedImage of(Graphics2D g, String kind, int width, int height, int rgb, Painter painter) {
        double scale = scale(g);
        BufferedImage kept = PAINTED.get(SOUGHT.set(kind, width, height, rgb, scale));
        if (kept == null) {
            Sprite sprite = new Sprite().set(kind, width, height, rgb, scale);
            kept = paint(sprite, painter);
            PAINTED.put(sprite, kept);
        }
        return kept;
    }

    private static BufferedImage paint(Sprite sprite, Painter painter) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sprite.width * sprite.scale),
                (int) Math.ceil(sprite.height * sprite.scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Theme.smooth(g);
        g.scale(sprite.scale, sprite.scale);
        painter.paint(g, sprite.width, sprite.height);
        g.dispose();
        return image;
    }

    /// Blits the rows from `top` to `bottom` of a picture that stands at `x`, `y` and is `width` wide.
    static void rows(Graphics2D g, BufferedImage image, int x, int y, int width, int top, int bottom) {
        double scale = scale(g);
        g.drawImage(
                image,
                x,
                y + top,
                x + width,
                y + bottom,
                0,
                (int) Math.round(top * scale),
                image.getWidth(),
                (int) Math.round(bottom * scale),
                null);
    }

    /// Blits a whole picture of `width` by `height`.
    static void whole(Graphics2D g, BufferedImage image, int x, int y, int width, int height) {
        g.drawImage(image, x, y, width, height, null);
    }
}
