package longthrow.console.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import longthrow.dsp.thread.EventThread;

/// A line of a list, painted for whichever entry the list asks.
@EventThread
abstract class Row<T> extends JComponent implements ListCellRenderer<T> {
    private final int height;
    private Optional<T> shown = Optional.empty();
    private boolean selected;
    private boolean focused;

    Row(int height) {
        this.height = height;
        setOpaque(true);
    }

    /// Paints an entry; `selected` while the list's cursor stands on it.
    abstract void draw(Graphics2D g, T entry, boolean selected);

    /// The entry for screen readers.
    abstract String words(T entry);

    /// What its tooltip says.
    abstract String tip(T entry);

    @Override
    public Component getListCellRendererComponent(
            JList<? extends T> list, T entry, int index, boolean isSelected, boolean hasFocus) {
        shown = Optional.of(entry);
        selected = isSelected;
        focused = hasFocus;
        setBackground(list.getBackground());
        setToolTipText(tip(entry));
        getAccessibleContext().setAccessibleName(words(entry));
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(40, height);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        own.setColor(getBackground());
        own.fillRect(0, 0, getWidth(), getHeight());
        Theme.smooth(own);
        shown.ifPresent(entry -> draw(own, entry, selected));
        if (focused) {
            own.setColor(Ink.ACCENT.color());
            int arc = 2 * Span.CORNER.px();
            own.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        own.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }
}
