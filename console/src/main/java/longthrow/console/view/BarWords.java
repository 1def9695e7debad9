package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.function.Function;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;

/// Words of the top bar, as wide as they are up to a most; too long, they keep their beginning and end, and all of them
/// stand in the tooltip.
final class BarWords extends Painted {
    private static final int MOST = 280;

    private final Type type;
    private final Ink ink;
    private final Function<DeskFrame, String> says;
    private String words = "";

    BarWords(String id, Type type, Ink ink, Function<DeskFrame, String> says) {
        super(AccessibleRole.LABEL);
        this.type = type;
        this.ink = ink;
        this.says = says;
        setName(id);
    }

    @Override
    public void present(DeskFrame frame) {
        String now = says.apply(frame);
        if (!now.equals(words)) {
            words = now;
            getAccessibleContext().setAccessibleName(words);
            setToolTipText(words);
            revalidate();
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Math.min(MOST, getFontMetrics(type.font()).stringWidth(words) + 2), 28);
    }

    @Override
    void draw(Graphics2D g) {
        g.setColor(ink.color());
        type.left(g, type.fitMiddle(g, words, getWidth()), 0, getHeight() / 2);
    }
}
