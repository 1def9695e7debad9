package longthrow.console.view;

import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// A fixed word, set in the middle of its place.
final class Word extends Painted {
    private final String words;
    private final Type type;
    private final Ink ink;

    Word(String words, Type type, Ink ink) {
        super(AccessibleRole.LABEL);
        this.words = words;
        this.type = type;
        this.ink = ink;
        setOpaque(false);
        getAccessibleContext().setAccessibleName(words);
    }

    @Override
    public void present(DeskFrame frame) {
        // It never changes.
    }

    @Override
    void draw(Graphics2D g) {
        g.setColor(ink.color());
        type.centre(g, type.fit(g, words, getWidth()), getWidth() / 2.0, getHeight() / 2);
    }
}
