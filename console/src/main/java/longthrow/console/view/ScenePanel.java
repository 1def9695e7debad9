package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// The list of scenes, or of cues where the show has any, with NOW and NEXT, STORE, BACK and GO.
final class ScenePanel extends Panel {
    private final Hand hand;
    private final JPanel list = new JPanel(new MigLayout("insets 0, gap 0 2, fillx, wrap 1", "[grow,fill]"));
    private final List<SceneRow> rows = new ArrayList<>();
    private List<String> paths = List.of();
    private final List<View> parts = new ArrayList<>();
    private final CardLayout cards = new CardLayout();
    private final JPanel head = new JPanel(cards);
    private final JTextField naming = new JTextField();
    private Optional<Integer> revealed = Optional.empty();

    ScenePanel(Hand hand) {
        super(
                "Scenes",
                "insets 8 8 12 8, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[28!,fill]4[grow,fill]8[16!,fill]8[72!,fill]");
        this.hand = hand;
        list.setBackground(Ink.PANEL.color());
        add(head());
        add(scroll(), "growy, hmin 0, wmin 0");
        Line changes = new Line("scene/changes", Type.SMALL, Ink.DIM, ScenePanel::forecast);
        parts.add(changes);
        add(changes, "gapx 8 8, wmin 0");
        add(foot(), "gapx 4 4");
    }

    private JPanel head() {
        JPanel title =
                new JPanel(new MigLayout("insets 0 8 0 0, fill", "[grow,fill][90!,fill]12[64!,fill]", "[24!,fill]"));
        title.setBackground(Ink.PANEL.color());
        Line kind = new Line(
                "scene/kind", Type.LABEL, Ink.DIM, frame -> frame.scenes().cues() ? "CUES" : "SCENES");
        parts.add(kind);
        title.add(kind, "wmin 0");
        Line count = new Line("scene/current", Type.SCALE, Ink.FAINT, ScenePanel::place).rightwards();
        parts.add(count);
        title.add(count);
        title.add(new Key("scene/store", "Store a scene", "STORE", Ink.ACCENT, frame -> false, this::ask));
        JPanel asking = new JPanel(new MigLayout("insets 0, fill", "[grow,fill]", "[fill]"));
        asking.setBackground(Ink.PANEL.color());
        naming.setName("scene/store/name");
        naming.setFont(Type.BODY.font());
        naming.putClientProperty("JTextField.placeholderText", "Name of the new scene, then Enter");
        naming.getAccessibleContext().setAccessibleName("Name of the new scene");
        naming.addActionListener(event -> store());
        naming.registerKeyboardAction(
                event -> cards.show(head, "title"), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        asking.add(naming);
        head.setBackground(Ink.PANEL.color());
        head.add(title, "title");
        head.add(asking, "asking");
        return head;
    }

    private void ask() {
        cards.show(head, "asking");
        naming.setText("");
        naming.requestFocusInWindow();
    }

    private void store() {
        if (!naming.getText().isBlank()) {
            hand.act("scene/store", naming.getText().strip());
        }
        cards.show(head, "title");
    }

    private JScrollPane scroll() {
        JScrollPane pane =
                new JScrollPane(list, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createEmptyBorder());
        pane.getVerticalScrollBar().setUnitIncrement(Span.SCENE.px());
        pane.getViewport().setBackground(Ink.PANEL.color());
        return pane;
    }

    private JPanel foot() {
        JPanel foot = new JPanel(
                new MigLayout("insets 0, gap 8 4, fill, wrap 2", "[grow,fill][grow,fill]", "[44!,fill][24!,fill]"));
        foot.setBackground(Ink.PANEL.color());
        GoKey go = new GoKey(hand);
        parts.add(go);
        foot.add(go, "span 2, wmin 0");
        foot.add(new Key(
                "scene/previous",
                "Back to the one before",
                "BACK",
                Ink.ACCENT,
                frame -> false,
                () -> hand.act("scene/previous")));
        DownKey down = new DownKey(hand);
        parts.add(down);
        foot.add(down, "wmin 0");
        return foot;
    }

    static String place(DeskFrame frame) {
        DeskFrame.Scenes scenes = frame.scenes();
        int count = scenes.list().size();
        return scenes.current()
                .map(index -> (index + 1) + " of " + count)
                .orElse(count + (scenes.cues() ? " cue" : " scene") + (count == 1 ? "" : "s"));
    }

    private static String forecast(DeskFrame frame) {
        DeskFrame.Scenes scenes = frame.scenes();
        if (scenes.list().isEmpty()) {
            return "STORE keeps the desk as it stands.";
        }
        return scenes.next().isEmpty()
                ? "Click a " + (scenes.cues() ? "cue" : "scene") + " to make it the next."
                : scenes.changes() == 1 ? "GO changes 1 control" : "GO changes " + scenes.changes() + " controls";
    }

    @Override
    public void present(DeskFrame frame) {
        List<String> now =
                frame.scenes().list().stream().map(DeskFrame.Scene::path).toList();
        if (!now.equals(paths)) {
            rebuild(now);
        }
        rows.forEach(row -> row.present(frame));
        parts.forEach(part -> part.present(frame));
        Optional<Integer> next = frame.scenes().next();
        if (!next.equals(revealed)) {
            revealed = next;
            next.ifPresent(this::reveal);
        }
    }

    /// Brings a scene and its neighbours into sight.
    private void reveal(int index) {
        int height = Span.SCENE.px() + 2;
        list.scrollRectToVisible(new java.awt.Rectangle(0, (index - 1) * height, 1, 3 * height));
    }

    private void rebuild(List<String> now) {
        paths = now;
        rows.clear();
        list.removeAll();
        for (String path : paths) {
            SceneRow row = new SceneRow(rows.size(), path, hand);
            rows.add(row);
            list.add(row, "h " + Span.SCENE.px() + "!, wmin 0");
        }
        list.revalidate();
        list.repaint();
    }
}
