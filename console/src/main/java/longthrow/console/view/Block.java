package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A block of a strip on its panel: a head that switches it, a picture of what it does, its knobs and its words. What
/// the strip has not is left out.
@EventThread
final class Block extends Panel {
    private static final Map<String, String> SHORT =
            Map.of("THRESHOLD", "THRESH", "HYSTERESIS", "HYST", "LOOKAHEAD", "AHEAD", "OUTDELAY", "DELAY");
    private static final Map<String, String> WHOLE =
            Map.of("direct/level", "DIRECT", "centre/level", "CENTRE", "insert/1/on", "1 ON", "insert/2/on", "2 ON");
    private static final int NARROW = 44;
    private static final int NAMED = 64;
    private static final String KNOB = "w 50:56:56, h 64!, alignx center";

    private final DeskFrame frame;
    private final String path;
    private final Hand hand;
    private final Consumer<String> complain;
    private final Set<String> placed;
    private final List<View> parts = new ArrayList<>();

    /// Where a block stands.
    ///
    /// @param path the strip's
    /// @param placed gathers the keys that have a place
    record Site(DeskFrame frame, String path, Hand hand, Consumer<String> complain, Set<String> placed) {}

    /// A block that is called `title`; `on` is the key of its switch, empty where it has none.
    Block(Site site, String title, String on) {
        super(title, "insets 8 10 8 10, gap 8 6, fill, hidemode 3", "[grow,fill]", "[24!][grow,fill]");
        frame = site.frame;
        path = site.path;
        hand = site.hand;
        complain = site.complain;
        placed = site.placed;
        placed.add(on);
        OptionalInt cell = frame.layout().cell(path + "/" + on);
        if (on.isEmpty() || cell.isEmpty()) {
            add(Line.fixed(Type.LABEL, Ink.DIM, title), "cell 0 0, growx, h 24!, wmin 0");
            return;
        }
        CellSwitch flip = new CellSwitch(cell.getAsInt(), hand);
        Key head = new Key(path + "/" + on, title + " of " + path, title, Ink.ACCENT, flip::look, flip);
        parts.add(head);
        add(head, "cell 0 0, growx 0, alignx left, w 96!, h 24!");
    }

    /// Adds a part that has its own ways.
    <T extends JComponent & View> Block with(T part, String where) {
        parts.add(part);
        add(part, where);
        return this;
    }

    /// Adds a picture at the right of the head, which is narrow then, so that both take little height.
    <T extends JComponent & View> Block beside(T part) {
        MigLayout layout = (MigLayout) getLayout();
        layout.setColumnConstraints("[" + NARROW + "!,fill][grow,fill]");
        layout.setComponentConstraints(getComponent(0), "cell 0 0, h 24!");
        return with(part, "cell 1 0 1 2, grow, hmin 0, wmin 100");
    }

    /// Puts a choice into the head.
    Block head(String key) {
        placed.add(key);
        frame.layout().cell(path + "/" + key).ifPresent(cell -> {
            ChoiceKey choice = new ChoiceKey(frame, cell, hand);
            parts.add(choice);
            add(choice, "cell 0 0, pushx, alignx right, growx 0, w 60:92:92, h 24!");
        });
        return this;
    }

    /// The same with `across` controls at the right of head and choice: a low block.
    Block low(String choice, int across, String... keys) {
        MigLayout layout = (MigLayout) getLayout();
        layout.setLayoutConstraints("insets 8 6 8 6, gap 6 6, fill, hidemode 3");
        layout.setColumnConstraints("[" + NAMED + "!,fill][grow,fill]");
        layout.setRowConstraints("[24!][24!]push");
        layout.setComponentConstraints(getComponent(0), "cell 0 0, h 24!, wmin 0");
        head(choice);
        layout.setComponentConstraints(getComponent(1), "cell 0 1, wmin 0, h 24!");
        return controls(across, "cell 1 0 1 2, alignx center, aligny top, wmin 0", keys);
    }

    /// Adds a field of controls, `across` a row, one for each key: a knob, a switch or a word, as the row is.
    Block controls(int across, String where, String... keys) {
        JPanel field = new JPanel(new MigLayout("insets 0, gap 4 4, wrap " + across + ", align left top"));
        field.setOpaque(false);
        field.setBackground(null);
        for (String key : keys) {
            placed.add(key);
            frame.layout().cell(path + "/" + key).ifPresent(cell -> control(field, cell));
        }
        add(field, where);
        return this;
    }

    private void control(JPanel field, int cell) {
        Parameter parameter = frame.layout().parameter(cell);
        if (parameter.unit() == Unit.CHOICE) {
            put(field, new ChoiceView(frame, cell, hand), "growx, wmin 72, h 38!");
        } else if (parameter.unit() == Unit.SWITCH) {
            CellSwitch flip = new CellSwitch(cell, hand);
            String id = frame.layout().id(cell);
            String words = parameter.label() + " of " + path;
            Key key = new Key(id, words, face(parameter), Ink.ACCENT, flip::look, flip);
            put(
                    field,
                    key,
                    "growx, wmin " + Math.max(44, 7 * face(parameter).length() + 14) + ", h 24!, aligny bottom");
        } else {
            put(field, new KnobView(frame, cell, word(parameter), hand, complain), KNOB);
        }
    }

    private <T extends JComponent & View> void put(JPanel field, T part, String where) {
        parts.add(part);
        field.add(part, where);
    }

    /// The last word of a row's key, in capitals, as short as panels print it: `THRESH` of `comp/threshold`.
    static String word(Parameter parameter) {
        String whole = WHOLE.getOrDefault(parameter.key(), "");
        if (!whole.isEmpty()) {
            return whole;
        }
        if (parameter.key().startsWith("geq/")) {
            return parameter.label().replaceFirst("geq ", "");
        }
        String word = parameter.key().replaceAll(".*/", "").replace('-', ' ').toUpperCase(Locale.ROOT);
        return SHORT.getOrDefault(word, word);
    }

    private static String face(Parameter parameter) {
        String key = parameter.key();
        String last = word(parameter);
        if (WHOLE.containsKey(key)) {
            return last;
        }
        if (key.startsWith("dca/") || key.startsWith("mutegroup/")) {
            return (key.startsWith("dca/") ? "D" : "M") + last;
        }
        return last.equals("ON") ? key.replaceAll("/on$", "").replace('/', ' ').toUpperCase(Locale.ROOT) : last;
    }

    @Override
    public void present(DeskFrame now) {
        parts.forEach(part -> part.present(now));
    }
}
