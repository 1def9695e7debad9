package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;

/// A transport key: a sign that takes its colour while its state lasts, on ground of that colour.
final class SignKey extends Press {
    private final Glyph glyph;
    private final Ink light;
    private final Predicate<DeskFrame> lit;
    private boolean on;

    SignKey(String id, String words, Glyph glyph, Ink light, Predicate<DeskFrame> lit, Runnable action) {
        super(id, words, action);
        this.glyph = glyph;
        this.light = light;
        this.lit = lit;
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = lit.test(frame);
        if (now != on) {
            on = now;
            getAccessibleContext().setAccessibleDescription(on ? "on" : "off");
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on ? light.over(Ink.PANEL, 0.25) : rest());
        boolean own = on || glyph == Glyph.RECORD;
        g.setColor(own ? light.color() : Ink.DIM.color());
        glyph.draw(g, getWidth() / 2, getHeight() / 2);
    }
}
