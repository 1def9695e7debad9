package longthrow.console.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.text.Position;
import longthrow.dsp.thread.EventThread;

/// A list of entries with a cursor of its own; letters and the space bar stay the desk's keys.
@EventThread
final class Lines<T> extends JList<T> {
    private static final List<String> THE_DESKS = List.of("SPACE", "LEFT", "RIGHT", "ctrl SPACE");
    private final Entries<T> entries = new Entries<>();
    private String hint = "";

    private static final class Entries<T> extends AbstractListModel<T> {
        private transient List<T> all = List.of();

        @Override
        public int getSize() {
            return all.size();
        }

        @Override
        public T getElementAt(int index) {
            return all.get(index);
        }

        private void put(List<T> now) {
            int before = all.size();
            all = now;
            if (now.size() < before) {
                fireIntervalRemoved(this, now.size(), before - 1);
            } else if (now.size() > before) {
                fireIntervalAdded(this, before, now.size() - 1);
            }
            if (!now.isEmpty()) {
                fireContentsChanged(this, 0, now.size() - 1);
            }
        }
    }

    Lines(String id, String words, Row<T> row, Ink ground) {
        setModel(entries);
        setName(id);
        getAccessibleContext().setAccessibleName(words);
        setCellRenderer(row);
        setFixedCellHeight(row.getPreferredSize().height);
        setFixedCellWidth(40);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setBackground(ground.color());
        THE_DESKS.forEach(stroke -> getInputMap().put(KeyStroke.getKeyStroke(stroke), "none"));
    }

    /// What stands there while it is empty: what it will hold, and how that comes about.
    Lines<T> hint(String words) {
        hint = words;
        getAccessibleContext().setAccessibleDescription(words);
        repaint();
        return this;
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (entries.all.isEmpty() && !hint.isEmpty()) {
            Graphics2D own = (Graphics2D) g.create();
            Theme.smooth(own);
            own.setColor(Ink.DIM.color());
            int inset = Span.UNIT.px();
            int y = 2 * inset;
            for (String line :
                    Prose.fold(hint, own.getFontMetrics(Type.NAME.font()), Math.max(1, getWidth() - 2 * inset))) {
                Type.NAME.left(own, line, inset, y);
                y += 2 * inset + 1;
            }
            own.dispose();
        }
    }

    /// Shows these entries; the cursor stays at its place.
    void put(List<T> now) {
        if (!now.equals(entries.all)) {
            int cursor = getSelectedIndex();
            entries.put(List.copyOf(now));
            setSelectedIndex(Math.min(cursor, now.size() - 1));
        }
    }

    /// What it shows.
    List<T> all() {
        return entries.all;
    }

    /// The entry under the cursor.
    Optional<T> chosen() {
        int at = getSelectedIndex();
        return at >= 0 && at < entries.all.size() ? Optional.of(entries.all.get(at)) : Optional.empty();
    }

    /// Does something at a key while the list has the focus.
    void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, Deed.of(action));
    }

    /// The list in a pane that scrolls it.
    JScrollPane scrolled() {
        JScrollPane pane =
                new JScrollPane(this, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(getBackground());
        pane.getVerticalScrollBar().setUnitIncrement(getFixedCellHeight());
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll " + getName());
        return pane;
    }

    @Override
    public int getNextMatch(String prefix, int startIndex, Position.Bias bias) {
        return -1;
    }
}
