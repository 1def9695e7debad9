package longthrow.console.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import longthrow.dsp.thread.EventThread;

/// A view that paints itself, over the plain ground of what it stands on.
@EventThread
abstract class Painted extends JComponent implements View {
    private final AccessibleRole role;

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
        if (isOpaque()) {
            own.setColor(getBackground());
            own.fillRect(0, 0, getWidth(), getHeight());
        }
        if (smooth()) {
            Theme.smooth(own);
        }
        draw(own);
        own.dispose();
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

    /// Names the view for screen readers and tests, and explains it in a tooltip.
    final void name(String id, String words) {
        setName(id);
        setToolTipText(id);
        getAccessibleContext().setAccessibleName(words);
    }
}
