package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;

/// One send: where it goes, its tap, its switch, pan where it has one, level.
@EventThread
final class SendView extends JPanel implements View {
    private static final int PLATE = 30;
    private static final int KEY = 24;
    private static final int DIAL = 28;
    private static final int VALUE = 24;
    private static final int NARROW = 24; // the least of a fader at the right
    private static final int GAP = Span.HALF.px();
    private static final int ROOMY = 76; // pixels that two keys need side by side
    private static final int THROW = 80; // the least of a fader that stands below everything else

    private final String target;
    private final List<View> parts = new ArrayList<>();
    private final Plate plate;
    private final Optional<Key> on;
    private final Optional<ChoiceKey> tap;
    private final Optional<Dial> pan;
    private final SendFader fader;
    private final ValueField value;

    /// `key` is the send's path below the strip at `path`, `target` the path of the strip it feeds.
    SendView(DeskFrame frame, String path, String key, String target, Hand hand, Consumer<String> complain) {
        super(null);
        this.target = target;
        setOpaque(false);
        setBackground(null);
        plate = new Plate();
        add(plate);
        String at = path + "/" + key;
        String words = "end of " + path + " to " + target;
        on = cell(frame, at + "/on").map(cell -> {
            CellSwitch flip = new CellSwitch(cell, hand);
            return put(new Key(at + "/on", "S" + words, "ON", Ink.SAFE, flip::look, flip));
        });
        tap = cell(frame, at + "/tap").map(cell -> put(new ChoiceKey(frame, cell, hand)));
        pan = cell(frame, at + "/pan").map(cell -> put(new Dial(frame, cell, hand)));
        pan.ifPresent(dial -> dial.name(at + "/pan", "Pan of the s" + words));
        int level = cell(frame, at + "/level").orElseThrow();
        fader = put(new SendFader(frame, level, hand));
        fader.name(at + "/level", "S" + words);
        value = put(new ValueField(frame, level, hand, complain, Type.SCALE));
    }

    private static Optional<Integer> cell(DeskFrame frame, String id) {
        OptionalInt cell = frame.layout().cell(id);
        return cell.isPresent() ? Optional.of(cell.getAsInt()) : Optional.empty();
    }

    private <T extends JComponent & View> T put(T part) {
        parts.add(part);
        add(part);
        return part;
    }

    /// From top to bottom, keys side by side where they fit; where it is low, the fader has the right half.
    @Override
    public void doLayout() {
        int width = getWidth();
        boolean roomy = width >= ROOMY;
        int half = (width - GAP) / 2;
        plate.setBounds(0, 0, width, PLATE);
        int y = PLATE + GAP;
        on.ifPresent(key -> key.setBounds(0, PLATE + GAP, roomy ? half - 2 * GAP : width, KEY));
        int below = roomy || on.isEmpty() ? y : y + KEY + GAP;
        int left = roomy && on.isPresent() ? half - GAP : 0;
        tap.ifPresent(key -> key.setBounds(left, below, width - left, KEY));
        y = tap.isPresent() ? below + KEY + GAP : below;
        int rest = getHeight() - y;
        if (rest >= DIAL + VALUE + 2 * GAP + THROW) {
            int top = y;
            pan.ifPresent(dial -> dial.setBounds(0, top, width, DIAL));
            y += pan.isPresent() ? DIAL + GAP : 0;
            value.setBounds(0, getHeight() - VALUE, width, VALUE);
            fader.setBounds(0, y, width, getHeight() - y - VALUE - GAP);
        } else {
            int top = y;
            int across = Math.max(NARROW, half - 2 * GAP);
            pan.ifPresent(dial -> dial.setBounds(0, top, width - across - GAP, DIAL));
            value.setBounds(0, getHeight() - VALUE, width - across - GAP, VALUE);
            fader.setBounds(width - across, y, across, rest);
        }
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
            g.setColor(at < 0 ? Ink.HAIRLINE.color() : new java.awt.Color(rgb));
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
