package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;

/// A key with a word on it that lights while the frame says so.
final class Key extends Press {
    private final String face;
    private final Ink light;
    private final Predicate<DeskFrame> lit;
    private Optional<DeskFrame> shown = Optional.empty();
    private boolean on;

    Key(String id, String words, String face, Ink light, Predicate<DeskFrame> lit, Runnable action) {
        super(id, words, action);
        this.face = face;
        this.light = light;
        this.lit = lit;
        setOpaque(true);
        // What a key does to the window itself shows at once, not with the next frame.
        addActionListener(event -> SwingUtilities.invokeLater(() -> shown.ifPresent(this::present)));
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
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
        g.setColor(on ? Ink.ON.color() : Ink.DIM.color());
        Type.LABEL.centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }
}
