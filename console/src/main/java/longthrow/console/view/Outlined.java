package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// A key in outline: PANIC in red, the page's tab in blue.
final class Outlined extends Press {
    private final String face;
    private final Ink ink;
    private final boolean rim;

    Outlined(String id, String words, String face, Ink ink, boolean rim, Runnable action) {
        super(id, words, action);
        this.face = face;
        this.ink = ink;
        this.rim = rim;
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        // It never changes.
    }

    @Override
    void draw(Graphics2D g) {
        Color ground = ink.over(Ink.PANEL, getModel().isPressed() ? 0.5 : 0.14);
        face(g, ground);
        g.setColor(ink.color());
        int arc = 2 * Span.CORNER.px();
        if (rim) {
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        Type.LABEL.centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }
}
