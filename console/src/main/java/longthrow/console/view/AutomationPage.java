package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The selected strip's lanes under a ruler, with the tools to edit them.
@EventThread
final class AutomationPage extends JPanel implements View {
    private final Hand hand;
    private List<View> parts = List.of();
    private Optional<LaneDesk> desk = Optional.empty();
    private Optional<LanesPanel> lanes = Optional.empty();
    private Optional<JScrollPane> pane = Optional.empty();

    AutomationPage(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill", "[grow,fill][210:17%:280,fill]", "[28!,fill][grow,fill][92!,fill]"));
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        setName("automation");
        getAccessibleContext().setAccessibleName("Automation");
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                lanes.ifPresent(LanesPanel::takeKeyboard);
            }
        });
    }

    private void fill(DeskFrame frame) {
        LaneDesk fresh = new LaneDesk(hand, frame, () -> desk.ifPresent(any -> again()));
        LanesPanel sheet = new LanesPanel(fresh);
        JScrollPane scrolled = sheet.scrolled();
        SongView song = new SongView(fresh);
        TimeRuler ruler = new TimeRuler(fresh);
        LaneTools tools = new LaneTools(fresh, sheet);
        StripSign sign = new StripSign();
        RulerHead head = new RulerHead(ruler);
        Sheet box = new Sheet(sign, song, head, ruler, scrolled);
        PassesPanel passes = new PassesPanel(fresh);
        RidingPanel riding = new RidingPanel(fresh);
        KeepPanel keep = new KeepPanel(fresh);
        add(tools, "cell 0 0 2 1, wmin 0");
        add(box, "cell 0 1, wmin 0, hmin 0");
        add(riding, "cell 1 1, flowy, wmin 0, h pref!");
        add(passes, "cell 1 1, growy, pushy, wmin 0, hmin 0");
        add(keep, "cell 0 2 2 1, wmin 0, hmin 0");
        desk = Optional.of(fresh);
        lanes = Optional.of(sheet);
        pane = Optional.of(scrolled);
        parts = List.of(sign, head, song, ruler, sheet, tools, riding, passes, keep);
        revalidate();
    }

    private void again() {
        desk.ifPresent(laid -> parts.forEach(part -> part.present(laid.shown())));
    }

    @Override
    public void present(DeskFrame frame) {
        if (desk.isEmpty()) {
            fill(frame);
        }
        pane.ifPresent(scrolled ->
                lanes.ifPresent(sheet -> sheet.view(scrolled.getViewport().getHeight())));
        desk.ifPresent(laid -> laid.show(frame, lanes.map(LanesPanel::wide).orElse(0)));
        again();
    }

    /// Song, ruler and lanes on one panel.
    private static final class Sheet extends Panel {
        private Sheet(StripSign sign, SongView song, RulerHead head, TimeRuler ruler, JScrollPane lanes) {
            super(
                    "Lanes of the selected strip",
                    "insets 8 0 8 0, gap 0 0, fill",
                    "[" + LanesPanel.HEAD + "!,fill][grow,fill]8",
                    "[32!,fill]4[" + 3 * TimeRuler.ROW + "!,fill]0[grow,fill]");
            add(sign, "wmin 0");
            add(song, "wmin 0");
            add(head, "cell 0 1, wmin 0");
            add(ruler, "cell 1 1, wmin 0");
            add(lanes, "cell 0 2 2 1, wmin 0, hmin 0");
        }

        @Override
        public void present(DeskFrame frame) {}
    }

    /// Whose lanes these are.
    private static final class StripSign extends Painted {
        private String name = "";
        private String path = "";
        private int rgb;

        private StripSign() {
            super(AccessibleRole.LABEL);
            setBackground(Ink.PANEL.color());
        }

        @Override
        public void present(DeskFrame frame) {
            DeskFrame.Strip strip = frame.strips().get(frame.selected());
            if (!strip.name().equals(name) || !strip.path().equals(path) || strip.rgb() != rgb) {
                name = strip.name();
                path = strip.path();
                rgb = strip.rgb();
                getAccessibleContext().setAccessibleName("Lanes of " + path + " " + name);
                repaint();
            }
        }

        @Override
        void draw(Graphics2D g) {
            int unit = Span.UNIT.px();
            g.setColor(Ink.strip(rgb));
            g.fillRoundRect(unit + Span.HALF.px(), 2, Span.HALF.px(), getHeight() - 4, 4, 4);
            g.setColor(Ink.DIM.color());
            Type.SCALE.left(g, path.replace('/', ' '), 3 * unit, getHeight() / 2 - unit - 1);
            g.setColor(Ink.TEXT.color());
            Type.TITLE.left(g, Type.TITLE.fit(g, name, getWidth() - 4 * unit), 3 * unit, getHeight() / 2 + unit - 1);
        }
    }
}
