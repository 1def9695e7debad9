package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// A device's state in the top bar: a dot, its name and a figure.
final class Pill extends Painted {
    private final Function<DeskFrame, State> reads;
    private static final int LEAST = 0; // of a name where the bar is full; its dot and figure stay
    private static final int MOST = 168; // pixels of a long name; the whole stands in the tooltip

    private State state = new State(Ink.FAINT, "", "");

    Pill(String id, Function<DeskFrame, State> reads) {
        super(AccessibleRole.LABEL);
        this.reads = reads;
        setName(id);
    }

    /// What a pill shows.
    record State(Ink dot, String words, String figure) {}

    @Override
    public void present(DeskFrame frame) {
        State now = reads.apply(frame);
        if (now.equals(state)) {
            return;
        }
        boolean wider = now.words.length() != state.words.length() || now.figure.length() != state.figure.length();
        state = now;
        getAccessibleContext().setAccessibleName(now.words + " " + now.figure);
        setToolTipText(now.words + " " + now.figure);
        if (wider) {
            revalidate();
        }
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        int unit = Span.UNIT.px();
        int words = Math.min(MOST, getFontMetrics(Type.BODY.font()).stringWidth(state.words));
        return new Dimension(4 * unit + words + figureWidth(), 28);
    }

    /// In a narrow window the name is cut before anything else of the bar is.
    @Override
    public Dimension getMinimumSize() {
        int words = Math.min(LEAST, getFontMetrics(Type.BODY.font()).stringWidth(state.words));
        return new Dimension(4 * Span.UNIT.px() + words + figureWidth(), 28);
    }

    private int figureWidth() {
        int figure = getFontMetrics(Type.NUMBER.font()).stringWidth(state.figure);
        return state.figure.isEmpty() ? 0 : 2 * Span.UNIT.px() + figure;
    }

    @Override
    void draw(Graphics2D g) {
        int unit = Span.UNIT.px();
        int arc = 2 * Span.CORNER.px();
        int middle = getHeight() / 2;
        g.setColor(Ink.RAISED.over(Ink.PANEL, 0.6));
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(state.dot.color());
        g.fillOval(unit, middle - 3, 7, 7);
        g.setColor(Ink.DIM.color());
        Type.BODY.left(g, Type.BODY.fit(g, state.words, getWidth() - 4 * unit - figureWidth()), 3 * unit - 2, middle);
        g.setColor(Ink.TEXT.color());
        Type.NUMBER.right(g, state.figure, getWidth() - unit, middle);
    }
}
