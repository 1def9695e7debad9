package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Starter;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The guide of the first start, over everything: where the desk is heard, what plays it, which show it opens. Arrows
/// choose, Enter takes and goes on, Backspace goes back, Esc leaves.
@EventThread
final class Guide extends Panel {
    /// What the search calls it.
    static final Command COMMAND =
            new Command("guide", "opens the guide of the first start: sound, surface, a show to begin with");

    private final Hand hand;
    private final Lines<GuideRow.Choice> list =
            new Lines<>("guide/choices", "What there is to choose", new GuideRow(), Ink.WELL);
    private final JTextField name = new JTextField();
    private final List<View> parts = new ArrayList<>();
    private Optional<DeskFrame> shown = Optional.empty();
    private Step step = Step.SOUND;

    /// What is settled one after the other.
    private enum Step {
        SOUND(1, "Where is it heard?", "NEXT", "Enter takes what is marked; it can be changed at any time."),
        SURFACE(
                2,
                "What plays it?",
                "NEXT",
                "Plug a surface in now: what is known is taken up by itself. Without one there is one on the screen."),
        SHOW(
                3,
                "What do you begin with?",
                "OPEN",
                "It is made in a folder of its own, Longthrow in your home, or where its name says.");

        private final int number;
        private final String asks;
        private final String go;
        private final String says;

        Step(int number, String asks, String go, String says) {
            this.number = number;
            this.asks = asks;
            this.go = go;
            this.says = says;
        }
    }

    Guide(Hand hand) {
        super(
                "Guide",
                "insets 16 20 16 20, gap 0 0, fill, wrap 1, hidemode 3",
                "[grow,fill]",
                "[26!,fill]14[24!,fill]4[34!,fill]8[grow,fill]8[pref!,fill]4[32!,fill]");
        this.hand = hand;
        setBackground(Ink.RAISED.color());
        setName("guide/steps");
        add(head(), "wmin 0");
        put(new Line("guide/asks", Type.TITLE, Ink.TEXT, frame -> step.asks));
        put(new Prose("guide/says", Type.BODY, Ink.DIM, this::says));
        add(list.scrolled(), "wmin 0, hmin 0");
        add(name(), "cell 0 4, h 32!, gapbottom 8, wmin 0, hidemode 0"); // the steps are of one height
        add(foot(), "cell 0 5, wmin 0");
        keys();
        setVisible(false);
    }

    private <T extends Painted> void put(T part) {
        parts.add(part);
        add(part, "wmin 0, hmin 0");
    }

    private static JPanel row(String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8 0, fill", columns, "[grow,fill]"));
        row.setBackground(Ink.RAISED.color());
        return row;
    }

    private JPanel head() {
        JPanel row = row("[grow,fill][100!,fill][100!,fill][100!,fill]");
        row.add(Line.fixed(Type.BRAND, Ink.TEXT, "WELCOME TO LONGTHROW"), "wmin 0");
        for (Step each : Step.values()) {
            String face = each.number + "  " + each.name();
            key(row, "guide/" + each.name().toLowerCase(java.util.Locale.ROOT), face, each, () -> turn(each));
        }
        return row;
    }

    private void key(JPanel row, String id, String face, Step lit, Runnable does) {
        Key key = new Key(id, "Step " + face, face, Ink.ACCENT, frame -> step == lit, does);
        key.setRequestFocusEnabled(false);
        parts.add(key);
        row.add(key, "wmin 0");
    }

    private JTextField name() {
        name.setName("guide/name");
        name.setFont(Type.BODY.font());
        name.setBackground(Ink.WELL.color());
        name.setToolTipText("show/new: the new show's name, or the whole path of its folder");
        name.putClientProperty("JTextField.placeholderText", "Its name, or nothing for the usual one");
        name.getAccessibleContext().setAccessibleName("Name of the new show");
        name.addActionListener(event -> take());
        return name;
    }

    private JPanel foot() {
        JPanel row = row("[90!,fill][grow,fill][90!,fill][130!,fill]");
        row.add(new Key("guide/skip", "Leave the guide (Esc)", "SKIP", Ink.ACCENT, frame -> false, this::close));
        Line told = new Line("guide/told", Type.SMALL, Ink.DIM, Guide::told);
        parts.add(told);
        row.add(told, "wmin 0");
        row.add(new Key("guide/back", "The step before (Backspace)", "BACK", Ink.ACCENT, frame -> false, this::back));
        GoOn next = new GoOn();
        parts.add(next);
        row.add(next);
        return row;
    }

