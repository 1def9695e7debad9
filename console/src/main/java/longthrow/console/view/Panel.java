package longthrow.console.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JPanel;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A rounded panel on the window's ground, laid out by MigLayout.
@EventThread
abstract class Panel extends JPanel implements View {
    Panel(String words, String layout, String columns, String rows) {
        super(new MigLayout(layout, columns, rows));
        setOpaque(false);
        setBackground(Ink.PANEL.color());
        getAccessibleContext().setAccessibleName(words);
    }

    /// Paints over the panel's ground, below what stands on it.
    void edge(Graphics2D g) {}

    @Override
    protected final void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        Theme.smooth(own);
        int arc = 2 * Span.RADIUS.px();
        own.setColor(getBackground());
        own.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        edge(own);
        own.dispose();
    }
}
