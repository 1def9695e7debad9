package longthrow.console.view;

import java.awt.Dimension;

/// A button of the top bar that can do with less room.
abstract class BriefPress extends Press implements Brief {
    private static final int HIGH = 28;

    private boolean brief;

    BriefPress(String id, String words, Runnable action) {
        super(id, words, action);
    }

    /// Whether it is short of room.
    boolean brief() {
        return brief;
    }

    @Override
    public void brief(boolean on) {
        brief = on;
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(width(brief), HIGH);
    }
}
