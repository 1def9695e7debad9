package longthrow.console.view;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// A device's state in the top bar: a dot, its name and a figure; in a full bar the figure stands below the name. What
/// follows the figures keeps its place: room for the longest figure is kept.
final class Pill extends Painted implements Brief {
    private static final int MOST = 168; // pixels of a long name; the whole stands in the tooltip
    private static final int MOST_BRIEF = 112;
    private static final int SLACK = 3; // pixels by which letters may be wider on a fine screen

    private final Function<DeskFrame, State> reads;
    private final String usual;
    private final String widest;
    private State state = new State(Ink.FAINT, "", "");
    private boolean brief;

    /// @param usual words for which there is always room; others move what stands beside
    /// @param widest a figure as wide as any that is usual
    Pill(String id, String usual, String widest, Function<DeskFrame, State> reads) {
        super(AccessibleRole.LABEL);
        this.usual = usual;
        this.widest = widest;
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
        int before = width(brief);
        state = now;
        String all = (now.words + " " + now.figure).strip();
        getAccessibleContext().setAccessibleName(all);
        setToolTipText(getName() + ": " + all);
        if (width(brief) != before) {
            revalidate();
        }
        repaint();
    }

    @Override
    public int width(boolean less) {
        FontMetrics metrics = getFontMetrics(type(less).font());
        int words = Math.max(metrics.stringWidth(state.words), metrics.stringWidth(usual)) + SLACK;
        int edges = 4 * Span.UNIT.px();
        if (less) {
            return edges + Math.clamp(words, figureWidth(true), Math.max(MOST_BRIEF, figureWidth(true)));
        }
        return edges + Math.min(MOST, words) + (figureWidth(false) == 0 ? 0 : 2 * Span.UNIT.px() + figureWidth(false));
    }

    @Override
    public void brief(boolean on) {
        brief = on;
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(width(brief), 28);
    }

    private static Type type(boolean less) {
        return less ? Type.SMALL : Type.BODY;
    }

    private static Type figures(boolean less) {
        return less ? Type.SMALL_NUMBER : Type.NUMBER;
    }

    private int figureWidth(boolean less) {
        FontMetrics metrics = getFontMetrics(figures(less).font());
        return state.figure.isEmpty() ? 0 : Math.max(metrics.stringWidth(state.figure), metrics.stringWidth(widest));
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
        boolean two = brief && !state.figure.isEmpty();
        int room = getWidth() - 4 * unit - (brief || state.figure.isEmpty() ? 0 : figureWidth(false) + 2 * unit);
        g.setColor(Ink.DIM.color());
        type(brief).left(g, type(brief).fitMiddle(g, state.words, room), 3 * unit - 2, two ? middle - 6 : middle);
        g.setColor(Ink.TEXT.color());
        if (two) {
            figures(true).left(g, state.figure, 3 * unit - 2, middle + 6);
        } else {
            figures(false).right(g, state.figure, getWidth() - unit, middle);
        }
    }
}
