package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// The tab of the page in front.
final class Tab extends Press {
    private final String face;

    Tab(String id, String face) {
        super(id, face + " page", () -> {});
        this.face = face;
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        // It never changes.
    }

    @Override
    void draw(Graphics2D g) {
        face(g, Ink.ACCENT.over(Ink.PANEL, 0.18));
        g.setColor(Ink.ACCENT.color());
        Type.STRONG.centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }
}
