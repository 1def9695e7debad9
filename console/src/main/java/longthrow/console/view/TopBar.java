package longthrow.console.view;

import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Engine;
import longthrow.console.frame.DeskFrame.Link;
import longthrow.console.frame.DeskFrame.Surface;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The bar at the top: the show, the pages, what should be known, the devices, the load, PANIC.
@EventThread
final class TopBar extends JPanel implements View {
    private static final double BUSY = 0.7;

    private final List<View> parts = new ArrayList<>();

    TopBar(Hand hand, Notice notice, Deck deck, Pages pages) {
        super(new MigLayout(
                "insets 0 16 0 12, gap 8 0, fill, hidemode 3",
                "[0:pref,shrinkprio 90]12[0:pref,shrinkprio 200]16" + "[fill]2".repeat(Page.values().length - 1)
                        + "[fill]12[50!,fill]4[50!,fill]12[58!,fill]12[grow,fill][shrink 200][shrink 200][shrink 200,shrinkprio 80][52:62:62,fill][80:108:108,fill]",
                "push[28!,fill]push"));
        setBackground(Ink.PANEL.color());
        add(new Plain(Type.BRAND, Ink.TEXT, "LONGTHROW"));
        Plain show = new Plain(Type.BODY, Ink.DIM, "");
        parts.add(show);
        add(show);
        for (Page page : Page.values()) {
            put(new Tab(page, pages), "");
        }
        put(new StepKey("history/undo", "UNDO", DeskFrame::undo, hand), "");
        put(new StepKey("history/redo", "REDO", DeskFrame::redo, hand), "");
        put(
                new Key("view/buses", "Show every bus", "BUSES", Ink.ACCENT, frame -> deck.everyBus(), deck::flipBuses),
                "");
        put(notice, "wmin 60");
        put(new Pill("devices/surfaces", TopBar::surfaces), "");
        put(new Pill("devices/audio", TopBar::audio), "");
        put(new Pill("engine/load", TopBar::load), "");
        put(new LockKey(hand), "");
        put(new PanicKey(hand), "");
    }

    private <T extends JComponent & View> void put(T part, String where) {
        parts.add(part);
        add(part, where);
    }

    private static Pill.State surfaces(DeskFrame frame) {
        if (frame.surfaces().isEmpty()) {
            return new Pill.State(Ink.FAINT, "no surface", "");
        }
        Surface first = frame.surfaces().stream()
                .filter(surface -> surface.link().state() != Link.State.CONNECTED)
                .findFirst()
                .orElseGet(() -> frame.surfaces().getFirst());
        String more = frame.surfaces().size() > 1 ? " + " + (frame.surfaces().size() - 1) : "";
        Link.State state = first.link().state();
        boolean connected = state == Link.State.CONNECTED;
        return new Pill.State(
                connected ? Ink.SAFE : Ink.HAND,
                first.profile().name() + more,
                connected ? first.bank() : state.word());
    }

    private static Pill.State audio(DeskFrame frame) {
        Engine engine = frame.engine();
        String figure = String.format(Locale.ROOT, "%.1f ms", engine.latencyMillis());
        if (engine.warming()) {
            return new Pill.State(Ink.HAND, engine.driver(), "soon");
        }
        return new Pill.State(
                engine.running() ? Ink.SAFE : Ink.STOP, engine.driver(), engine.running() ? figure : "off");
    }

    private static Pill.State load(DeskFrame frame) {
        Engine engine = frame.engine();
        String figure = String.format(Locale.ROOT, "%2.0f %%", engine.load() * 100);
        boolean late = engine.late() > 0;
        Ink dot = engine.load() > BUSY ? Ink.STOP : late ? Ink.HAND : Ink.SAFE;
        return new Pill.State(dot, "Load", late ? figure + " · " + engine.late() + " late" : figure);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(Ink.HAIRLINE.color());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
    }

    /// Words as wide as they are; without fixed words, the show's name.
    private static final class Plain extends Painted {
        private final Type type;
        private final Ink ink;
        private final boolean fixed;
        private String words;

        private Plain(Type type, Ink ink, String words) {
            super(javax.accessibility.AccessibleRole.LABEL);
            this.type = type;
            this.ink = ink;
            this.words = words;
            fixed = !words.isEmpty();
            getAccessibleContext().setAccessibleName(words);
        }

        @Override
        public void present(DeskFrame frame) {
            if (!fixed && !frame.show().equals(words)) {
                words = frame.show();
                getAccessibleContext().setAccessibleName(words);
                revalidate();
                repaint();
            }
        }

        @Override
        public java.awt.Dimension getPreferredSize() {
            return new java.awt.Dimension(getFontMetrics(type.font()).stringWidth(words) + 2, 28);
        }

        @Override
        void draw(java.awt.Graphics2D g) {
            String fitting = type.fit(g, words, getWidth());
            boolean cut = fixed && !fitting.equals(words); // the program's name is whole or not there
            g.setColor(ink.color());
            type.left(g, cut ? "" : fitting, 0, getHeight() / 2);
        }
    }
}