    private void keys() {
        list.key("ENTER", this::take);
        list.key("BACK_SPACE", this::back);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    take();
                }
            }
        });
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        getActionMap().put("leave", Deed.of(this::close));
    }

    /// Opens it at its first step.
    void open() {
        setVisible(true);
        turn(Step.SOUND);
    }

    private void close() {
        setVisible(false);
        getParent().requestFocusInWindow();
    }

    private void turn(Step to) {
        step = to;
        name.setVisible(to == Step.SHOW);
        shown.ifPresent(this::present);
        list.setSelectedIndex(0);
        list.ensureIndexIsVisible(0);
        list.requestFocusInWindow();
        revalidate();
        repaint();
    }

    private void back() {
        turn(step == Step.SHOW ? Step.SURFACE : Step.SOUND);
    }

    private void take() {
        String word = list.chosen().map(GuideRow.Choice::word).orElse("");
        switch (step) {
            case SOUND -> {
                if (!word.isEmpty()) {
                    hand.act("engine/device", word);
                }
                turn(Step.SURFACE);
            }
            case SURFACE -> turn(Step.SHOW);
            case SHOW -> {
                hand.act("show/new", (word + " " + name.getText().strip()).strip());
                close();
            }
        }
    }

    private static String told(DeskFrame frame) {
        return frame.engine().warming() ? "The engine warms up; sound begins by itself." : "";
    }

    private String says(DeskFrame frame) {
        String touched = frame.surfaces().stream()
                .map(DeskFrame.Surface::lastMessage)
                .filter(message -> !message.isEmpty())
                .findFirst()
                .map(message -> " Heard: " + message)
                .orElse("");
        return step.says + (step == Step.SURFACE ? touched : "");
    }

    private List<GuideRow.Choice> choices(DeskFrame frame) {
        List<GuideRow.Choice> choices = new ArrayList<>();
        switch (step) {
            case SOUND -> {
                choices.add(
                        new GuideRow.Choice("", "As it is: " + frame.engine().driver(), playing(frame)));
                frame.engine()
                        .devices()
                        .forEach(device ->
                                choices.add(new GuideRow.Choice(device.word(), device.name(), device.says())));
            }
            case SURFACE -> frame.surfaces().forEach(surface -> choices.add(surface(surface)));
            case SHOW ->
                Arrays.stream(Starter.values())
                        .forEach(each -> choices.add(new GuideRow.Choice(each.word(), each.title(), each.says())));
        }
        return choices;
    }

    private static String playing(DeskFrame frame) {
        return frame.engine().warming()
                ? "the device is opened when the engine is warm"
                : frame.engine().running() ? "this is how it runs now" : "it does not run; choose another one";
    }

    private static GuideRow.Choice surface(DeskFrame.Surface surface) {
        String at = surface.port().equals("screen") ? "on the screen" : "at " + surface.port();
        return new GuideRow.Choice(
                surface.port(),
                surface.profile().name(),
                at + " · " + surface.link().state().word() + " · " + surface.bank());
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        if (isVisible()) {
            list.put(choices(frame));
            parts.forEach(part -> part.present(frame));
        }
    }

    @Override
    void edge(Graphics2D g) {
        int arc = 2 * Span.RADIUS.px();
        g.setColor(Ink.ACCENT.over(Ink.RAISED, 0.6));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    }

    /// The key that takes what is marked and goes on.
    private final class GoOn extends Press {
        private GoOn() {
            super("guide/next", "Take what is marked and go on (Enter)", Guide.this::take);
            setOpaque(true);
        }

        @Override
        public void present(DeskFrame frame) {
            getAccessibleContext().setAccessibleDescription(step.go);
            repaint();
        }

        @Override
        void draw(Graphics2D g) {
            face(g, Ink.SAFE.color());
            g.setColor(Ink.ON.color());
            Type.STRONG.centre(g, step.go, getWidth() / 2.0, getHeight() / 2);
        }
    }
}
