package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.VolatileImage;
import java.util.Optional;
import longthrow.dsp.thread.EventThread;

/// The small picture on which a part is painted before it is laid onto the screen, so that nobody sees it half painted.
/// It grows and stays.
@EventThread
final class Sheet {
    private static final int LEAST = 64;
    private static final BufferedImage NOTHING = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private Image picture = NOTHING;
    private Optional<VolatileImage> fast = Optional.empty();
    private Graphics2D brush = NOTHING.createGraphics();
    private int width;
    private int height;
    private int unit;

    /// Makes ready for a frame on a screen. Where a pixel of a window is a whole number of the screen's,
    /// `unit`, the sheet is the screen's own kind of picture; elsewhere (`unit` 0) it is plain memory, which
    /// alone can be laid down to the pixel.
    void ready(GraphicsConfiguration screen, int unit) {
        boolean good = this.unit == unit
                && (unit == 0
                        || fast.filter(image -> image.validate(screen) == VolatileImage.IMAGE_OK)
                                .isPresent());
        if (!good) {
            this.unit = unit;
            renew(screen, Math.max(width, LEAST), Math.max(height, LEAST));
        }
    }

    /// Makes room for so many of the screen's pixels.
    void fit(GraphicsConfiguration screen, int wide, int high) {
        if (wide > width || high > height) {
            renew(screen, Math.max(wide, width), Math.max(high, height));
        }
    }

    private void renew(GraphicsConfiguration screen, int wide, int high) {
        brush.dispose();
        fast.ifPresent(VolatileImage::flush);
        fast = Optional.empty();
        width = wide;
        height = high;
        if (unit == 0) {
            BufferedImage fresh = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
            fresh.setAccelerationPriority(0); // it is another picture each time: no copy of it is worth keeping
            brush = fresh.createGraphics();
            picture = fresh;
        } else {
            VolatileImage fresh =
                    screen.createCompatibleVolatileImage(Math.ceilDiv(wide, unit), Math.ceilDiv(high, unit));
            fresh.validate(screen);
            brush = fresh.createGraphics();
            picture = fresh;
            fast = Optional.of(fresh);
        }
    }

    /// What paints on it, in its own pixels.
    Graphics2D brush() {
        return brush;
    }

    /// Lays its upper left part onto the screen, all in the screen's pixels.
    void lay(Graphics2D onto, int x, int y, int wide, int high) {
        int by = Math.max(1, unit);
        int left = x / by;
        int top = y / by;
        onto.drawImage(picture, left, top, left + wide / by, top + high / by, 0, 0, wide / by, high / by, null);
    }

    /// Whether what was laid down may be spoilt, the screen having lost its pictures.
    boolean lost() {
        return fast.isPresent() && fast.get().contentsLost();
    }
}
