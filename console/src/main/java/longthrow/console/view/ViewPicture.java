package longthrow.console.view;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.AnyThread;

/// Paints the mixer page of a frame into a picture; needs no display.
@AnyThread
public final class ViewPicture {
    private ViewPicture() {}

    /// The page of `width` by `height` at `scale` (2 makes a picture twice as wide and high for fine screens).
    public static BufferedImage paint(DeskFrame frame, int width, int height, double scale) {
        return paint(frame, Page.MIXER, width, height, scale);
    }

    /// The same of any page.
    static BufferedImage paint(DeskFrame frame, Page front, int width, int height, double scale) {
        if (EventQueue.isDispatchThread()) {
            return painted(frame, front, width, height, scale);
        }
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        try {
            EventQueue.invokeAndWait(() -> picture.complete(painted(frame, front, width, height, scale)));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the page of show " + frame.show() + " cannot be painted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while painting show " + frame.show(), e);
        }
        return picture.join();
    }

    private static BufferedImage painted(DeskFrame frame, Page front, int width, int height, double scale) {
        MixerPage page = new MixerPage(wish -> {}, () -> 0);
        page.turn(front);
        page.present(frame);
        page.arrange(width, height);
        page.present(frame);
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        page.paint(g);
        g.dispose();
        return image;
    }
}
