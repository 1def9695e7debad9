package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;

/// A key with a word on it that lights while the frame says so.
final class Key extends Lit {
    private final String face;
    private final Ink light;

    Key(String id, String words, String face, Ink light, Predicate<DeskFrame> lit, Runnable action) {
        super(id, words, lit, action);
        this.face = face;
        this.light = light;
        // What a key does to the window itself shows at once, not with the next frame.
        addActionListener(event -> SwingUtilities.invokeLater(() -> shown().ifPresent(this::present)));
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on() ? light.color() : isEnabled() ? rest() : Ink.RAISED.over(Ink.GROUND, 0.4));
        g.setColor(on() ? Ink.ON.color() : isEnabled() ? Ink.DIM.color() : Ink.FAINT.color());
        Type.LABEL.centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }
}
