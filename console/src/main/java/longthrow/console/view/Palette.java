package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import longthrow.console.frame.Command;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// Finds everything that the desk has and does it: some of its words, arrows, Enter. Behind a `=` stands a
/// control's new value in any unit, or the words of an action; Enter on a control puts the sign there.
final class Palette extends Panel {
    private static final String SIGN = " = ";
    private static final String USAGE = "Type some words of what you look for: kick fader, lead comp thr,"
            + " ch 3 eq 2 gain, chorus, undo. A value may follow: kick fader = -6.";

    private final Hand hand;
    private final Map<Command, Runnable> own;
    private final JTextField field = new JTextField();
    private final FoundRow row = new FoundRow();
    private final Lines<Found> list = new Lines<>("search/found", "What was found", row, Ink.RAISED);
    private final Line told;
    private Optional<DeskFrame> shown = Optional.empty();
    private Optional<Finder> finder = Optional.empty();
    private String complaint = "";

    /// `own` is what the window itself does.
    Palette(Hand hand, Map<Command, Runnable> own) {
        super(
                "Search",
                "insets 12 12 8 12, gap 0 0, fill, wrap 1, hidemode 3",
                "[grow,fill]",
                "[36!,fill]6[grow,fill]4[18!,fill]");
        this.hand = hand;
        this.own = own;
        setBackground(Ink.RAISED.color());
        setName("search");
        field.setName("search/words");
        field.setFont(Type.TITLE.font());
        field.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
        field.setBackground(Ink.WELL.color());
        field.putClientProperty("JTextField.placeholderText", "Find a control, scene, cue, strip or action");
        field.getAccessibleContext().setAccessibleName("Find a control, scene, cue, strip or action");
        field.setToolTipText("search: some of its words; then = and a value in any unit");
        field.setFocusTraversalKeysEnabled(false);
        told = new Line("search/told", Type.SMALL, Ink.DIM, frame -> words());
        JScrollPane pane = list.scrolled();
        list.setFocusable(false);
        add(field, "wmin 0");
        add(pane, "wmin 0, hmin 0");
        add(told, "gapx 4 4, wmin 0");
        keys();
        setVisible(false);
    }

    private void keys() {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
        field.addActionListener(event -> take());
        key("DOWN", () -> step(1));
        key("UP", () -> step(-1));
        key("PAGE_DOWN", () -> step(8));
        key("PAGE_UP", () -> step(-8));
        key("TAB", this::complete);
        key("ESCAPE", this::close);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                close();
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                take();
            }
        });
    }

    private void key(String stroke, Runnable action) {
        field.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        field.getActionMap().put(stroke, Deed.of(action));
    }

    /// Opens it with an action and the words behind it, which are selected, to be typed over.
    void open(String action, String words) {
        open();
        if (isVisible()) {
            field.setText(action + SIGN + words);
            field.select(action.length() + SIGN.length(), field.getText().length());
        }
    }

    /// Opens it with the words typed last selected, to be typed over.
    void open() {
        shown.ifPresent(frame -> {
            finder = Optional.of(new Finder(frame, own.keySet()));
            setVisible(true);
            field.selectAll();
            look();
            field.requestFocusInWindow();
        });
    }

    /// Closes it; the keys are the desk's again.
    void close() {
        if (isVisible()) {
            setVisible(false);
            finder = Optional.empty();
            complaint = "";
            getParent().requestFocusInWindow();
        }
    }

    private String before() {
        int sign = field.getText().indexOf('=');
        return sign < 0 ? field.getText() : field.getText().substring(0, sign);
    }

    /// What stands behind the sign; empty where there is none.
    private Optional<String> behind() {
        int sign = field.getText().indexOf('=');
        return sign < 0
                ? Optional.empty()
                : Optional.of(field.getText().substring(sign + 1).strip());
    }

    private void look() {
        complaint = "";
        finder.ifPresent(find -> {
            list.hint(before().isBlank() ? USAGE : "Nothing is called “" + before().strip() + "”. " + USAGE);
            list.put(find.find(before()));
            list.setSelectedIndex(list.all().isEmpty() ? -1 : 0);
            list.ensureIndexIsVisible(0);
        });
        tell();
    }

    private void step(int by) {
        int last = list.all().size() - 1;
        if (last >= 0) {
            list.setSelectedIndex(Math.clamp((long) list.getSelectedIndex() + by, 0, last));
            list.ensureIndexIsVisible(list.getSelectedIndex());
            tell();
        }
    }

    private void tell() {
        shown.ifPresent(told::present);
    }

    private String words() {
        Optional<Found> chosen = list.chosen();
        if (!complaint.isEmpty() || chosen.isEmpty()) {
            return complaint;
        }
        Found found = chosen.get();
        return found.action()
                ? found.id() + ": " + found.what()
                : found.id() + ": " + parameter(found).map(Palette::range).orElse("");
    }

    private Optional<Parameter> parameter(Found found) {
        return shown.map(frame -> frame.layout().parameter(found.cell().orElseThrow()));
    }

    /// A parameter's range in words, or its choices.
    static String range(Parameter parameter) {
        return parameter.choices().isEmpty()
                ? parameter.format(parameter.minimum()) + " to " + parameter.format(parameter.maximum())
                : parameter.choices(", ");
    }

    /// Writes the id of what is chosen out, with the sign behind it.
    private void complete() {
        list.chosen().ifPresent(found -> field.setText(found.id() + SIGN));
    }

    private void take() {
        Optional<Found> chosen = list.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        Found found = chosen.get();
        if (behind().isEmpty() && (!found.action() || found.needsWords())) {
            complete();
        } else if (found.action()) {
            act(found.id(), behind().orElse(""));
        } else {
            set(found, behind().orElse(""));
        }
    }

    private void act(String id, String words) {
        close();
        own.entrySet().stream()
                .filter(each -> each.getKey().pattern().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresentOrElse(Runnable::run, () -> hand.act(id, words));
    }

    private void set(Found found, String words) {
        Parameter parameter = parameter(found).orElseThrow();
        OptionalDouble value = parameter.parse(words);
        if (value.isPresent()) {
            hand.set(found.cell().orElseThrow(), value.getAsDouble());
            close();
        } else {
            complaint = "“" + words + "” is no value for " + found.id() + ": type " + range(parameter);
            tell();
        }
    }

    @Override
    public void present(DeskFrame frame) {
        shown = Optional.of(frame);
        row.follow(frame);
        if (isVisible()) {
            told.present(frame);
            list.repaint();
        }
    }

    @Override
    void edge(Graphics2D g) {
        int arc = 2 * Span.RADIUS.px();
        g.setColor(Ink.ACCENT.over(Ink.RAISED, 0.6));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    }

    /// What it found, for tests.
    List<Found> found() {
        return list.all();
    }
}
