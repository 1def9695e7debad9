package longthrow.console.view;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import longthrow.dsp.thread.EventThread;

/// The lanes of the selected strip below each other: its fader, whatever has a lane, and what was taken out besides.
/// They share the height there is, and scroll where they would be too low.
@EventThread
final class LanesPanel extends JPanel implements View {
    /// How wide the heads are.
    static final int HEAD = 196;

    private static final int LEAST = 84;
    private static final int MOST = 420;

    private final LaneDesk desk;
    private final Map<Integer, LaneHead> heads = new LinkedHashMap<>();
    private final Map<Integer, LanePlot> plots = new LinkedHashMap<>();
    private final Set<String> out = new LinkedHashSet<>(List.of("fader"));
    private final Set<String> away = new LinkedHashSet<>();
    private List<Integer> laid = List.of();
    private List<LaneSheet.Control> seen = List.of();
    private Set<Integer> written = Set.of();
    private int view;

    LanesPanel(LaneDesk desk) {
        super(null);
        this.desk = desk;
        setBackground(Ink.PANEL.color());
        getAccessibleContext().setAccessibleName("Lanes");
    }

    /// In a pane that scrolls what is too much.
    JScrollPane scrolled() {
        JScrollPane pane =
                new JScrollPane(this, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getViewport().setBackground(getBackground());
        pane.getVerticalScrollBar().setUnitIncrement(LEAST / 2);
        pane.getVerticalScrollBar().getAccessibleContext().setAccessibleName("Scroll the lanes");
        return pane;
    }

    private String key(int cell) {
        return desk.parameter(cell).key();
    }

    /// What has no lane here yet, in the order of the strip.
    List<LaneSheet.Control> offered() {
        return desk.sheet().controls().stream()
                .filter(control -> !laid.contains(control.cell()))
                .toList();
    }

    /// Takes a control's lane out, on whichever strip is selected.
    void takeOut(int cell) {
        away.remove(key(cell));
        out.add(key(cell));
        choose(desk.shown());
        present(desk.shown());
        desk.point(cell, desk.cursor());
    }

    /// Puts it away.
    private void putAway(int cell) {
        out.remove(key(cell));
        away.add(key(cell));
        choose(desk.shown());
        present(desk.shown());
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.sheet().controls() != seen
                || !frame.sheet().writing().keySet().equals(written)) {
            seen = frame.sheet().controls();
            written = Set.copyOf(frame.sheet().writing().keySet());
            choose(frame);
        }
        heads.values().forEach(head -> head.present(frame));
        plots.values().forEach(plot -> plot.present(frame));
    }

    /// Lays out the lanes there are to be.
    private void choose(DeskFrame frame) {
        List<Integer> wanted = new ArrayList<>();
        for (LaneSheet.Control control : frame.sheet().controls()) {
            String key = key(control.cell());
            boolean lane = control.kept().isPresent() || frame.sheet().writing().containsKey(control.cell());
            if (out.contains(key) || (lane && !away.contains(key))) {
                wanted.add(control.cell());
            }
        }
        wanted.sort(Comparator.comparing(cell -> !key(cell).equals("fader")));
        if (!wanted.equals(laid)) {
            laid = List.copyOf(wanted);
            fill();
        }
    }

    private void fill() {
        heads.keySet().retainAll(laid);
        plots.keySet().retainAll(laid);
        removeAll();
        for (int cell : laid) {
            LanePlot plot = plots.computeIfAbsent(cell, each -> new LanePlot(desk, each));
            LaneHead head = heads.computeIfAbsent(cell, each -> new LaneHead(desk, plot, () -> putAway(each)));
            add(head);
            add(plot);
        }
        if (!laid.contains(desk.cell()) && !laid.isEmpty()) {
            desk.point(laid.getFirst(), desk.cursor());
        }
        revalidate();
        doLayout();
        repaint();
    }

    /// The height of what the pane shows.
    void view(int height) {
        if (height != view) {
            view = height;
            getParent().doLayout();
            doLayout();
        }
    }

    private int lane() {
        return Math.clamp(view / Math.max(1, laid.size()), LEAST, MOST);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(HEAD + 100, laid.size() * lane());
    }

    @Override
    public void doLayout() {
        int y = 0;
        for (int cell : laid) {
            LaneHead head = Objects.requireNonNull(heads.get(cell));
            head.setBounds(0, y, HEAD, lane());
            head.doLayout();
            Objects.requireNonNull(plots.get(cell)).setBounds(HEAD, y, Math.max(0, getWidth() - HEAD), lane());
            y += lane();
        }
    }

    /// Gives the keyboard to the lane with the cursor.
    void takeKeyboard() {
        Optional.ofNullable(plots.get(desk.cell())).ifPresent(LanePlot::requestFocusInWindow);
    }

    /// How wide a lane is.
    int wide() {
        return Math.max(0, getWidth() - HEAD);
    }
}
