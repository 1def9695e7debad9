package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// The whole list of scenes or cues, with a cursor apart from what is now and next, and what can be done to the one
/// under it.
final class CuesPanel extends Panel {
    private static final String SKIPS = "Skip this cue, or no more";
    private static final String NO_CUES = "GO skips cues, and there are none";

    private final Hand hand;
    private final CueRow line = new CueRow();
    private final Lines<DeskFrame.Scene> list = new Lines<>("scenes/list", "Scenes and cues", line, Ink.PANEL);
    private final List<View> parts = new ArrayList<>();
    private final JPanel head;
    private final Key skip = key("scenes/skip", NO_CUES, "SKIP", () -> chosen("skip", ""));
    private boolean cues;
    private Optional<Integer> next = Optional.empty();

    CuesPanel(Hand hand) {
        super(
                "Scenes and cues",
                "insets 8 8 8 8, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[24!,fill]6[grow,fill]8[24!,fill]");
        this.hand = hand;
        head = head();
        add(head);
        add(list.hint("No scene yet: STORE keeps the desk as it stands.").scrolled(), "hmin 0, wmin 0");
        add(foot(), "wmin 0");
        list.key("ENTER", () -> chosen("select", ""));
        list.key("DELETE", () -> chosen("delete", ""));
        list.key("INSERT", this::store);
        list.key("ctrl E", this::rename);
        list.key("ctrl U", () -> hand.act("scene/update"));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    chosen("select", "");
                }
            }
        });
    }

    /// The list itself, which takes the keyboard when the page comes to the front.
    JComponent keyboard() {
        return list;
    }

    /// Puts the cursor on the scene or cue of a number, or on the first cue that recalls that scene.
    void lead(String number) {
        int at = Mending.place(
                list.all().stream().map(DeskFrame.Scene::number).toList(),
                list.all().stream().map(DeskFrame.Scene::does).toList(),
                number);
        if (at >= 0) {
            list.setSelectedIndex(at);
            list.ensureIndexIsVisible(at);
            list.requestFocusInWindow();
        }
    }

    private JPanel head() {
        JPanel row = plain("[grow,fill][70!,fill]6[66!,fill]4[64!,fill]");
        Line kind = new Line(
                "scenes/kind", Type.LABEL, Ink.DIM, frame -> frame.scenes().cues() ? "CUES" : "SCENES");
        Line place = new Line("scenes/place", Type.SCALE, Ink.DIM, ScenePanel.place()).rightwards();
        parts.addAll(List.of(kind, place));
        row.add(kind, "gapx 8, wmin 0");
        row.add(place);
        ListKey scope = new ListKey(
                "scenes/scope/keys",
                "What the scene or cue under the cursor leaves alone on all strips",
                "SCOPE",
                frame -> false,
                frame ->
                        list.chosen().map(scene -> SafePicks.scope(scene, hand)).orElse(List.of()));
        scope.setToolTipText("scene/1/leave: what the scene or cue under the cursor leaves alone");
        parts.add(scope);
        row.add(scope, "wmin 0");
        row.add(key("scenes/store", "Store a scene (Insert): a number, a name or both", "STORE", this::store));
        return row;
    }

    private JPanel foot() {
        JPanel foot = plain("[grow 130,fill]4[grow,fill]4[grow,fill]4[grow,fill]4[grow,fill]");
        foot.add(key("scenes/next", "Make it the next (Enter)", "MAKE NEXT", () -> chosen("select", "")), "wmin 0");
        foot.add(key("scenes/rename", "Rename it (Ctrl-E)", "RENAME", this::rename), "wmin 0");
        foot.add(skip, "wmin 0");
        foot.add(
                key(
                        "scenes/update",
                        "Give the scene recalled last what has changed since (Ctrl-U)",
                        "UPDATE",
                        () -> hand.act("scene/update")),
                "wmin 0");
        foot.add(
                key("scenes/delete", "Delete it (Delete); undo brings it back", "DELETE", () -> chosen("delete", "")),
                "wmin 0");
        return foot;
    }

    private static JPanel plain(String columns) {
        JPanel panel = new JPanel(new MigLayout("insets 0, gap 0 0, fill", columns, "[grow,fill]"));
        panel.setBackground(Ink.PANEL.color());
        return panel;
    }

    private static Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> false, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    private void chosen(String deed, String argument) {
        if (!deed.equals("skip") || cues) {
            list.chosen().ifPresent(scene -> hand.act(scene.path() + "/" + deed, argument));
        }
    }

    private void store() {
        InlineText.open(head, "", words -> hand.act("scene/store", words));
    }

    private void rename() {
        list.chosen()
                .ifPresent(scene -> InlineText.open(
                        list,
                        list.getCellBounds(list.getSelectedIndex(), list.getSelectedIndex()),
                        scene.name(),
                        words -> rename(scene, words)));
    }

    private void rename(DeskFrame.Scene scene, String words) {
        if (cues) {
            hand.act(scene.path() + "/set", "name " + words);
        } else {
            hand.act(scene.path() + "/rename", words);
        }
    }

    /// GO passes over cues only.
    private void skips(boolean there) {
        if (there != cues || skip.isEnabled() != there) {
            cues = there;
            skip.setEnabled(there);
            skip.setToolTipText("scenes/skip: " + (there ? SKIPS : NO_CUES));
            skip.getAccessibleContext().setAccessibleName(there ? SKIPS : NO_CUES);
            skip.repaint();
        }
    }

    @Override
    public void present(DeskFrame frame) {
        DeskFrame.Scenes scenes = frame.scenes();
        skips(scenes.cues());
        line.follow(scenes);
        list.put(scenes.list());
        if (!scenes.next().equals(next)) {
            next = scenes.next();
            next.ifPresent(index -> {
                list.setSelectedIndex(index);
                list.ensureIndexIsVisible(Math.min(scenes.list().size() - 1, index + 1));
                list.ensureIndexIsVisible(Math.max(0, index - 1));
            });
            list.repaint();
        }
        parts.forEach(part -> part.present(frame));
    }
}
