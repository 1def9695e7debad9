package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// Every meter there is on main or on the selected strip, and the loudness of main over ten minutes.
@EventThread
final class MetersPage extends JPanel implements View {
    private final transient List<View> parts = new ArrayList<>();
    private boolean strip;

    MetersPage(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 8 8, fill",
                "[260:320:,grow 52,fill]8[220:240:,grow 28,fill]8[150:180:,grow 20,fill]",
                "[28!,fill]8[190:230:,grow 46,fill]8[90:110:,grow 28,fill]8[90:110:,grow 26,fill]"));
        setBackground(Ink.GROUND.color());
        setName("meters");
        getAccessibleContext().setAccessibleName("Meters");
        add(head(hand), "cell 0 0 3 1");
        Box bars = box("Levels", "LEVELS", "cell 0 1");
        JPanel row = PreviewPanel.plain(new MigLayout(
                "insets 0, gap 0 0, fill", "[grow,fill,sizegroup]".repeat(Needle.values().length), "[grow,fill]"));
        for (Needle needle : Needle.values()) {
            put(row, new NeedleView(needle, this::which));
        }
        bars.add(row, "hmin 0, wmin 0");
        put(box("Loudness", "LOUDNESS · EBU R 128", "cell 1 1"), new LoudnessView(this::which));
        put(box("Stereo", "STEREO", "cell 2 1"), new GoniometerView(this::which));
        put(box("Analyser", "ANALYSER · THIRDS OF AN OCTAVE · dBFS", "cell 0 2 3 1"), new AnalyserView(this::which));
        put(
                box(
                        "Last ten minutes",
                        "MAIN · LAST TEN MINUTES · LUFS · M area, S line, I dashed, ▾ clips",
                        "cell 0 3 3 1"),
                new PastView());
    }

    private int which() {
        return strip ? 1 : 0;
    }

    private JPanel head(Hand hand) {
        JPanel head =
                new JPanel(new MigLayout("insets 0, gap 4 0", "[96!,fill]4[grow 0,fill]push[96!,fill]", "[28!,fill]"));
        head.setBackground(Ink.GROUND.color());
        put(head, new Key("meters/main", "Meters of main", "MAIN", Ink.ACCENT, frame -> !strip, () -> choose(false)));
        Key selected = new Key(
                "meters/selected",
                "Meters of the selected strip",
                "SELECTED",
                Ink.ACCENT,
                frame -> strip,
                () -> choose(true));
        parts.add(selected);
        head.add(selected, "w 96!");
        Key reset = new Key(
                "peaks/clear/meters",
                "Start integrated loudness, range and everything highest anew",
                "RESTART",
                Ink.ACCENT,
                frame -> false,
                () -> hand.act("peaks/clear"));
        reset.setToolTipText("peaks/clear: start integrated loudness, range and everything highest anew");
        parts.add(reset);
        head.add(reset, "cell 2 0");
        return head;
    }

    private void choose(boolean selected) {
        strip = selected;
    }

    private Box box(String words, String title, String where) {
        Box box = new Box(words, "[12!,fill]8[grow,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, title), "wmin 0");
        add(box, where + ", hmin 0, wmin 0");
        return box;
    }

    private <T extends JComponent & View> void put(JPanel on, T part) {
        parts.add(part);
        on.add(part, "hmin 0, wmin 0");
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
