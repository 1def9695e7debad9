package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// KEEP: makes a pass, a trim or a scene of what hands moved in the last minute (rule A14).
final class KeepPanel extends Panel {
    private final List<View> parts = new ArrayList<>();
    private final KeepView view = new KeepView();

    KeepPanel(LaneDesk desk) {
        super(
                "Keep the last minute",
                "insets 8 12 8 8, gap 0 0, fill",
                "[" + (LanesPanel.HEAD - 12) + "!,fill][grow,fill]",
                "[grow,fill]");
        JPanel left = new JPanel(new MigLayout(
                "insets 4 0 0 12, gap 4 0, fill",
                "[grow,fill][grow,fill][grow,fill]",
                "[12!,fill]5[13!,fill]push[24!,fill]"));
        left.setBackground(Ink.PANEL.color());
        add(left, "wmin 0");
        left.add(Line.fixed(Type.LABEL, Ink.DIM, "KEEP · last 60 s"), "span 3, wmin 0");
        Line what = new Line("keep/stretch", Type.NUMBER, Ink.TEXT, Kept.of(this::chosen, Chosen::words));
        parts.add(what);
        left.add(what, "cell 0 1 3 1, wmin 0");
        int column = 0;
        for (Key key : KeepKeys.of(view, words -> desk.act("automation/keep", words))) {
            put(left, key, "cell " + column++ + " 2, wmin 0");
        }
        put(this, view, "wmin 0, hmin 0");
    }

    private <T extends JComponent & View> void put(JPanel on, T part, String where) {
        parts.add(part);
        on.add(part, where);
    }

    private Chosen chosen(DeskFrame frame) {
        return new Chosen(view.stretch(), frame.sheet().past().traces().size());
    }

    /// What a key would keep.
    private record Chosen(String stretch, int controls) {
        private String words() {
            return stretch + (controls == 0 ? "" : controls == 1 ? ", 1 control" : ", " + controls + " controls");
        }
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
