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
abstract class Painted extends JComponent implements View {
    private final AccessibleRole role;
    private final transient Rectangle dirt = new Rectangle();

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

    /// Paints ground and view; `g` is left as the view leaves it.
    final void paintOn(Graphics2D g) {
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
        if (!FramePainter.takes()) {
            super.repaint(within, x, y, width, height);
        } else if (width > 0 && height > 0) {
            if (dirt.isEmpty()) {
                dirt.setBounds(x, y, width, height);
                FramePainter.wait(this);
            } else {
                dirt.add(x, y);
                dirt.add(x + width, y + height);
            }
        }
    }

    /// What is to be painted anew.
    final Rectangle dirt() {
        return dirt;
    }

    /// Nothing is to be painted anew any more.
    final void clean() {
        dirt.setBounds(0, 0, 0, 0);
    }

    /// Leaves to Swing what is still to be painted anew.
    final void leave() {
        if (!dirt.isEmpty()) {
            super.repaint(0, dirt.x, dirt.y, dirt.width, dirt.height);
            clean();
        }
    }

    /// Whether the view covers its whole place, by itself.
    final boolean alone() {
        return isOpaque() && getComponentCount() == 0 && getBorder() == null;
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
