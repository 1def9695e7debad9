package longthrow.console.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// One strip, top to bottom: name, EQ, gain reduction, pan, SELECT, mute and solo, automation, meters beside the fader,
/// value.
@EventThread
final class StripView extends JPanel implements View {
    private final int strip;
    private final String path;
    private final List<View> parts = new ArrayList<>();
    private boolean selected;

    StripView(DeskFrame frame, int strip, Hand hand, Consumer<String> complain) {
        super(new MigLayout("insets 6 6 8 6, gap 0 0, fill, wrap 1, hidemode 0", "[grow,fill]", ""));
        this.strip = strip;
        path = frame.strips().get(strip).path();
        setOpaque(false);
        setBackground(Ink.PANEL.color());
        setName(path);
        getAccessibleContext().setAccessibleName("Strip " + path);
        head(frame, hand);
        keys(frame, hand);
        throwOf(frame, hand, complain);
    }

    private void head(DeskFrame frame, Hand hand) {
        put(new NamePlate(frame, strip, hand), "h " + Span.PLATE.px() + "!");
        put(new EqThumbnail(frame, strip, hand), "h " + Span.THUMBNAIL.px() + "!, gaptop 6");
        if (sounds(frame)) {
            ReductionBar reduction = new ReductionBar(strip);
            reduction.name(path + "/comp/reduction", "Gain reduction of " + path);
            put(reduction, "h 10!, gaptop 6");
        }
        String room = "h " + (Span.KNOB.px() + 2 * Span.UNIT.px()) + "!, gaptop 8";
        OptionalInt pan = frame.layout().cell(path + "/pan");
        if (pan.isPresent()) {
            PanKnob knob = new PanKnob(frame, pan.getAsInt(), hand);
            knob.name(path + "/pan", "Pan of " + path);
            put(knob, room);
        } else {
            add(new JLabel(), room);
        }
    }

    /// Whether the strip has a sound of its own: a DCA has none, and the meters do not know it.
    private boolean sounds(DeskFrame frame) {
        return strip < frame.meters().strips();
    }

    private void keys(DeskFrame frame, Hand hand) {
        String size = "h " + Span.KEY.px() + "!";
        put(
                new Key(
                        path + "/select",
                        "Select " + path,
                        "SELECT",
                        Ink.ACCENT,
                        now -> now.selected() == strip,
                        () -> hand.act(path + "/select")),
                size);
        JPanel pair =
                new JPanel(new MigLayout("insets 0, gap 4 0, fill", "[grow,fill,sizegroup][grow,fill,sizegroup]"));
        pair.setOpaque(false);
        pair.setBackground(null);
        toggle(frame, hand, pair, "mute", "M", Ink.STOP);
        toggle(frame, hand, pair, "solo", "S", Ink.SOLO);
        add(pair, size + ", gaptop 4");
        put(new ModeKey(frame, strip, hand), size + ", gaptop 4");
    }

    private void toggle(DeskFrame frame, Hand hand, JPanel pair, String key, String face, Ink light) {
        OptionalInt cell = frame.layout().cell(path + "/" + key);
        if (cell.isEmpty()) {
            return;
        }
        int at = cell.getAsInt();
        CellSwitch flip = new CellSwitch(at, hand);
        Press button = key.equals("mute")
                ? new MuteKey(path, strip, flip::look, flip)
                : new Key(path + "/" + key, key + " " + path, face, light, flip::look, flip);
        parts.add(button);
        boolean alone = frame.layout().cell(path + "/solo").isEmpty();
        pair.add(button, alone ? "span 2, grow, hmin 0" : "growy, hmin 0");
    }

    private void throwOf(DeskFrame frame, Hand hand, Consumer<String> complain) {
        JPanel lane = new JPanel(new MigLayout(
                "insets 0, gap 0 0, fill",
                sounds(frame) ? "[" + LevelMeter.WIDE + "!,fill][grow,fill]" : "[grow,fill]",
                "[grow,fill]"));
        lane.setOpaque(false);
        lane.setBackground(null);
        if (sounds(frame)) {
            LevelMeter meter = new LevelMeter(frame, strip, hand);
            meter.name(path + "/meter", "Level of " + path);
            parts.add(meter);
            lane.add(meter, "hmin 0");
        }
        OptionalInt cell = frame.layout().cell(path + "/fader");
        add(lane, "growy, pushy, gaptop 8, hmin 0" + (sounds(frame) ? ", pad 0 -" + LevelMeter.FREE + " 0 0" : ""));
        if (cell.isEmpty()) {
            return;
        }
        LongFader fader = new LongFader(frame, strip, cell.getAsInt(), hand);
        fader.name(path + "/fader", "Fader of " + path);
        parts.add(fader);
        lane.add(fader, "hmin 0");
        put(new ValueField(frame, cell.getAsInt(), hand, complain), "h 24!, gaptop 8, wmin 0");
        put(new Tags(frame, path), "h 15!, gaptop 6");
    }

    private <T extends JComponent & View> void put(T part, String where) {
        parts.add(part);
        add(part, where + ", wmin 0");
    }

    @Override
    public void present(DeskFrame frame) {
        boolean now = frame.selected() == strip;
        if (now != selected) {
            selected = now;
            setBackground(selected ? Ink.ACCENT.over(Ink.PANEL, 0.1) : Ink.PANEL.color());
            repaint();
        }
        parts.forEach(part -> part.present(frame));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        Theme.smooth(own);
        int arc = 2 * Span.RADIUS.px();
        own.setColor(getBackground());
        own.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        if (selected) {
            own.setColor(Ink.ACCENT.over(Ink.PANEL, 0.5));
            own.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        own.dispose();
    }
}
