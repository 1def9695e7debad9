package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import longthrow.dsp.thread.EventThread;

/// Paints what moves on a page. What asks to be painted while a frame is presented waits; then one brush paints part
/// after part on one small sheet, which is laid onto the screen. Nothing is made anew for a part, as Swing does it for
/// every component it paints. What something else lies over, what lets its ground shine through and what carries other
/// components is left to Swing.
@EventThread
final class FramePainter {
    private static final Stroke PLAIN = new BasicStroke(1);
    private static final AffineTransform PIXELS = new AffineTransform();
    private static Optional<FramePainter> presenting = Optional.empty();

    private final JComponent page;
    private final Supplier<Optional<Graphics2D>> screen;
    private final Optional<FramePainter> self = Optional.of(this);
    private final List<Part> waiting = new ArrayList<>();
    private final Sight sight;
    private final AffineTransform aim = new AffineTransform();
    private final Sheet sheet = new Sheet();

    /// What the painter can paint.
    interface Part {
        /// What of it is to be painted anew.
        Dirt dirt();

        /// The part as Swing knows it.
        JComponent component();

        /// Whether it covers its whole place, by itself.
        boolean alone();

        /// Paints ground and part; the brush is left as the part leaves it.
        void paintOn(Graphics2D brush);

        /// Leaves to Swing what is to be painted anew.
        void leave();
    }

    /// A painter of what stands on `page`; `screen` gives what shows the page, in the page's own coordinates, and
    /// nothing while the page is not to be seen.
    FramePainter(JComponent page, Supplier<Optional<Graphics2D>> screen) {
        this.page = page;
        this.screen = screen;
        sight = new Sight(page);
    }

    /// Has a frame presented, and paints what that changes.
    void show(Runnable present) {
        presenting = self;
        try {
            present.run();
        } finally {
            presenting = Optional.empty();
        }
        try {
            if (!waiting.isEmpty()) {
                screen.get().ifPresent(this::paint);
            }
        } finally {
            waiting.forEach(FramePainter::leave); // what was not painted here
            waiting.clear();
        }
    }

    /// Whether what asks to be painted now is painted here and not by Swing.
    static boolean takes() {
        return presenting.isPresent();
    }

    /// Has a part wait for its turn.
    static void wait(Part part) {
        presenting.ifPresent(painter -> painter.waiting.add(part));
    }

    private static void leave(Part part) {
        if (!part.dirt().place().isEmpty()) {
            part.leave();
            part.dirt().clean();
        }
    }

    private void paint(Graphics2D onto) {
        AffineTransform whole = onto.getTransform();
        double scale = whole.getScaleX();
        GraphicsConfiguration device = onto.getDeviceConfiguration();
        boolean even = scale == Math.rint(scale)
                && scale == device.getDefaultTransform().getScaleX()
                && whole.getTranslateX() == 0
                && whole.getTranslateY() == 0;
        if (!even) {
            onto.setTransform(PIXELS);
        }
        sheet.ready(device, even ? (int) scale : 0);
        Sprites.scale(scale);
        try {
            for (int i = 0; i < waiting.size(); i++) {
                lay(waiting.get(i), whole, onto);
            }
        } finally {
            Sprites.scale(0);
            onto.dispose();
        }
        if (sheet.lost()) {
            page.repaint();
        }
    }

    private void lay(Part part, AffineTransform whole, Graphics2D onto) {
        if (part.alone() && sight.find(part.component())) {
            if (sight.scale(part.dirt().place(), whole)) {
                sheet.fit(onto.getDeviceConfiguration(), sight.width(), sight.height());
                paint(part, whole);
                sheet.lay(onto, sight.left(), sight.top(), sight.width(), sight.height());
            }
            part.dirt().clean();
        }
    }

    private void paint(Part part, AffineTransform whole) {
        double scale = whole.getScaleX();
        double x = whole.getTranslateX() + scale * sight.x() - sight.left();
        double y = whole.getTranslateY() + scale * sight.y() - sight.top();
        aim.setTransform(scale, 0, 0, scale, x, y);
        Graphics2D brush = sheet.brush();
        brush.setTransform(aim);
        brush.setClip(null);
        brush.setStroke(PLAIN);
        Theme.plain(brush);
        part.paintOn(brush);
    }
}
