package longthrow.console.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import longthrow.dsp.thread.EventThread;
import org.jspecify.annotations.Nullable;

/// A view that paints itself, over the plain ground of what it stands on.
@EventThread
abstract class Painted extends JComponent implements View, FramePainter.Part {
    private final AccessibleRole role;
    private final transient Dirt dirt = new Dirt();

    Painted(AccessibleRole role) {
        this.role = role;
        setOpaque(true);
    }

    /// Paints the view over its ground.
    abstract void draw(Graphics2D g);

    /// Whether curves and words are drawn; plain rectangles and blits go several times faster without smoothing.
    boolean smooth() {
        return true;
    }

    @Override
    protected final void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        paintOn(own);
        own.dispose();
    }

    @Override
    public final void paintOn(Graphics2D g) {
        if (isOpaque()) {
            g.setColor(getBackground());
            g.fillRect(0, 0, getWidth(), getHeight());
        }
        if (smooth()) {
            Theme.smooth(g);
        }
        draw(g);
    }

    /// Notes what the window's own painter is to paint, or asks Swing for it.
    @Override
    public final void repaint(long within, int x, int y, int width, int height) {
        if (!dirt.takes(this, x, y, width, height)) {
            super.repaint(within, x, y, width, height);
        }
    }

    /// Whether a place of the view is to be painted now: while the window's own painter paints, only where the view
    /// changed. Words are not set, nor pictures looked up, where nobody sees them.
    final boolean stale(int x, int y, int width, int height) {
        return dirt.touches(x, y, width, height);
    }

    @Override
    public final Dirt dirt() {
        return dirt;
    }

    @Override
    public final JComponent component() {
        return this;
    }

    @Override
    public final void leave() {
        Rectangle place = dirt.place();
        super.repaint(0, place.x, place.y, place.width, place.height);
    }

    @Override
    public final boolean alone() {
        return isOpaque() && getComponentCount() == handles() && getBorder() == null;
    }

    /// How many of what stands on it paint nothing and are there for the keyboard only.
    int handles() {
        return 0;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Spoken();
        }
        return accessibleContext;
    }

    /// What a screen reader is told.
    class Spoken extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return role;
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return Optional.ofNullable(getToolTipText())
                .map(told -> Tips.of(this, told))
                .orElse(null);
    }

    /// Names the view for screen readers and tests, and explains it in a tooltip.
    final void name(String id, String words) {
        setName(id);
        setToolTipText(id);
        getAccessibleContext().setAccessibleName(words);
    }
}
