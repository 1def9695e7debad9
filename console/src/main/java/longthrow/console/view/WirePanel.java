package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JTextField;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.Traffic;
import net.miginfocom.swing.MigLayout;

/// What passes on the wire of the surface that is looked at, newest first: both ways or one, all of it or what has some
/// words, going on or standing still.
final class WirePanel extends Panel {
    private final Lines<Traffic.Message> list =
            new Lines<>("surfaces/messages", "Messages on the wire", new MessageRow(), Ink.WELL);
    private final List<View> parts = new ArrayList<>();
    private final JTextField search;
    private List<Traffic.Message> messages = List.of();
    private String port = "";
    private boolean paused;
    private boolean all;
    private boolean ins = true;
    private boolean outs = true;
    private long cleared;

    /// @param everything hears whether meters and clocks are wanted too
    WirePanel(Consumer<Boolean> everything) {
        super(
                "Monitor",
                "insets 12 16 12 16, gap 0 0, fill, wrap 1",
                "[grow,fill]",
                "[12!,fill]8[24!,fill]8[28!,fill]8[grow,fill]6[14!,fill]");
        add(Line.fixed(Type.LABEL, Ink.DIM, "MONITOR · newest first"), "wmin 0");
        JPanel keys = PreviewPanel.plain(new MigLayout(
                "insets 0, fill",
                "[grow 70,fill]4[grow 60,fill]12[grow 40,fill]4[grow 40,fill]4[grow 40,fill]",
                "[grow,fill]"));
        keys.add(
                key(
                        "monitor/pause",
                        "Let the list stand still, or go on",
                        "PAUSE",
                        () -> paused,
                        () -> paused = !paused),
                "wmin 0");
        keys.add(key("monitor/clear", "Empty the list", "CLEAR", () -> false, this::clear), "wmin 0");
        keys.add(key("monitor/in", "What comes from the device", "IN", () -> ins, () -> ins = !ins), "wmin 0");
        keys.add(key("monitor/out", "What goes to the device", "OUT", () -> outs, () -> outs = !outs), "wmin 0");
        keys.add(
                key("monitor/all", "Meters and clocks too", "ALL", () -> all, () -> {
                    all = !all;
                    everything.accept(all);
                }),
                "wmin 0");
        add(keys, "wmin 0");
        search = SearchField.of("monitor/search", "Find: fader 2, mute, E1, note", "surface/watch", words -> fill());
        add(search, "wmin 0");
        add(list.hint("Move a control of the surface: its messages stand here.").scrolled(), "hmin 0, wmin 0");
        Line foot = new Line("monitor/count", Type.SMALL, Ink.DIM, frame -> count());
        parts.add(foot);
        add(foot, "wmin 0");
    }

    private Key key(String id, String words, String face, BooleanSupplier lit, Runnable action) {
        Key key = new Key(
                id, words, face, id.endsWith("pause") ? Ink.HAND : Ink.ACCENT, frame -> lit.getAsBoolean(), () -> {
                    action.run();
                    fill();
                });
        key.setToolTipText(id + ": " + words);
        parts.add(key);
        return key;
    }

    private String count() {
        String wire = port.isEmpty() ? "nothing is watched" : port;
        return wire + " · " + list.all().size() + " messages" + (paused ? " · PAUSED" : "");
    }

    private void clear() {
        cleared = messages.isEmpty() ? cleared : messages.getLast().number();
    }

    private void fill() {
        List<String> typed = Match.words(search.getText());
        list.put(messages.reversed().stream()
                .filter(message -> message.number() > cleared && (message.in() ? ins : outs))
                .filter(message -> fits(message, typed))
                .toList());
    }

    private static boolean fits(Traffic.Message message, List<String> typed) {
        if (typed.isEmpty()) {
            return true;
        }
        List<String> words = Match.words(message.control() + " " + message.bytes() + " " + message.words());
        return typed.stream().allMatch(word -> Match.points(word, words) > Match.NONE);
    }

    @Override
    public void present(DeskFrame frame) {
        Traffic now = frame.traffic();
        if (!now.port().equals(port)) {
            port = now.port();
            cleared = 0;
        }
        if (!paused && now.messages() != messages) {
            messages = now.messages();
            fill();
        }
        parts.forEach(part -> part.present(frame));
    }
}
