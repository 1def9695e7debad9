package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// A labelled group of the whole desk's controls, on its panel: all that stands over cells below one path. What the
/// desk has not is left out.
@EventThread
final class Group extends Panel {
    private final Site site;
    private final String path;
    private final List<View> parts = new ArrayList<>();

    /// Where groups stand.
    record Site(DeskFrame frame, Hand hand, Consumer<String> complain) {}

    /// A group called `title` over the cells below `path`, as columns and rows of MigLayout say.
    Group(Site site, String path, String title, String columns, String rows) {
        super(title, "insets 8 10 10 10, gap 8 8, fill", columns, rows);
        this.site = site;
        this.path = path;
    }

    /// What the path is.
    String path() {
        return path;
    }

    /// The id of a key below the path.
    String id(String key) {
        return path + "/" + key;
    }

    /// A row of parts without a ground of its own.
    JPanel row(String layout, String columns, String where) {
        JPanel row = new JPanel(new MigLayout("insets 0, " + layout, columns, ""));
        row.setOpaque(false);
        row.setBackground(null);
        add(row, where + ", wmin 0, hmin 0");
        return row;
    }

    /// Adds a part that has its own ways.
    <T extends JComponent & View> void put(JPanel on, T part, String where) {
        parts.add(part);
        on.add(part, "wmin 0, hmin 0, " + where);
    }

    /// Presents a part that stands somewhere inside.
    void watch(View part) {
        parts.add(part);
    }

    /// Adds a knob with its word and its value, to be typed over.
    void knob(JPanel on, String key, String word) {
        OptionalInt cell = cell(key);
        if (cell.isPresent()) {
            put(
                    on,
                    new KnobView(site.frame, cell.getAsInt(), word, site.hand, site.complain),
                    "w 42:52:88, h 64:64:100, grow");
        }
    }

    /// Adds a switch that says `face` and lights in `light`.
    void flip(JPanel on, String key, String face, Ink light, String where) {
        OptionalInt cell = cell(key);
        if (cell.isPresent()) {
            CellSwitch flip = new CellSwitch(cell.getAsInt(), site.hand);
            String words = site.frame.layout().parameter(cell.getAsInt()).label() + " of " + path;
            Key switched = new Key(id(key), words, face, light, flip::look, flip);
            put(on, switched, where + wide(switched, face));
        }
    }

    /// Adds a word out of many, in a list.
    void choice(JPanel on, String key, String where) {
        OptionalInt cell = cell(key);
        if (cell.isPresent()) {
            put(on, new ChoiceKey(site.frame, cell.getAsInt(), site.hand), where);
        }
    }

    /// Adds a word out of few, a key each: one press takes it.
    void oneOf(JPanel on, String key, String where) {
        OptionalInt at = cell(key);
        if (at.isPresent()) {
            int cell = at.getAsInt();
            List<String> words = site.frame.layout().parameter(cell).choices();
            for (int i = 0; i < words.size(); i++) {
                int value = i;
                String face = words.get(i).replace('-', ' ').toUpperCase(Locale.ROOT);
                Key one = new Key(
                        id(key) + "/" + words.get(i),
                        id(key) + ": " + words.get(i),
                        face,
                        Ink.ACCENT,
                        now -> now.values().get(cell) == value,
                        () -> site.hand.set(cell, value));
                one.setToolTipText(id(key));
                put(on, one, where + wide(one, face));
            }
        }
    }

    /// Room for what a key says, where its place says nothing of a width.
    private static String wide(JComponent key, String face) {
        return ", wmin " + (key.getFontMetrics(Type.LABEL.font()).stringWidth(face) + Span.UNIT.px());
    }

    /// The cell of a key below the path, where the desk has it.
    OptionalInt cell(String key) {
        return site.frame.layout().cell(id(key));
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
