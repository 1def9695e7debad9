package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// Words of the top bar, as wide as they are up to a most; too long, they keep their beginning and end, and all of them
/// stand in the tooltip. A small word may stand below them.
final class BarWords extends Painted {
    private static final int MOST = 280;
    private static final int OFF = 7; // pixels of each of two lines from the middle

    private final Type type;
    private final Ink ink;
    private final Function<DeskFrame, String> says;
    private Function<DeskFrame, String> below = frame -> "";
    private Function<DeskFrame, String> means = frame -> "";
    private String words = "";
    private String small = "";

    BarWords(String id, Type type, Ink ink, Function<DeskFrame, String> says) {
        super(AccessibleRole.LABEL);
        this.type = type;
        this.ink = ink;
        this.says = says;
        setName(id);
    }

    /// The same with a small word below; `meaning` goes with it into the tooltip and to screen readers.
    BarWords below(Function<DeskFrame, String> word, Function<DeskFrame, String> meaning) {
        below = word;
        means = meaning;
        return this;
    }

    @Override
    public void present(DeskFrame frame) {
        String now = says.apply(frame);
        String under = below.apply(frame);
        if (!now.equals(words) || !under.equals(small)) {
            words = now;
            small = under;
            String all = small.isEmpty() ? words : words + " · " + means.apply(frame);
            getAccessibleContext().setAccessibleName(all);
            setToolTipText(all);
            revalidate();
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int wide = Math.max(width(type, words), width(Type.TINY, small));
        return new Dimension(Math.min(MOST, wide + 2), 28);
    }

    private int width(Type of, String text) {
        return getFontMetrics(of.font()).stringWidth(text);
    }

    @Override
    void draw(Graphics2D g) {
        g.setColor(ink.color());
        int middle = getHeight() / 2;
        type.left(g, type.fitMiddle(g, words, getWidth()), 0, small.isEmpty() ? middle : middle - OFF);
        if (!small.isEmpty()) {
            Type.TINY.left(g, small, 0, middle + OFF);
        }
    }
}
