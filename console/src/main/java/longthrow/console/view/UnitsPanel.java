package longthrow.console.view;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import net.miginfocom.swing.MigLayout;

/// The connected surfaces in their order, which drags and keys change within a set.
final class UnitsPanel extends Panel {
    private final Hand hand;
    private final IntConsumer chosen;
    private final Lines<DeskFrame.Surface> list =
            new Lines<>("surfaces/units", "Connected surfaces", new UnitRow(), Ink.PANEL);
    private final Line head = Line.fixed(Type.LABEL, Ink.DIM, "SURFACES · from the left");
    private List<String> ports = List.of();

    /// @param chosen hears which of the surfaces is looked at
    UnitsPanel(Hand hand, IntConsumer chosen) {
        super("Surfaces", "insets 12 8 8 8, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]8[grow,fill]8[24!,fill]");
        this.hand = hand;
        this.chosen = chosen;
        add(head, "gapx 8, wmin 0");
        add(
                list.hint("No surface: plug one in, or choose one in the GUIDE of the page Setup.")
                        .scrolled(),
                "hmin 0, wmin 0");
        JPanel foot = PreviewPanel.plain(
                new MigLayout("insets 0, fill", "[grow,fill]4[grow,fill]4[grow,fill]", "[grow,fill]"));
        foot.add(key("surface/left", "Move this unit to the left (Alt-Up)", "⇤ LEFT", () -> shift(-1)), "wmin 0");
        foot.add(key("surface/right", "Move this unit to the right (Alt-Down)", "RIGHT ⇥", () -> shift(1)), "wmin 0");
        foot.add(
                key(
                        "surface/user",
                        "Write who sits at this surface, and takes back there what was done there; nothing for whoever"
                                + " sits at the desk",
                        "USER",
                        this::seat),
                "wmin 0");
        add(foot, "wmin 0");
        list.key("alt UP", () -> shift(-1));
        list.key("alt DOWN", () -> shift(1));
        list.addListSelectionListener(event -> look());
        Drag drag = new Drag();
        list.addMouseListener(drag);
        list.addMouseMotionListener(drag);
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

    /// Looks at the unit of a port, whose device may have more to its name.
    void lead(String port) {
        String wanted = port.toLowerCase(Locale.ROOT);
        list.all().stream()
                .filter(surface -> surface.port().toLowerCase(Locale.ROOT).contains(wanted))
                .findFirst()
                .ifPresent(surface -> list.setSelectedIndex(list.all().indexOf(surface)));
        list.requestFocusInWindow();
    }

    private void look() {
        if (list.getSelectedIndex() >= 0) {
            chosen.accept(list.getSelectedIndex());
        }
    }

    private void seat() {
        list.chosen()
                .ifPresent(surface -> InlineText.open(head, surface.link().user(), name -> {
                    String word = name.isEmpty() ? "usual" : name.replaceAll("\\s+", "-");
                    hand.act("surface/user", surface.port() + " " + word);
                    list.requestFocusInWindow();
                }));
    }

    private void shift(int places) {
        list.chosen().ifPresent(surface -> shift(surface, places));
    }

    private void shift(DeskFrame.Surface surface, int places) {
        hand.post().accept(new Wish.Shift(surface.port(), places, Origin.SCREEN));
    }

    @Override
    public void present(DeskFrame frame) {
        List<String> now =
                frame.surfaces().stream().map(DeskFrame.Surface::port).toList();
        int cursor = list.getSelectedIndex();
        int before = cursor >= 0 && cursor < ports.size() ? Math.max(0, now.indexOf(ports.get(cursor))) : 0;
        list.put(frame.surfaces());
        if (!now.equals(ports)) {
            ports = now;
            list.setSelectedIndex(now.isEmpty() ? -1 : before);
        }
    }

    /// A unit is taken to another place of its set.
    private final class Drag extends MouseAdapter {
        private int from = -1;

        @Override
        public void mousePressed(MouseEvent event) {
            from = list.locationToIndex(event.getPoint());
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            int to = list.locationToIndex(event.getPoint());
            if (from >= 0 && to >= 0 && to != from && from < list.all().size()) {
                shift(list.all().get(from), to - from);
            }
            from = -1;
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            int to = list.locationToIndex(event.getPoint());
            if (from >= 0 && to >= 0) {
                list.setSelectedIndex(from); // the unit that is carried stays the chosen one
                list.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            list.setCursor(Cursor.getDefaultCursor());
        }
    }
}
