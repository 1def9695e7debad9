package longthrow.console.view;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int FADER = 96; // the strip's own column

    private final Hand hand;
    private final Consumer<String> complain;
    private final List<View> parts = new ArrayList<>();
    private Optional<TableLayout> layout = Optional.empty();
    private final MigLayout rows = new MigLayout("insets 0, gap 8 8, fill", "[" + FADER + "!,fill][grow,fill]", "");
    private Sheet front = Sheet.DYNAMICS;
    /// What is in front on this strip, which may lack what was chosen.
    private Sheet shown = Sheet.DYNAMICS;
    private transient Optional<JPanel> bands = Optional.empty();
    private transient Optional<Block> effect = Optional.empty();
    private int strip = -1;
    private double algorithm = -1;

    /// What stands below the equaliser.
    private enum Sheet {
        DYNAMICS,
        GRAPHIC,
        SENDS,
        ROUTING,
        PRESETS
    }

    StripPage(Hand hand, Consumer<String> complain) {
        setLayout(rows);
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
        StripBlocks blocks = new StripBlocks(frame, strip, hand, complain);
        put(this, new StripView(frame, strip, hand, complain), "cell 0 0 1 4, growy, hmin 0");
        above(frame, blocks);
        Map<Sheet, JPanel> sheets = new EnumMap<>(Sheet.class);
        sheets.put(Sheet.DYNAMICS, blocks.dynamics());
        sheets.put(Sheet.GRAPHIC, blocks.graphic());
        sheets.put(Sheet.SENDS, blocks.sends());
        sheets.put(Sheet.ROUTING, blocks.routing());
        sheets.values().removeIf(sheet -> sheet.getComponentCount() == 0);
        PresetSheet presets = new PresetSheet(blocks.path(), hand);
        parts.add(presets);
        sheets.put(Sheet.PRESETS, presets);
        StripTools tools = new StripTools(blocks.path(), hand);
        below(sheets, tools);
        parts.add(tools);
        parts.addAll(blocks.parts());
        revalidate();
        repaint();
    }

    /// Adds the equaliser, or a rack's effect.
    private void above(DeskFrame frame, StripBlocks blocks) {
        bands = Optional.empty();
        if (frame.layout().cell(frame.strips().get(strip).path() + "/eq/on").isPresent()) {
            JPanel row = blocks.bands();
            add(blocks.equaliser(), "cell 1 0, hmin 0, wmin 0");
            add(row, "cell 1 1, hmin 0, wmin 0");
            bands = Optional.of(row);
        }
        effect = blocks.effect();
        effect.ifPresent(block -> add(scrolled(block), "cell 1 0 1 2, hmin 0, wmin 0"));
    }

    /// How high the bands are depends on how wide the page is.
    @Override
    public void doLayout() {
        int room = getWidth() - FADER - Span.UNIT.px();
        String tall = "[78:180:,grow 40,shrinkprio 200,fill]";
        String above = bands.map(row -> tall + "[" + StripBlocks.height(row, room) + "!,fill]")
                .orElse(effect.isPresent() ? tall + "[0!]" : "[0!]0[0!]0");
        rows.setRowConstraints(above + "[28!][grow 60,fill]");
        super.doLayout();
    }

    private void below(Map<Sheet, JPanel> sheets, StripTools tools) {
        CardLayout cards = new CardLayout();
        JPanel stack = plain(cards);
        sheets.forEach((sheet, panel) -> stack.add(sheet == Sheet.PRESETS ? panel : scrolled(panel), sheet.name()));
        shown = sheets.containsKey(front) ? front : Sheet.ROUTING;
        cards.show(stack, shown.name());
        JPanel row = plain(new MigLayout("insets 0, gap 4 0", "", "[28!,fill]"));
        for (Sheet sheet : sheets.keySet()) {
            String word = sheet.name().toLowerCase(Locale.ROOT);
            Runnable turn = () -> {
                front = sheet;
                shown = sheet;
                cards.show(stack, sheet.name());
                row.repaint();
            };
            put(
                    row,
                    new Key("strip/" + word, "Show " + word, sheet.name(), Ink.ACCENT, frame -> shown == sheet, turn),
                    "w 64:88:104");
        }
        row.add(tools, "pushx, alignx right, wmin 0");
        add(row, "cell 1 2, wmin 0");
        add(stack, "cell 1 3, hmin 0, wmin 0");
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

    /// Scrolls what is higher than the room for it; only a window below 1,280 pixels has some that is wider.
    private static JScrollPane scrolled(JComponent inner) {
        JScrollPane pane = new Scrolled(inner);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(Ink.GROUND.color());
        pane.getHorizontalScrollBar().getAccessibleContext().setAccessibleName("Scroll the block");
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll the block");
        pane.getHorizontalScrollBar().setBackground(Ink.GROUND.color());
        pane.getVerticalScrollBar().setBackground(Ink.GROUND.color());
        pane.getHorizontalScrollBar().setUnitIncrement(58);
        pane.getVerticalScrollBar().setUnitIncrement(22);
        return pane;
    }

    /// Tells what stands in it how wide it may be before it is asked how high it is.
    private static final class Scrolled extends JScrollPane {
        private static final int ENOUGH = 330; // four rows of knobs

        private final JComponent inner;

        private Scrolled(JComponent inner) {
            super(inner, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_AS_NEEDED);
            this.inner = inner;
        }

        /// Many rows of sends must not push the equaliser together.
        @Override
        public Dimension getPreferredSize() {
            Dimension whole = super.getPreferredSize();
            return new Dimension(whole.width, Math.min(whole.height, ENOUGH));
        }

        /// Only where another width has come: a viewport whose view changes its size is laid out again, and for ever.
        @Override
        public void doLayout() {
            int beside = getWidth() - getVerticalScrollBar().getPreferredSize().width;
            int width = inner.getWidth();
            boolean wider = width > getWidth() && width == inner.getPreferredSize().width;
            if (width != getWidth() && width != beside && !wider) {
                inner.setSize(beside, inner.getHeight());
            }
            super.doLayout();
        }
    }
}
