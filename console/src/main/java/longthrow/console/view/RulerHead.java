package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// What stands left of the ruler: markers and tempo, loop and punch range, and in which time it counts.
@EventThread
final class RulerHead extends JPanel implements View {
    private final List<View> parts = new ArrayList<>();

    RulerHead(TimeRuler ruler) {
        super(new MigLayout(
                "insets 0 12 0 6, gap 0 0, fill, wrap 2",
                "[grow,fill]4[52!,fill]",
                ("[" + TimeRuler.ROW + "!,fill]").repeat(3)));
        setBackground(Ink.PANEL.color());
        LaneDesk desk = ruler.desk();
        put(new Line(
                "automation/tempo",
                Type.NUMBER,
                Ink.DIM,
                Kept.of(frame -> frame.transport().tempo(), RulerHead::tempo)));
        put(key("marker/add", "Set a marker where the song is", "MARK", frame -> false, () -> desk.act("marker/add")));
        put(new Line(
                "automation/bar",
                Type.NUMBER,
                Ink.TEXT,
                Kept.of(frame -> frame.transport().barsBeats(), at -> "bar " + at)));
        put(key(
                "transport/loop",
                "Loop, on or off",
                "LOOP",
                frame -> frame.transport().looping(),
                () -> desk.act("transport/loop")));
        put(new PickKey(
                "automation/counts",
                "How the ruler's time counts",
                () -> ruler.timecode() ? "TIMECODE" : "TIME",
                () -> List.of("TIME", "TIMECODE"),
                at -> ruler.timecode(at == 1)));
        put(key(
                "transport/punch",
                "Write in the punch range only, on or off",
                "PUNCH",
                frame -> frame.transport().punching(),
                () -> desk.act("transport/punch")));
    }

    private static Key key(
            String id, String words, String face, java.util.function.Predicate<DeskFrame> lit, Runnable action) {
        Key key = new Key(id + "/ruler", words, face, id.endsWith("punch") ? Ink.STOP : Ink.ACCENT, lit, action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    private <T extends javax.swing.JComponent & View> void put(T part) {
        if (part instanceof Press key) {
            key.air(1);
        }
        parts.add(part);
        add(part, "wmin 0, h " + TimeRuler.ROW + "!");
    }

    private static String tempo(double tempo) {
        return String.format(Locale.ROOT, tempo % 1 == 0 ? "%.0f bpm" : "%.1f bpm", tempo);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
