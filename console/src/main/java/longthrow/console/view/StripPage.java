package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Everything of the selected strip: its fader at the left, the equaliser above, and dynamics, sends and routing below,
/// one of them in front. Another strip, once selected, takes the page over.
@EventThread
final class StripPage extends JPanel implements View {
    private final Hand hand;
    private final Consumer<String> complain;
    private final List<View> parts = new ArrayList<>();
    private Optional<TableLayout> layout = Optional.empty();
    private Sheet front = Sheet.DYNAMICS;
    private int strip = -1;
    private double algorithm = -1;

    /// What stands below the equaliser.
    private enum Sheet {
        DYNAMICS,
        SENDS,
        ROUTING
    }

    StripPage(Hand hand, Consumer<String> complain) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill",
                "[96!,fill][grow,fill]",
                "[110:180:,grow 40,fill][126!,fill][28!][grow 60,fill]"));
        this.hand = hand;
        this.complain = complain;
        setBackground(Ink.GROUND.color());
        setName("strip");
        getAccessibleContext().setAccessibleName("Strip");
    }

    @Override
    public void present(DeskFrame frame) {
        double now = algorithm(frame);
        boolean other = frame.selected() != strip || now != algorithm;
        if (other || layout.isEmpty() || layout.get() != frame.layout()) {
            strip = frame.selected();
            algorithm = now;
            layout = Optional.of(frame.layout());
            fill(frame);
        }
        parts.forEach(part -> part.present(frame));
    }

    /// Which effect a rack's return carries; its knobs depend on it.
    private static double algorithm(DeskFrame frame) {
        OptionalInt cell =
                frame.layout().cell(frame.strips().get(frame.selected()).path() + "/algorithm");
        return cell.isPresent() ? frame.values().get(cell.getAsInt()) : -1;
    }

    private void fill(DeskFrame frame) {
        removeAll();
        parts.clear();
        put(this, new StripView(frame, strip, hand, complain), "spany 4, growy, hmin 0");
        StripBlocks blocks = new StripBlocks(frame, strip, hand, complain);
        if (frame.layout().cell(frame.strips().get(strip).path() + "/eq/on").isPresent()) {
            add(blocks.equaliser(), "wrap, hmin 0, wmin 0");
            add(sideways(blocks.bands()), "wrap, hmin 0, wmin 0");
        } else {
            add(
                    blocks.effect().<JComponent>map(StripPage::sideways).orElseGet(() -> plain(new MigLayout())),
                    "spany 2, wrap, hmin 0, wmin 0");
        }
        CardLayout cards = new CardLayout();
        JPanel sheets = plain(cards);
        sheets.add(sideways(blocks.dynamics()), Sheet.DYNAMICS.name());
        sheets.add(sideways(blocks.sends()), Sheet.SENDS.name());
        sheets.add(sideways(blocks.routing()), Sheet.ROUTING.name());
        add(keys(cards, sheets), "wrap, wmin 0");
        add(sheets, "hmin 0, wmin 0");
        cards.show(sheets, front.name());
        parts.addAll(blocks.parts());
        revalidate();
        repaint();
    }

    private JPanel keys(CardLayout cards, JPanel sheets) {
        JPanel row = plain(new MigLayout("insets 0, gap 4 0", "", "[28!,fill]"));
        for (Sheet sheet : Sheet.values()) {
            Key key = new Key(
                    "strip/" + sheet.name().toLowerCase(java.util.Locale.ROOT),
                    "Show " + sheet.name().toLowerCase(java.util.Locale.ROOT),
                    sheet.name(),
                    Ink.ACCENT,
                    frame -> front == sheet,
                    () -> {
                        front = sheet;
                        cards.show(sheets, sheet.name());
                        row.repaint();
                    });
            put(row, key, "w 110!");
        }
        return row;
    }

    private <T extends JComponent & View> void put(JPanel on, T part, String where) {
        parts.add(part);
        on.add(part, where);
    }

    private static JPanel plain(java.awt.LayoutManager manager) {
        JPanel panel = new JPanel(manager);
        panel.setBackground(Ink.GROUND.color());
        return panel;
    }

    /// Scrolls what is wider than the window.
    private static JScrollPane sideways(JComponent inner) {
        JScrollPane pane = new JScrollPane(
                inner, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(Ink.GROUND.color());
        pane.getHorizontalScrollBar().getAccessibleContext().setAccessibleName("Scroll the block");
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll the block");
        pane.getHorizontalScrollBar().setUnitIncrement(58);
        return pane;
    }
}
