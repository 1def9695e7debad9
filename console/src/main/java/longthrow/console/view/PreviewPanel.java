package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Outlook;

/// What the next GO does before it does it: in a line, at a glance, and control by control, what is left alone first.
final class PreviewPanel extends Panel {
    private final Lines<Outlook.Line> list = new Lines<>(
            "scenes/changes", "Controls that the next GO changes or leaves alone", new ChangeRow(), Ink.WELL);
    private final List<View> parts = new ArrayList<>();
    private Optional<Outlook.Preview> shown = Optional.empty();

    PreviewPanel(Hand hand) {
        super(
                "Preview of the next GO",
                "insets 12 16 12 16, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[14!,fill]8[20!,fill]6[16!,fill]6[16!,fill]4[pref!,fill]2[222:222:520,grow 35,fill]4[14!,fill]8[0:0:,grow 65,fill]");
        add(Line.fixed(Type.LABEL, Ink.DIM, "NEXT GO"));
        put(new Line("scenes/summary", Type.TITLE, Ink.TEXT, PreviewPanel::summary));
        put(new Line("scenes/scope", Type.SMALL, Ink.DIM, PreviewPanel::scope));
        put(new Line("scenes/forecast/words", Type.SMALL_STRONG, Ink.TEXT, ForecastView.says()));
        put(new ForecastView("scenes/forecast", 3));
        put(new TouchGrid(hand));
        put(new TouchGrid.Legend());
        add(list.hint("The next GO changes nothing.").scrolled(), "hmin 0, wmin 0");
        list.key("ENTER", () -> list.chosen().ifPresent(line -> hand.act("inspect", line.id())));
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && list.isFocusOwner()) {
                list.chosen().ifPresent(line -> hand.act("inspect", line.id()));
            }
        });
    }

    private <T extends Painted> void put(T part) {
        parts.add(part);
        add(part, "wmin 0, hmin 0");
    }

    private static String summary(DeskFrame frame) {
        return frame.outlook()
                .next()
                .map(Outlook.Preview::summary)
                .orElseGet(() -> frame.scenes()
                        .next()
                        .map(index -> frame.scenes().list().get(index))
                        .map(cue -> cue.number() + " " + cue.name() + " recalls no scene")
                        .orElse("Nothing is next"));
    }

    private static String scope(DeskFrame frame) {
        return frame.outlook()
                .next()
                .map(next -> "May touch " + next.scope()
                        + (next.more() == 0 ? "" : " · " + next.more() + " more changes than are listed"))
                .orElse("");
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<Outlook.Preview> now = frame.outlook().next();
        if (!now.equals(shown)) {
            shown = now;
            List<Outlook.Line> lines = new ArrayList<>();
            now.ifPresent(next -> {
                lines.addAll(next.refused());
                lines.addAll(next.changes());
            });
            list.put(lines);
        }
        parts.forEach(part -> part.present(frame));
    }

    /// A plain panel on this one's ground.
    static JPanel plain(java.awt.LayoutManager layout) {
        JPanel panel = new JPanel(layout);
        panel.setBackground(Ink.PANEL.color());
        return panel;
    }
}
