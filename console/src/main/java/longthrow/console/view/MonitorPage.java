package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// What belongs to the desk and to no strip: what monitors and phones hear, solo, pan law, talkback, oscillator and the
/// mute groups. Everything stands open: a key is one press, a value one click and what is typed.
@EventThread
final class MonitorPage extends JPanel implements View {
    private static final String HEAD = "[24!,fill]";
    private static final String SOURCE = HEAD + "[30:48:84,grow,fill][64:64:100,grow,fill]10:push";
    private static final String HIGH_KEY = "grow, push, hmin 26";

    private final Hand hand;
    private final Consumer<String> complain;
    private final List<View> parts = new ArrayList<>();
    private Optional<TableLayout> layout = Optional.empty();

    MonitorPage(Hand hand, Consumer<String> complain) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill",
                "[grow,fill]",
                "[164:164:290,grow 30,fill][150:190:330,grow 35,fill][138:138:250,grow 25,fill]push"));
        this.hand = hand;
        this.complain = complain;
        setBackground(Ink.GROUND.color());
        setName("monitor");
        getAccessibleContext().setAccessibleName("Monitor");
    }

    @Override
    public void present(DeskFrame frame) {
        if (layout.isEmpty() || layout.get() != frame.layout()) {
            layout = Optional.of(frame.layout());
            fill(frame);
        }
        parts.forEach(part -> part.present(frame));
    }

    private void fill(DeskFrame frame) {
        removeAll();
        parts.clear();
        Group.Site site = new Group.Site(frame, hand, complain);
        JPanel hearing = line("[grow 39,fill][grow 39,fill][grow 22,fill]", "[grow,fill][42!,fill]", "cell 0 0");
        put(hearing, listen(site, "monitor", "MONITORS", MeterFrame.Listening::monitor), "cell 0 0 1 2");
        put(hearing, listen(site, "phones", "PHONES", MeterFrame.Listening::phones), "cell 1 0 1 2");
        put(hearing, solo(site), "cell 2 0");
        put(hearing, panLaw(site), "cell 2 1");
        JPanel sources = line("[grow 46,fill][grow 54,fill]", "[grow,fill]", "cell 0 1");
        put(sources, talkback(site), "cell 0 0");
        put(sources, oscillator(site), "cell 1 0");
        put(this, muteGroups(site), "cell 0 2");
        revalidate();
        repaint();
    }

    private JPanel line(String columns, String rows, String where) {
        JPanel line = new JPanel(new MigLayout("insets 0, gap 8 8, fill", columns, rows));
        line.setBackground(Ink.GROUND.color());
        add(line, where + ", wmin 0, hmin 0");
        return line;
    }

    private void put(JPanel on, Group group, String where) {
        parts.add(group);
        on.add(group, where + ", w 0:0, hmin 0");
    }

    private static Line title(String words) {
        return Line.fixed(Type.LABEL, Ink.DIM, words);
    }

    /// Monitors or phones: what they hear, how loud, what is done to it, and the limiter before their output.
    private static Group listen(
            Group.Site site, String path, String title, ToDoubleFunction<MeterFrame.Listening> reduction) {
        Group group = new Group(site, path, title, "[grow,fill]", HEAD + "[26:32:60,grow,fill][64:64:100,grow,fill]");
        JPanel head = group.row("gap 8 0, fill", "[][grow,fill][92:120:140,fill]", "cell 0 0");
        group.put(head, title(title), "w 76!, h 24!");
        Line limited = new Line(
                group.id("limiter/reduction"),
                Type.SMALL_NUMBER,
                Ink.HAND,
                frame -> reduced(reduction.applyAsDouble(frame.meters().listeningDecibels())));
        group.put(head, limited.rightwards(), "");
        group.choice(head, "source", "h 24!");
        JPanel keys = group.row("gap 4 0, fill", "", "cell 0 1");
        group.flip(keys, "dim", "DIM", Ink.HAND, HIGH_KEY);
        group.flip(keys, "cut", "CUT", Ink.STOP, HIGH_KEY);
        group.flip(keys, "mono", "MONO", Ink.ACCENT, HIGH_KEY);
        group.flip(keys, "swap", "SWAP", Ink.ACCENT, HIGH_KEY);
        group.flip(keys, "polarity", "POLARITY", Ink.ACCENT, HIGH_KEY);
        JPanel knobs = group.row("gap 2 0, fill", "[][]push[][][][]", "cell 0 2");
        group.knob(knobs, "level", "LEVEL");
        group.knob(knobs, "dim-level", "DIM BY");
        group.knob(knobs, "outdelay", "DELAY");
        JPanel limiter = new JPanel(new MigLayout("insets 0, gap 0 4, fill, wrap 1", "[grow,fill]", "push[][]"));
        limiter.setOpaque(false);
        limiter.setBackground(null);
        knobs.add(limiter, "w 46:60:66, growy");
        group.flip(limiter, "limiter/on", "LIMIT", Ink.ACCENT, "h 24!");
        group.flip(limiter, "limiter/lookahead", "AHEAD", Ink.ACCENT, "h 24!");
        group.knob(knobs, "limiter/ceiling", "CEILING");
        group.knob(knobs, "limiter/release", "RELEASE");
        return group;
    }

    private static String reduced(double decibels) {
        return decibels > -0.05 ? "" : Tenths.of(decibels);
    }

    private static Group solo(Group.Site site) {
        Soloed soloed = new Soloed(site.frame().layout());
        Group group = new Group(site, "monitor/solo", "SOLO", "[grow,fill]", "[14!,fill][grow,fill][grow,fill]");
        JPanel head = group.row("gap 8 0, fill", "[][grow,fill]", "cell 0 0");
        group.put(head, title("SOLO"), "w 40!, h 14!");
        group.put(head, new Line("solo/who", Type.SMALL, Ink.DIM, soloed::who).rightwards(), "h 14!");
        JPanel modes = group.row("gap 4 0, fill", "", "cell 0 1");
        group.oneOf(modes, "mode", HIGH_KEY);
        JPanel keys = group.row("gap 4 0, fill", "", "cell 0 2");
        group.flip(keys, "exclusive", "EXCLUSIVE", Ink.ACCENT, HIGH_KEY);
        Key clear = new Key(
                "solo/clear",
                "End every solo",
                "CLEAR",
                Ink.SOLO,
                soloed::any,
                () -> site.hand().act("solo/clear"));
        clear.setToolTipText("solo/clear: ends every solo; lit while any strip is soloed");
        group.put(keys, clear, HIGH_KEY + ", wmin 54");
        return group;
    }

    private static Group panLaw(Group.Site site) {
        Group group = new Group(site, "desk", "PAN LAW", "[58:58:,grow,fill][60:92:110,fill]", "[grow,fill]");
        group.put(group, title("PAN LAW"), "cell 0 0");
        group.choice(group, "pan-law", "cell 1 0");
        return group;
    }

    private static Group talkback(Group.Site site) {
        Group group = new Group(site, "talkback", "TALKBACK", "[180!,fill]8[grow,fill]", SOURCE);
        group.put(group, title("TALKBACK"), "cell 0 0");
        group.put(group, title("TALKS TO"), "cell 1 0");
        JPanel keys = group.row("gap 4 0, fill", "", "cell 0 1");
        group.cell("on").ifPresent(cell -> {
            TalkKey talk = new TalkKey(cell, site.hand());
            talk.setToolTipText("talkback/on while it is held; LATCH lets it stay");
            group.put(keys, talk, HIGH_KEY + ", wmin 104");
        });
        group.flip(keys, "on", "LATCH", Ink.HAND, HIGH_KEY);
        JPanel knobs = group.row("gap 4 0, fill", "[][]push[]", "cell 0 2");
        group.knob(knobs, "level", "LEVEL");
        group.knob(knobs, "dim-level", "DIM BY");
        group.flip(knobs, "dim", "AUTO DIM", Ink.ACCENT, "h 24!, aligny bottom");
        routes(site, group, "Talkback");
        return group;
    }

    private static Group oscillator(Group.Site site) {
        Group group = new Group(site, "osc", "OSCILLATOR", "[236!,fill]8[grow,fill]", SOURCE);
        JPanel head = group.row("fill", "", "cell 0 0");
        group.flip(head, "on", "OSCILLATOR", Ink.HAND, "w 96!, h 24!");
        group.put(group, title("GOES TO"), "cell 1 0");
        JPanel waves = group.row("gap 4 0, fill", "", "cell 0 1");
        group.oneOf(waves, "wave", HIGH_KEY);
        JPanel knobs = group.row("gap 4 0, fill", "[][]push", "cell 0 2");
        group.knob(knobs, "level", "LEVEL");
        group.knob(knobs, "freq", "FREQ");
        routes(site, group, "Oscillator");
        return group;
    }

    private static void routes(Group.Site site, Group group, String what) {
        RouteGrid grid = new RouteGrid(site, group.path(), what);
        group.watch(grid);
        group.add(grid.scrolled(), "cell 1 1 1 2, wmin 0, hmin 0");
    }

    private static Group muteGroups(Group.Site site) {
        Group group = new Group(site, "mutegroup", "MUTE GROUPS", "[grow,fill]", "[14!,fill][grow,fill]");
        group.put(group, title("MUTE GROUPS"), "cell 0 0");
        JPanel row = group.row("gap 6 4, fill", "[grow,fill,sizegroup]", "cell 0 1");
        int count =
                site.frame().layout().section("mutegroup").map(Section::columns).orElse(0);
        for (int column = 0; column < count; column++) {
            String number = Integer.toString(column + 1);
            int on = group.cell(number + "/on").orElseThrow();
            int mode = group.cell(number + "/mode").orElseThrow();
            int dim = group.cell(number + "/dim").orElseThrow();
            MuteGroupKey key = new MuteGroupKey(number, new CellSwitch(on, site.hand()), mode);
            ValueField value = new ValueField(site.frame(), dim, site.hand(), site.complain(), Type.SCALE);
            String at = "cell " + column + " ";
            group.put(row, key, at + "0, grow, push, hmin 32");
            group.choice(row, number + "/mode", at + "1, h 24!");
            group.put(row, value, at + "2, h 24!");
        }
        return group;
    }
}
