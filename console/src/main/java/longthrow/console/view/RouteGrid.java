package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;

/// Where talkback or the oscillator goes: a key for each output that the desk has, as many beside each other as there
/// is room for.
@EventThread
final class RouteGrid extends JPanel implements View, Scrollable {
    private static final int GAP = 3;
    private static final int HIGHEST = 40; // of its height
    private static final int MOST = 120; // pixels of a key's width

    private final List<RouteKey> keys = new ArrayList<>();

    /// The outputs that the rows `path/to/…` name.
    RouteGrid(Group.Site site, String path, String what) {
        super(null);
        setBackground(Ink.PANEL.color());
        setName(path + "/to");
        getAccessibleContext().setAccessibleName(what + " goes to");
        TableLayout layout = site.frame().layout();
        for (String kind : List.of("main", "centre", "bus", "matrix")) {
            layout.section(kind).ifPresent(section -> add(site, path, what, section));
        }
    }

    private void add(Group.Site site, String path, String what, Section section) {
        for (int column = 0; column < section.columns(); column++) {
            String target = section.strip(column);
            String id = path + "/to/" + target;
            OptionalInt cell = site.frame().layout().cell(id);
            if (cell.isPresent()) {
                CellSwitch flip = new CellSwitch(cell.getAsInt(), site.hand());
                RouteKey key = new RouteKey(id, what, target, flip);
                keys.add(key);
                add(key);
            }
        }
    }

    /// The grid in a pane that scrolls it where there is little room.
    JScrollPane scrolled() {
        JScrollPane pane =
                new JScrollPane(this, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(getBackground());
        pane.getVerticalScrollBar().setUnitIncrement(RouteKey.HIGH + GAP);
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll " + getName());
        return pane;
    }

    private static int across(int width) {
        return Math.max(1, (width + GAP) / (RouteKey.LEAST + GAP));
    }

    private int rows(int width) {
        return (keys.size() + across(width) - 1) / across(width);
    }

    private int high(int width) {
        return rows(width) * (RouteKey.HIGH + GAP) - GAP;
    }

    /// How high a key is where the pane has room to spare.
    private int key() {
        return Math.clamp((getHeight() + GAP) / Math.max(1, rows(getWidth())) - GAP, RouteKey.HIGH, HIGHEST);
    }

    @Override
    public void doLayout() {
        int across = across(getWidth());
        int wide = Math.min(MOST, (getWidth() + GAP) / across - GAP);
        for (int i = 0; i < keys.size(); i++) {
            int x = i % across * (wide + GAP);
            int y = i / across * (key() + GAP);
            keys.get(i).setBounds(x, y, wide, key());
        }
    }

    /// As high as the keys need in its pane, beside whose bar there is less room across.
    @Override
    public Dimension getPreferredSize() {
        if (SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane pane) {
            int bar = pane.getVerticalScrollBar().getPreferredSize().width;
            int width = pane.getWidth() - (high(pane.getWidth()) > pane.getHeight() ? bar : 0);
            return new Dimension(width, high(width));
        }
        return new Dimension(RouteKey.LEAST, high(RouteKey.LEAST));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(2 * RouteKey.LEAST, 2 * RouteKey.HIGH);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
        return RouteKey.HIGH + GAP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
        return Math.max(RouteKey.HIGH + GAP, seen.height - RouteKey.HIGH);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() > high(getParent().getWidth());
    }

    @Override
    public void present(DeskFrame frame) {
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).present(frame);
        }
    }
}
