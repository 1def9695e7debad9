package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;

/// A key with a word on it that lights while the frame says so.
final class Key extends Press {
    private final String face;
    private final Ink light;
    private final Predicate<DeskFrame> lit;
    private boolean on;

    Key(String id, String words, String face, Ink light, Predicate<DeskFrame> lit, Runnable action) {
        super(id, words, action);
        this.face = face;
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
        Color ground = on ? light.color() : rest();
        face(g, ground);
        g.setColor(on ? Ink.GROUND.color() : Ink.DIM.color());
        Type.LABEL.centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }
}
