package longthrow.console.view;

import java.awt.CardLayout;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// KEEP beside the ride: whether hands moved anything in the last minute; pressed, it shows the moves in the ride's
/// place and what may become of them, until one of these is taken or it is pressed again.
final class KeepColumn extends JPanel implements View {
    private final transient Consumer<Boolean> opened;
    private final transient List<View> parts = new ArrayList<>();
    private final CardLayout cards = new CardLayout();
    private final JPanel below = new JPanel(cards);
    private final Opener opener = new Opener();
    private boolean open;

    /// @param view the minute
    /// @param opened hears whether the minute is to be shown
    KeepColumn(Hand hand, KeepView view, Consumer<Boolean> opened) {
        super(new MigLayout("insets 0, gap 0 0, fill, wrap 1", "[grow,fill]", "[24!,fill]4[grow,fill]"));
        this.opened = opened;
        setBackground(Ink.PANEL.color());
        below.setBackground(Ink.PANEL.color());
        put(this, opener, "wmin 0");
        add(below, "wmin 0, hmin 0");
        JPanel words = plain("[grow,fill]", "[14!,fill]push");
        Line moved = new Line("keep/moved", Type.SMALL, Ink.DIM, Kept.of(KeepColumn::controls, KeepColumn::moved));
        put(words, moved.centred(), "wmin 0");
        JPanel keys = plain("[grow,fill,sizegroup]4[grow,fill,sizegroup]", "[24!,fill]4[24!,fill]push");
        KeepKeys.of(view, what -> {
                    hand.act("automation/keep", what);
                    open(false);
                })
                .forEach(key -> put(keys, key, "wmin 0" + (keys.getComponentCount() == 2 ? ", cell 0 1 2 1" : "")));
        below.add(words, "words");
        below.add(keys, "keys");
    }

    private static JPanel plain(String columns, String rows) {
        JPanel panel = new JPanel(new MigLayout("insets 0, gap 0 0, fill, wrap 2", columns, rows));
        panel.setBackground(Ink.PANEL.color());
        return panel;
    }

    private <T extends JComponent & View> void put(JPanel on, T part, String where) {
        parts.add(part);
        on.add(part, where);
    }

    private static int controls(DeskFrame frame) {
        return frame.sheet().past().traces().size();
    }

    private static String moved(int controls) {
        return controls == 0 ? "nothing moved" : controls == 1 ? "1 control moved" : controls + " controls moved";
    }

    /// Shows the minute, or the ride again.
    void open(boolean on) {
        if (on != open) {
            open = on;
            cards.show(below, on ? "keys" : "words");
            opened.accept(on);
            opener.says();
        }
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }

    /// The key on top: its words are blue while there is something to choose from.
    private final class Opener extends Press {
        private boolean some;

        private Opener() {
            super("keep/open", "Keep what hands moved in the last minute", () -> {});
            addActionListener(event -> open(!open));
            setOpaque(true);
            says();
        }

        private void says() {
            setToolTipText(open ? "back to the ride" : "automation/keep: the moves of the last minute, armed or not");
            getAccessibleContext().setAccessibleDescription(open ? "on" : "off");
            repaint();
        }

        @Override
        public void present(DeskFrame frame) {
            boolean now = controls(frame) > 0;
            if (now != some) {
                some = now;
                repaint();
            }
        }

        @Override
        void draw(Graphics2D g) {
            face(g, open ? Ink.ACCENT.color() : rest());
            g.setColor((open ? Ink.ON : some ? Ink.ACCENT : Ink.DIM).color());
            Type.LABEL.centre(g, "KEEP last 60 s", getWidth() / 2.0, getHeight() / 2);
        }
    }
}
