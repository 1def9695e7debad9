package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.DeskFrame.Transport;
import net.miginfocom.swing.MigLayout;

/// The transport, the time, and the ride or the moves of the last minute.
final class TransportPanel extends Panel {
    private final List<View> parts = new ArrayList<>();
    private final KeepColumn keep;

    TransportPanel(Hand hand) {
        super(
                "Transport",
                "insets 10 14 10 12, gap 0 0, fill, hidemode 3",
                "[200!,fill]8[grow,fill]0[pref!,fill]",
                "[grow,fill]");
        JPanel left = new JPanel(new MigLayout(
                "insets 0, gap 0 0, fill, wrap 1", "[grow,fill]", "[30!,fill]4[32!,fill]2[16!,fill]0[16!,fill]push"));
        left.setBackground(Ink.PANEL.color());
        JPanel keys = new JPanel(
                new MigLayout("insets 0, gap 6 0, fill", "[30!,fill][30!,fill][30!,fill][30!,fill]push", "[30!,fill]"));
        keys.setBackground(Ink.PANEL.color());
        key(
                keys,
                "transport/locate",
                "Return to zero",
                Glyph.TO_START,
                Ink.ACCENT,
                frame -> false,
                () -> hand.act("transport/locate", "0"));
        key(keys, "transport/stop", "Stop", Glyph.STOP, Ink.ACCENT, frame -> false, () -> hand.act("transport/stop"));
        key(
                keys,
                "transport/play",
                "Play",
                Glyph.PLAY,
                Ink.SAFE,
                frame -> frame.transport().playing(),
                () -> hand.act("transport/play"));
        key(
                keys,
                "transport/record",
                "Record",
                Glyph.RECORD,
                Ink.STOP,
                frame -> frame.transport().recording(),
                () -> hand.act("transport/record"));
        left.add(keys);
        put(
                left,
                new Line(
                        "transport/timecode",
                        Type.TIME,
                        Ink.TEXT,
                        frame -> frame.transport().timecode()));
        put(left, new Line("transport/bars", Type.BODY, Ink.DIM, Kept.of(Bars::of, Bars::words)));
        put(
                left,
                new Line(
                        "record/state",
                        Type.BODY,
                        Ink.STOP,
                        frame -> frame.transport().recorder()));
        add(left);
        RideView ride = new RideView(hand);
        KeepView minute = new KeepView();
        CardLayout cards = new CardLayout();
        JPanel stage = new JPanel(cards);
        stage.setBackground(Ink.PANEL.color());
        stage.add(ride, "ride");
        stage.add(minute, "minute");
        add(stage, "wmin 0, hmin 0");
        keep = new KeepColumn(hand, minute, open -> cards.show(stage, open ? "minute" : "ride"));
        parts.addAll(List.of(ride, minute, keep));
        add(keep, "w 104!, gapx 8, wmin 0, hmin 0");
    }

    /// Whether KEEP is offered; a page that shows the last minute itself needs no second one.
    void keeps(boolean on) {
        if (!on) {
            keep.open(false);
        }
        keep.setVisible(on);
    }

    private void key(
            JPanel keys, String id, String words, Glyph glyph, Ink light, Predicate<DeskFrame> lit, Runnable action) {
        SignKey key = new SignKey(id, words, glyph, light, lit, action);
        parts.add(key);
        keys.add(key);
    }

    private void put(JPanel left, Line line) {
        parts.add(line);
        left.add(line);
    }

    private record Bars(String at, double tempo, boolean looping) {
        private static Bars of(DeskFrame frame) {
            Transport transport = frame.transport();
            return new Bars(transport.barsBeats(), transport.tempo(), transport.looping());
        }

        private String words() {
            String pace = tempo % 1 == 0 ? Integer.toString((int) tempo) : Tenths.of(tempo);
            return "bar " + at + " · " + pace + " bpm" + (looping ? " · loop" : "");
        }
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
