package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    private static final int WHOLE = 304; // pixels of height that dynamics need; many sends scroll
    private static final int BELOW = WHOLE + 28 + 3 * 8; // and the tabs, with what is free between
    private static final int GRAPH = 130; // the least in which a curve can be drawn with a finger

    private final Hand hand;
    private final Consumer<String> complain;
    private final List<View> parts = new ArrayList<>();
    private Optional<TableLayout> layout = Optional.empty();
    private final MigLayout rows =
            new MigLayout("insets 0, gap 8 8, fill, hidemode 3", "[" + FADER + "!,fill][grow,fill]", "");
    private Sheet front = Sheet.DYNAMICS;
    /// What is in front on this strip, which may lack what was chosen, and below the bands where both have room.
    private Sheet shown = Sheet.DYNAMICS;
    private boolean roomy = true;
    private final CardLayout cards = new CardLayout();
    private final JPanel stack = plain(cards);
    private transient Optional<JPanel> bands = Optional.empty();
    private transient Optional<Key> bandsKey = Optional.empty();
    private Set<Sheet> sheets = Set.of();
    private transient Optional<Block> effect = Optional.empty();
    private int strip = -1;
    private double algorithm = -1;

    /// What stands below the equaliser's graph; its bands are one of them where there is little room.
    private enum Sheet {
        EQ,
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
        Map<Sheet, JComponent> all = new EnumMap<>(Sheet.class);
        all.put(Sheet.DYNAMICS, blocks.dynamics());
        all.put(Sheet.GRAPHIC, blocks.graphic());
        all.put(Sheet.SENDS, blocks.sends());
        all.put(Sheet.ROUTING, blocks.routing());
        all.values().removeIf(sheet -> sheet.getComponentCount() == 0);
        PresetSheet presets = new PresetSheet(blocks.path(), hand);
        parts.add(presets);
        all.put(Sheet.PRESETS, presets);
        StripTools tools = new StripTools(blocks.path(), hand);
        below(all, tools);
        parts.add(tools);
        parts.addAll(blocks.parts());
        arrange();
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

    /// How high the bands are depends on how wide the page is; a low page folds them behind a tab.
    @Override
    public void doLayout() {
        int room = getWidth() - FADER - Span.UNIT.px();
        int high = bands.map(row -> StripBlocks.height(row, room)).orElse(0);
        boolean now = getHeight() >= GRAPH + high + BELOW;
        if (now != roomy) {
            roomy = now;
            arrange();
        }
        rows.setRowConstraints(
                above(high) + "[28!]" + (shown == Sheet.EQ ? "0[0!]" : "[0:" + WHOLE + ":,grow 60,fill]"));
        super.doLayout();
    }

    private String above(int high) {
        String graph = "[" + GRAPH + ":180:,grow 40,shrinkprio 200,fill]";
        if (bands.filter(JPanel::isVisible).isPresent()) {
            return graph + "[" + high + "!,fill]";
        }
        return bands.isPresent() || effect.isPresent() ? graph + "0[0!]" : "[0!]0[0!]0";
    }

    /// Puts in front what was chosen, as far as this strip has it.
    private void arrange() {
        Sheet wanted = front == Sheet.EQ && roomy ? Sheet.DYNAMICS : front;
        boolean there = wanted == Sheet.EQ ? bands.isPresent() : sheets.contains(wanted);
        shown = there ? wanted : Sheet.ROUTING;
        bands.ifPresent(row -> row.setVisible(roomy || shown == Sheet.EQ));
        bandsKey.ifPresent(key -> key.setVisible(!roomy && bands.isPresent()));
        stack.setVisible(shown != Sheet.EQ);
        if (shown != Sheet.EQ) {
            cards.show(stack, shown.name());
        }
    }

    private void below(Map<Sheet, JComponent> all, StripTools tools) {
        stack.removeAll();
        sheets = Set.copyOf(all.keySet());
        all.forEach((sheet, panel) -> stack.add(sheet == Sheet.PRESETS ? panel : scrolled(panel), sheet.name()));
        JPanel row = plain(new MigLayout("insets 0, gap 4 0, hidemode 3", "", "[28!,fill]"));
        bandsKey = Optional.of(tab(row, Sheet.EQ));
        all.keySet().forEach(sheet -> tab(row, sheet));
        row.add(tools, "pushx, alignx right, wmin 0");
        add(row, "cell 1 2, wmin 0");
        add(stack, "cell 1 3, hmin 0, wmin 0");
    }

    private Key tab(JPanel row, Sheet sheet) {
        String word = sheet.name().toLowerCase(Locale.ROOT);
        Key key = new Key("strip/" + word, "Show " + word, sheet.name(), Ink.ACCENT, frame -> shown == sheet, () -> {
            front = sheet;
            arrange();
            revalidate();
            repaint();
        });
        put(row, key, "w 64:88:104");
        return key;
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
        private final JComponent inner;

        private Scrolled(JComponent inner) {
            super(inner, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_AS_NEEDED);
            this.inner = inner;
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
