package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet;
import net.miginfocom.swing.MigLayout;

/// The passes whose takes are kept, the newest first: each is muted or heard.
final class PassesPanel extends Panel {
    private final LaneDesk desk;
    private final PassRow line = new PassRow();
    private final Lines<LaneSheet.Pass> list = new Lines<>("passes/list", "Passes", line, Ink.PANEL);
    private final List<View> parts = new ArrayList<>();
    private List<LaneSheet.Pass> seen = List.of();

    PassesPanel(LaneDesk desk) {
        super("Passes", "insets 12 8 8 8, gap 0 0, fill, wrap 1", "[grow,fill]", "[12!,fill]8[grow,fill]8[24!,fill]");
        this.desk = desk;
        Line title = new Line(
                "passes/count",
                Type.LABEL,
                Ink.DIM,
                frame -> frame.sheet().passes().isEmpty() ? "PASSES · none yet" : "PASSES · newest first");
        parts.add(title);
        add(title, "gapx 8, wmin 0");
        add(
                list.hint("Set a control to TOUCH, play, and move it: each ride is kept here as a pass.")
                        .scrolled(),
                "hmin 0, wmin 0");
        JPanel keys = new JPanel(
                new MigLayout("insets 0, gap 4 0, fill", "[grow,fill][grow,fill][grow,fill]", "[grow,fill]"));
        keys.setBackground(Ink.PANEL.color());
        keys.add(key(
                "passes/mute", "Mute the pass, or let it be heard again (Enter, double click)", "MUTE", this::mute));
        keys.add(key("passes/place", "Show where it wrote", "SHOW", this::reveal));
        keys.add(key(
                "automation/purge",
                "Throw the raw takes of the selected strip away; the lanes stay",
                "PURGE",
                () -> desk.act("automation/purge")));
        add(keys, "wmin 0");
        list.key("ENTER", this::mute);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    mute();
                }
            }
        });
    }

    private Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.ACCENT, frame -> false, action);
        key.setToolTipText(id + ": " + words);
        parts.add(key);
        return key;
    }

    private void mute() {
        list.chosen().ifPresent(pass -> desk.act("pass/" + pass.number() + "/mute"));
    }

    private void reveal() {
        list.chosen()
                .flatMap(LaneSheet.Pass::range)
                .ifPresent(range -> desk.axis().show(range.from(), range.to()));
    }

    @Override
    public void present(DeskFrame frame) {
        line.follow(frame.sheet().beats());
        if (frame.sheet().passes() != seen) {
            boolean fresh = frame.sheet().passes().size() != seen.size();
            seen = frame.sheet().passes();
            list.put(seen.reversed());
            if (fresh && !seen.isEmpty()) {
                list.setSelectedIndex(0);
            }
        }
        parts.forEach(part -> part.present(frame));
    }
}
