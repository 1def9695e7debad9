package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;

/// A page's tab: lit while its page is in front.
final class Tab extends Press {
    private final Page page;
    private final Pages pages;
    private boolean front;

    Tab(Page page, Pages pages) {
        super(page.id(), page.face() + " page", () -> pages.turn(page));
        this.page = page;
        this.pages = pages;
        setOpaque(true);
        // the bar has other tabs, which are no longer in front
        addActionListener(event -> SwingUtilities.invokeLater(() -> getParent().repaint()));
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = pages.front() == page;
        if (now != front) {
            front = now;
            getAccessibleContext().setAccessibleDescription(front ? "in front" : "");
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getFontMetrics(Type.STRONG.font()).stringWidth(page.face()) + 3 * Span.HALF.px(), 28);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(getPreferredSize().width - Span.HALF.px(), 28);
    }

    @Override
    void draw(Graphics2D g) {
        boolean lit = pages.front() == page;
        face(g, lit ? Ink.ACCENT.over(Ink.PANEL, 0.18) : Ink.PANEL.color());
        g.setColor((lit ? Ink.ACCENT : Ink.DIM).color());
        Type.STRONG.centre(g, page.face(), getWidth() / 2.0, getHeight() / 2);
    }
}
