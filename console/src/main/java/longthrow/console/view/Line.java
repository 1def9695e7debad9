package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// A line of words that the frame supplies; cut with an ellipsis where it does not fit, whole in its tooltip.
final class Line extends Painted {
    private final Type type;
    private final Ink ink;
    private final Function<DeskFrame, String> says;
    private Setting setting = Setting.LEFT;
    private String words = "";

    private enum Setting {
        LEFT,
        CENTRE,
        RIGHT
    }

    Line(String id, Type type, Ink ink, Function<DeskFrame, String> says) {
        super(AccessibleRole.LABEL);
        this.type = type;
        this.ink = ink;
        this.says = says;
        setName(id);
    }

    /// A line that is always the same.
    static Line fixed(Type type, Ink ink, String words) {
        Line line = new Line("", type, ink, frame -> words);
        line.words = words;
        line.getAccessibleContext().setAccessibleName(words);
        return line;
    }

    /// The same line, ending at its right edge.
    Line rightwards() {
        setting = Setting.RIGHT;
        return this;
    }

    /// The same line, in the middle of its place.
    Line centred() {
        setting = Setting.CENTRE;
        return this;
    }

    @Override
    public void present(DeskFrame frame) {
        String now = says.apply(frame);
        if (!now.equals(words)) {
            words = now;
            setToolTipText(words.isEmpty() ? null : words);
            getAccessibleContext().setAccessibleName(words);
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        g.setColor(ink.color());
        String fitting = type.fit(g, words, getWidth());
        switch (setting) {
            case LEFT -> type.left(g, fitting, 0, getHeight() / 2);
            case CENTRE -> type.centre(g, fitting, getWidth() / 2.0, getHeight() / 2);
            case RIGHT -> type.right(g, fitting, getWidth(), getHeight() / 2);
        }
    }
}
