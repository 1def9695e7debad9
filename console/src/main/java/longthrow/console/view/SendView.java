package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// One send: where it goes, its tap, its switch, pan where it has one, level.
@EventThread
final class SendView extends JPanel implements View {
    private final String target;
    private final List<View> parts = new ArrayList<>();
    private final Plate plate;

    /// `key` is the send's path below the strip at `path`, `target` the path of the strip it feeds.
    SendView(DeskFrame frame, String path, String key, String target, Hand hand, Consumer<String> complain) {
        super(new MigLayout(
                "insets 0, gap 0 4, fill, wrap 1",
                "[grow,fill]",
                "[30!,fill][22!,fill][22!,fill][28!,fill][grow,fill][18!,fill]"));
        this.target = target;
        setOpaque(false);
        setBackground(null);
        plate = new Plate();
        add(plate, "cell 0 0, wmin 0");
        String at = path + "/" + key;
        OptionalInt on = frame.layout().cell(at + "/on");
        OptionalInt tap = frame.layout().cell(at + "/tap");
        OptionalInt pan = frame.layout().cell(at + "/pan");
        if (on.isPresent()) {
            CellSwitch flip = new CellSwitch(on.getAsInt(), hand);
            put(new Key(at + "/on", "Send of " + path + " to " + target, "ON", Ink.SAFE, flip::look, flip), "cell 0 1");
        }
        if (tap.isPresent()) {
            put(new ChoiceKey(frame, tap.getAsInt(), hand), "cell 0 2");
        }
        if (pan.isPresent()) {
            Dial dial = new Dial(frame, pan.getAsInt(), hand);
            dial.name(at + "/pan", "Pan of the send of " + path + " to " + target);
            put(dial, "cell 0 3");
        }
        int level = frame.layout().cell(at + "/level").orElseThrow();
        SendFader fader = new SendFader(frame, level, hand);
        fader.name(at + "/level", "Send of " + path + " to " + target);
        put(fader, pan.isPresent() ? "cell 0 4" : "cell 0 3, spany 2");
        put(new ValueField(frame, level, hand, complain, Type.SCALE), "cell 0 5");
    }

    private <T extends javax.swing.JComponent & View> void put(T part, String where) {
        parts.add(part);
        add(part, "wmin 0, hmin 0, " + where);
    }

    @Override
    public void present(DeskFrame frame) {
        plate.present(frame);
        parts.forEach(part -> part.present(frame));
    }

    /// The name of where the send goes.
    private final class Plate extends Painted {
        private int at = -1;
        private int count;
        private String name = "";
        private int rgb;

        private Plate() {
            super(javax.accessibility.AccessibleRole.LABEL);
            setOpaque(false);
        }

        @Override
        public void present(DeskFrame frame) {
            List<DeskFrame.Strip> strips = frame.strips();
            boolean there =
                    at >= 0 && at < strips.size() && strips.get(at).path().equals(target);
            if (!there && strips.size() != count) {
                count = strips.size();
                at = strips.stream().map(DeskFrame.Strip::path).toList().indexOf(target);
            }
            if (at >= 0
                    && at < count
                    && (!strips.get(at).name().equals(name) || strips.get(at).rgb() != rgb)) {
                show(strips.get(at));
            }
        }

        private void show(DeskFrame.Strip strip) {
            name = strip.name();
            rgb = strip.rgb();
            name(target + "/sendname", "Send to " + name);
            repaint();
        }

        @Override
        void draw(java.awt.Graphics2D g) {
            g.setColor(new java.awt.Color(rgb));
            g.fillRoundRect(0, 0, getWidth(), 3, 3, 3);
            g.setColor(Ink.DIM.color());
            Type.SCALE.left(g, target.replace('/', ' '), 1, 11);
            g.setColor(Ink.TEXT.color());
            Type.SMALL_STRONG.left(g, Type.SMALL_STRONG.fit(g, name, getWidth() - 2), 1, 24);
        }
    }

    /// A short throw: a well that fills up to where the send stands.
    private static final class SendFader extends CellControl {
        private SendFader(DeskFrame frame, int cell, Hand hand) {
            super(frame, cell, hand);
        }

        @Override
        int travel() {
            return Math.max(60, getHeight());
        }

        @Override
        void moved(double from, double to) {
            repaint();
        }

        @Override
        void draw(java.awt.Graphics2D g) {
            int width = Span.UNIT.px();
            int x = (getWidth() - width) / 2;
            int fill = (int) Math.round(position() * (getHeight() - 4));
            g.setColor(Ink.WELL.color());
            g.fillRoundRect(x, 0, width, getHeight(), width, width);
            g.setColor(Ink.ACCENT.over(Ink.WELL, 0.55));
            g.fillRoundRect(x, getHeight() - fill - 2, width, fill + 2, width, width);
            g.setColor(Ink.TEXT.color());
            g.fillRoundRect(x - 5, getHeight() - fill - 4, width + 10, 4, 3, 3);
            int unity = getHeight() - (int) Math.round(parameter().taper().toPosition(0) * (getHeight() - 4)) - 2;
            g.setColor(Ink.FAINT.color());
            g.fillRect(x - 9, unity, 5, 1);
            g.fillRect(x + width + 4, unity, 5, 1);
        }
    }
}
