package longthrow.console.view;

import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// The presets for a strip: what there is, and beside it what loading the marked one would change, value by value,
/// before anything moves. Enter loads it.
@EventThread
final class PresetSheet extends JPanel implements View {
    private final String path;
    private final transient Hand hand;
    private final Lines<Outlook.Preset> presets =
            new Lines<>("strip/presets/all", "Presets for this strip", new PresetRow(), Ink.WELL);
    private final Lines<String> changes = new Lines<>(
            "strip/presets/changes", "What loading the marked preset would change", new WordsRow(), Ink.WELL);

    PresetSheet(String path, Hand hand) {
        super(new MigLayout("insets 0, gap 8 0, fill", "[200:34%:340,fill]8[grow,fill]", "[grow,fill]"));
        this.path = path;
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        presets.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                marked().ifPresent(preset -> hand.act(path + "/preset/look", preset));
            }
        });
        presets.key("ENTER", this::load);
        Box all = new Box("Presets", "[12!,fill]8[grow,fill]8[28!,fill]");
        all.add(Line.fixed(Type.LABEL, Ink.DIM, "PRESETS · Enter loads the marked one"), "wmin 0");
        all.add(
                presets.hint("No preset yet: type a name below, Enter keeps this strip under it.")
                        .scrolled(),
                "hmin 0, wmin 0");
        all.add(foot(), "wmin 0");
        Box diff = new Box("What would change", "[12!,fill]8[grow,fill]");
        diff.add(Line.fixed(Type.LABEL, Ink.DIM, "WHAT LOADING IT CHANGES · before -> after"), "wmin 0");
        diff.add(
                changes.hint("Mark a preset: what it would change stands here before it is loaded.")
                        .scrolled(),
                "hmin 0, wmin 0");
        add(all, "hmin 0, wmin 0");
        add(diff, "hmin 0, wmin 0");
    }

    private Optional<String> marked() {
        return presets.chosen().map(Outlook.Preset::name);
    }

    private void load() {
        marked().ifPresent(preset -> hand.act(path + "/preset/load", preset));
    }

    private JPanel foot() {
        JPanel foot = PreviewPanel.plain(new MigLayout("insets 0, gap 8 0, fill", "[70!,fill][grow,fill]", "[fill]"));
        foot.add(new Key(
                path + "/preset/load", "Load the marked preset", "LOAD", Ink.ACCENT, frame -> false, this::load));
        JTextField name = new JTextField();
        name.setName("strip/presets/name");
        name.setFont(Type.BODY.font());
        name.setToolTipText(path + "/preset/save: a name, or a name and parts: My vocal: eq comp");
        name.putClientProperty("JTextField.placeholderText", "Save as …");
        name.getAccessibleContext().setAccessibleName("Save the strip's processing under this name");
        name.addActionListener(event -> {
            hand.act(path + "/preset/save", name.getText().strip());
            name.setText("");
            presets.requestFocusInWindow();
        });
        name.registerKeyboardAction(
                event -> presets.requestFocusInWindow(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        foot.add(name, "wmin 0");
        return foot;
    }

    @Override
    public void present(DeskFrame frame) {
        Outlook.Shelf shelf = frame.outlook().shelf();
        presets.put(shelf.presets());
        boolean marks = marked().filter(shelf.looked()::equals).isPresent();
        changes.put(marks ? shelf.changes() : List.of());
    }
}
