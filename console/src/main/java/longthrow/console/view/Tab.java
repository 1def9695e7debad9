package longthrow.console.view;

import java.awt.Graphics2D;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;

/// A page's tab: lit while its page is in front. That of the monitor page has a dot while something on it is on that is
/// easily forgotten, wherever one looks.
final class Tab extends BriefPress {
    private final Page page;
    private final Pages pages;
    private final HearingSign sign = new HearingSign();
    private boolean front;
    private String on = "";

    Tab(Page page, Pages pages) {
        super(page.id(), page.face() + " page", () -> pages.turn(page));
        this.page = page;
        this.pages = pages;
        setOpaque(true);
        tell();
        // the bar has other tabs, which are no longer in front
        addActionListener(event -> SwingUtilities.invokeLater(() -> getParent().repaint()));
    }

    /// Its page.
    Page page() {
        return page;
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = pages.front() == page;
        String onNow = page == Page.MONITOR ? sign.words(frame) : "";
        if (now != front || !onNow.equals(on)) {
            front = now;
            on = onNow;
            tell();
            repaint();
        }
    }

    private void tell() {
        String more = on.isEmpty() ? "" : "on now: " + on;
        String place = front ? "in front" : "";
        getAccessibleContext().setAccessibleDescription(place + (front && !on.isEmpty() ? "; " : "") + more);
        setToolTipText(page.id() + ": " + page.face() + " (" + page.key() + ")" + (on.isEmpty() ? "" : "; " + more));
    }

    @Override
    public int width(boolean less) {
        return getFontMetrics(type(less).font()).stringWidth(face(less))
                + (less ? 2 * Span.HALF.px() + 2 : 3 * Span.HALF.px());
    }

    private static Type type(boolean less) {
        return less ? Type.NAME : Type.STRONG;
    }

    private String face(boolean less) {
        return less ? page.brief() : page.face();
    }

    @Override
    void draw(Graphics2D g) {
        boolean lit = pages.front() == page;
        face(g, lit ? Ink.ACCENT.over(Ink.PANEL, 0.15) : Ink.PANEL.color());
        g.setColor((lit ? Ink.ACCENT : Ink.DIM).color());
        type(brief()).centre(g, face(brief()), getWidth() / 2.0, getHeight() / 2);
        if (!on.isEmpty()) {
            g.setColor(Ink.HAND.color());
            g.fillOval(getWidth() - 7, 3, 5, 5);
        }
    }
}
