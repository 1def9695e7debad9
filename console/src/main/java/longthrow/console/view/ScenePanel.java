package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// The list of scenes, or of cues where the show has any, with NOW and NEXT, STORE, BACK and GO.
final class ScenePanel extends Panel {
    private static final int ROOM = 340;

    private final Hand hand;
    private final JPanel list = new JPanel(new MigLayout("insets 0, gap 0 2, fillx, wrap 1", "[grow,fill]"));
    private final List<SceneRow> rows = new ArrayList<>();
    private List<String> paths = List.of();
    private List<DeskFrame.Scene> seen = List.of();
    private final List<View> parts = new ArrayList<>();
    private final CardLayout cards = new CardLayout();
    private final JPanel head = new JPanel(cards);
    private final JTextField naming = new JTextField();
    private final JScrollPane scroll;
    private final ForecastView forecast = new ForecastView("scene/forecast", 2);
    private Optional<Integer> revealed = Optional.empty();

    ScenePanel(Hand hand) {
        super(
                "Scenes",
                "insets 8 8 12 8, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[28!,fill]4[grow,fill]8[16!,fill][pref!,fill]8[72!,fill]");
        this.hand = hand;
        list.setBackground(Ink.PANEL.color());
        add(head());
        scroll = scroll();
        add(scroll, "growy, hmin 0, wmin 0");
        Line changes = new Line("scene/changes", Type.SMALL, Ink.DIM, Kept.of(Going::of, Going::words));
        parts.add(changes);
        add(changes, "gapx 8 8, wmin 0");
        parts.add(forecast);
        add(forecast, "gapx 8 8, wmin 0, h 68!, hidemode 2");
        add(foot(), "gapx 4 4");
    }

    /// The forecast has room where three scenes and GO have it too; the list shows whole scenes.
    @Override
    public void doLayout() {
        boolean room = getHeight() >= ROOM;
        if (forecast.isVisible() != room) {
            forecast.setVisible(room);
        }
        super.doLayout();
        int pitch = Span.SCENE.px() + 2;
        int whole = Math.max(1, (scroll.getHeight() + 2) / pitch) * pitch - 2;
        scroll.setSize(scroll.getWidth(), Math.min(scroll.getHeight(), whole));
    }

    private JPanel head() {
        JPanel title =
                new JPanel(new MigLayout("insets 0 8 0 0, fill", "[grow,fill][90!,fill]12[64!,fill]", "[24!,fill]"));
        title.setBackground(Ink.PANEL.color());
        Line kind = new Line(
                "scene/kind", Type.LABEL, Ink.DIM, frame -> frame.scenes().cues() ? "CUES" : "SCENES");
        parts.add(kind);
        title.add(kind, "wmin 0");
        Line count = new Line("scene/current", Type.SCALE, Ink.DIM, place()).rightwards();
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

    /// Which of the list is now, in words.
    static Function<DeskFrame, String> place() {
        return Kept.of(Place::of, Place::words);
    }

    private record Place(Optional<Integer> current, int count, boolean cues) {
        private static Place of(DeskFrame frame) {
            DeskFrame.Scenes scenes = frame.scenes();
            return new Place(scenes.current(), scenes.list().size(), scenes.cues());
        }

        private String words() {
            return current.map(index -> (index + 1) + " of " + count)
                    .orElse(count + (cues ? " cue" : " scene") + (count == 1 ? "" : "s"));
        }
    }

    /// What GO does, as it is said above it.
    private record Going(boolean any, boolean next, boolean cues, int changes, boolean still) {
        private static Going of(DeskFrame frame) {
            DeskFrame.Scenes scenes = frame.scenes();
            return new Going(
                    !scenes.list().isEmpty(),
                    scenes.next().isPresent(),
                    scenes.cues(),
                    scenes.changes(),
                    scenes.forecast().still());
        }

        private String words() {
            if (!any) {
                return "STORE keeps the desk as it stands.";
            }
            return next
                    ? (changes == 1 ? "GO changes 1 control" : "GO changes " + changes + " controls")
                            + (still ? ", no sum's level" : "")
                    : "Click a " + (cues ? "cue" : "scene") + " to make it the next.";
        }
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.scenes().list() != seen) {
            seen = frame.scenes().list();
            List<String> now = seen.stream().map(DeskFrame.Scene::path).toList();
            if (!now.equals(paths)) {
                rebuild(now);
            }
        }
        rows.forEach(row -> row.present(frame));
        parts.forEach(part -> part.present(frame));
        Optional<Integer> next = frame.scenes().next();
        if (!next.equals(revealed)) {
            revealed = next;
            next.ifPresent(index -> reveal(frame.scenes().current().orElse(index), index));
        }
    }

    /// Brings the next scene and its neighbours into sight, and the one that is now where both have room.
    private void reveal(int current, int index) {
        int height = Span.SCENE.px() + 2;
        int first = Math.max(0, index - current) * height + 2 * height <= scroll.getHeight() + 2 ? current : index - 1;
        int from = Math.clamp(first, 0, index);
        list.scrollRectToVisible(new java.awt.Rectangle(0, from * height, 1, (index + 2 - from) * height));
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
