package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// The versions of the show, newest first, below the desk as it is now, and what can be done with the one under the
/// cursor: compare it, keep another one, restore it.
final class VersionsPanel extends Panel {
    private final Hand hand;
    private final Consumer<String> restores;
    private final Runnable compares;
    private final VersionRow row = new VersionRow();
    private final Lines<Archive.Version> list = new Lines<>("show/versions/list", "Versions", row, Ink.PANEL);
    private final JPanel head;
    private Optional<String> from = Optional.empty();
    private boolean unsaved;
    private String place = "";

    /// @param compares what happens when two versions are compared
    /// @param restores asks whether a version shall be restored
    VersionsPanel(Hand hand, Runnable compares, Consumer<String> restores) {
        super("Versions", "insets 8 8 8 8, gap 0 0, fill, wrap 1", "[grow,fill]", "[24!,fill]6[grow,fill]8[24!,fill]");
        this.hand = hand;
        this.compares = compares;
        this.restores = restores;
        head = PreviewPanel.plain(new MigLayout("insets 0, fill", "[grow,fill][64!,fill]", "[grow,fill]"));
        head.add(Line.fixed(Type.LABEL, Ink.DIM, "VERSIONS"), "gapx 8, wmin 0");
        head.add(key("show/version", "Keep the show as it is now as a version (Insert)", "KEEP", this::keep));
        add(head);
        add(list.scrolled(), "hmin 0, wmin 0");
        JPanel foot = PreviewPanel.plain(
                new MigLayout("insets 0, fill", "[grow 120,fill]4[grow,fill]4[grow 120,fill]", "[grow,fill]"));
        foot.add(key("show/diff", "Tell what became of the show since (Enter)", "COMPARE", this::compare), "wmin 0");
        foot.add(
                key("show/diff/from", "Comparisons begin with this version, or no more (Ctrl-M)", "FROM", this::mark),
                "wmin 0");
        foot.add(
                key(
                        "show/restore",
                        "Show what restoring this version changes, then ask (Ctrl-R)",
                        "RESTORE…",
                        this::restore),
                "wmin 0");
        add(foot, "wmin 0");
        list.key("ENTER", this::compare);
        list.key("INSERT", this::keep);
        list.key("ctrl M", this::mark);
        list.key("ctrl R", this::restore);
        twice(list, this::compare);
        list.put(List.of(VersionRow.NOW));
    }

    /// Lets two clicks on a list do something.
    static void twice(JList<?> list, Runnable action) {
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    action.run();
                }
            }
        });
    }

    private static Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> false, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    /// The list itself, which takes the keyboard when the page comes to the front.
    JComponent keyboard() {
        return list;
    }

    /// Takes the keyboard, with the cursor on the newest version, or on the desk where there is none.
    void newest() {
        int at = Math.min(1, list.all().size() - 1);
        list.setSelectedIndex(at);
        list.ensureIndexIsVisible(at);
        list.requestFocusInWindow();
    }

    private void keep() {
        InlineText.open(head, "", name -> {
            hand.act("show/version", name);
            list.requestFocusInWindow();
        });
    }

    /// The version under the cursor; without one the newest.
    private Optional<Archive.Version> chosen() {
        return list.chosen().filter(version -> !version.equals(VersionRow.NOW));
    }

    private void compare() {
        String to = chosen().map(Archive.Version::name).orElse("");
        String begin = from.orElse(to);
        String end = from.isPresent() ? to : "";
        if (!begin.isEmpty() || !end.isEmpty()) {
            hand.act("show/diff", begin + " -> " + end);
            compares.run();
        }
    }

    private void mark() {
        Optional<String> name = chosen().map(Archive.Version::name);
        from = name.equals(from) ? Optional.empty() : name;
        row.follow(unsaved, from);
        list.repaint();
    }

    private void restore() {
        chosen().map(Archive.Version::name).ifPresent(name -> {
            hand.act("show/diff", "-> " + name);
            restores.accept(name);
        });
    }

    @Override
    public void present(DeskFrame frame) {
        Archive archive = frame.archive();
        if (archive.unsaved() != unsaved || !archive.folder().equals(place)) {
            unsaved = archive.unsaved();
            place = archive.folder();
            list.setToolTipText(place);
            row.follow(unsaved, from);
            list.repaint();
        }
        List<Archive.Version> all = new ArrayList<>(List.of(VersionRow.NOW));
        all.addAll(archive.versions().reversed());
        if (!all.equals(list.all())) {
            int cursor = list.chosen().map(all::indexOf).orElse(-1);
            list.put(all);
            list.setSelectedIndex(cursor);
        }
    }
}
