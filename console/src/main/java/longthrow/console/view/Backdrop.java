package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.dsp.thread.EventThread;

/// What stays behind a view's playhead, painted once and blitted until it changes or the view is another size.
@EventThread
final class Backdrop {
    private Optional<BufferedImage> picture = Optional.empty();

    /// Is painted anew the next time.
    void forget() {
        picture = Optional.empty();
    }

    /// Blits it; `painter` paints it where need be, smoothly, on ground of its own.
    void draw(Graphics2D g, int width, int height, Consumer<Graphics2D> painter) {
        double scale = Sprites.scale(g);
        int wide = (int) Math.ceil(width * scale);
        int high = (int) Math.ceil(height * scale);
        BufferedImage fitting = picture.filter(image -> image.getWidth() == wide && image.getHeight() == high)
                .orElseGet(() -> {
                    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
                    Graphics2D own = image.createGraphics();
                    own.scale(scale, scale);
                    Theme.smooth(own);
                    painter.accept(own);
                    own.dispose();
                    return image;
                });
        picture = Optional.of(fitting);
        Sprites.whole(g, fitting, 0, 0, width, height);
    }
}
