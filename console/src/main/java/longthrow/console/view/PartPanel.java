package longthrow.console.view;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Part of another show: which folder, which strips, what of them, found by name or by id; what it would change, then
/// LOAD.
@EventThread
final class PartPanel extends JPanel implements View {
    private final transient Hand hand;
    private final JTextField folder =
            field("show/load/folder", "Folder of the other show: ../spring", "", "Folder of the other show");
    private final JTextField strips =
            field("show/load/strips", "Strips: ch/1..8, bus, all", "all", "Strips to load: ch/1..8, bus/2, main, all");
    private final JTextField columns = field(
            "show/load/columns",
            "What of them: eq, gate, level, all",
            "all",
            "What of them: level, mute, pan, dca, mute-group, trim, eq, gate, compressor, insert, send-level, send-on,"
                    + " send-tap, name, delay, routing, all");
    private final Lines<PartRow.Item> list =
            new Lines<>("show/load/lines", "What the part would change", new PartRow(), Ink.WELL);
    private final List<View> parts = new ArrayList<>();
    private transient Optional<Archive.Part> shown = Optional.empty();
    private boolean byId;

    PartPanel(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill, wrap 4",
                "[grow 40,fill]8[grow 30,fill]8[grow 30,fill]8[72!,fill]",
                "[12!,fill]4[28!,fill]8[28!,fill]8[grow,fill]"));
        this.hand = hand;
        setBackground(Ink.PANEL.color());
        for (String label : List.of("FROM", "STRIPS", "WHAT OF THEM", "")) {
            add(Line.fixed(Type.TINY, Ink.DIM, label), "wmin 0");
        }
        add(folder, "wmin 0");
        add(strips, "wmin 0");
        add(columns, "wmin 0");
        add(key("show/load/choose", "Choose the folder of the other show", "FOLDER…", Ink.ACCENT, this::choose));
        Line summary = new Line("show/load/summary", Type.STRONG, Ink.TEXT, PartPanel::summary);
        parts.add(summary);
        add(summary, "wmin 0, span 4, split 4, growx, pushx");
        Key ids = new Key(
                "show/load/by",
                "Strips find each other by their ids",
                "BY ID",
                Ink.ACCENT,
                frame -> byId,
                () -> byId = !byId);
        ids.setToolTipText("show/load: strips find each other by their permanent ids instead of their names");
        parts.add(ids);
        add(ids, "w 64!");
        add(
                key(
                        "show/load/preview",
                        "Say what it would change; nothing moves",
                        "PREVIEW",
                        Ink.ACCENT,
                        () -> act("show/load/preview")),
                "w 84!");
        add(key("show/load", "Load it; UNDO takes it back", "LOAD", Ink.HAND, () -> act("show/load")), "w 64!, wrap");
        add(list.scrolled(), "span 4, hmin 0, wmin 0");
        List.of(folder, strips, columns).forEach(field -> field.addActionListener(event -> act("show/load/preview")));
    }

    private static JTextField field(String name, String hint, String words, String says) {
        JTextField field = SearchField.of(name, hint, "show/load", typed -> {});
        field.setText(words);
        field.getAccessibleContext().setAccessibleName(says);
        return field;
    }

    private static Key key(String id, String words, String face, Ink ink, Runnable action) {
        Key key = new Key(id, words, face, ink, frame -> false, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    private void choose() {
        JFileChooser chooser = new JFileChooser(folder.getText().isBlank() ? "." : folder.getText());
        chooser.setDialogTitle("The other show");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            folder.setText(Optional.ofNullable(chooser.getSelectedFile())
                    .map(File::getPath)
                    .orElse(""));
        }
    }

    private void act(String action) {
        if (folder.getText().isBlank()) {
            folder.requestFocusInWindow();
            return;
        }
        hand.act(
                action,
                folder.getText().strip() + " strips " + strips.getText().strip() + " columns "
                        + columns.getText().strip() + (byId ? " by id" : ""));
    }

    private static String summary(DeskFrame frame) {
        return frame.archive()
                .part()
                .map(Archive.Part::summary)
                .orElse("Name a show and press Enter: what it would change stands here");
    }

    @Override
    public void present(DeskFrame frame) {
        if (!frame.archive().part().equals(shown)) {
            shown = frame.archive().part();
            List<PartRow.Item> items = new ArrayList<>();
            shown.ifPresent(part -> {
                part.conflicts().forEach(words -> items.add(new PartRow.Item(PartRow.Kind.CONFLICT, words)));
                part.pairs().forEach(words -> items.add(new PartRow.Item(PartRow.Kind.PAIR, words)));
                part.changes().forEach(words -> items.add(new PartRow.Item(PartRow.Kind.CHANGE, words)));
            });
            list.put(items);
        }
        parts.forEach(part -> part.present(frame));
    }
}
