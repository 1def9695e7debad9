package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// What is done to a strip as a whole or to a block of it: copy, paste, swap, reset; its two states A and B; and what
/// keeps it from recalls.
@EventThread
final class StripTools extends JPanel implements View {
    private final String path;
    private final transient Hand hand;
    private final transient List<View> parts = new ArrayList<>();

    /// A part that actions know, and a key by which a strip that has it is told.
    private record Part(String word, String called, String key) {}

    private static final List<Part> PARTS = List.of(
            new Part("", "whole strip", "fader"),
            new Part("eq", "EQ", "eq/on"),
            new Part("filters", "filters", "hpf/on"),
            new Part("gate", "gate", "gate/on"),
            new Part("deess", "de-esser", "deess/on"),
            new Part("comp", "compressor", "comp/on"),
            new Part("geq", "graphic EQ", "geq/on"),
            new Part("limiter", "limiter", "limiter/on"),
            new Part("sends", "sends", "send/1/level"),
            new Part("insert", "inserts", "insert/1/what"),
            new Part("dca", "DCA membership", "dca/1"));

    StripTools(String path, Hand hand) {
        super(new MigLayout("insets 0, gap 4 0, alignx right", "", "[28!,fill]"));
        this.path = path;
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        deed("copy", "Copy the strip or a block", "COPY");
        deed("paste", "Paste what was copied, or a block of it", "PASTE");
        put(new ListKey(id("swap"), "Swap with another strip", "SWAP", frame -> false, this::others), "w 40:58:58");
        deed("reset", "Make the strip or a block as on a new desk", "RESET");
        side("A");
        side("B");
        put(
                new Key(
                        id("compare/copy"),
                        "Make the other state as the one that is heard",
                        "A=B",
                        Ink.ACCENT,
                        frame -> false,
                        () -> hand.act(id("compare/copy"))),
                "gapright 8, w 36:44:44");
        put(
                new Key(
                        id("isolate"),
                        "Keep the strip from recalls for the moment",
                        "ISOLATE",
                        Ink.HAND,
                        frame -> frame.outlook().guarded().isolated().contains(path),
                        () -> hand.act(id("isolate"))),
                "w 52:62:62");
        put(
                new ListKey(
                        id("recall-safe"),
                        "Keep the strip, or a class of its controls, from every recall",
                        "SAFE",
                        frame -> SafePicks.any(frame, path),
                        frame -> SafePicks.ofStrip(frame, path, hand)),
                "w 46:58:58");
    }

    private String id(String deed) {
        return path + "/" + deed;
    }

    private <T extends JComponent & View> void put(T part, String where) {
        parts.add(part);
        add(part, where);
    }

    private void deed(String deed, String words, String face) {
        Predicate<DeskFrame> never = frame -> false;
        put(new ListKey(id(deed), words, face, never, frame -> parts(frame, deed)), "w 44:60:60");
    }

    private List<ListKey.Pick> parts(DeskFrame frame, String deed) {
        return PARTS.stream()
                .filter(part -> frame.layout().cell(path + "/" + part.key).isPresent())
                .map(part -> new ListKey.Pick(part.called, () -> hand.act(id(deed), part.word)))
                .toList();
    }

    /// Strips of the same kind.
    private List<ListKey.Pick> others(DeskFrame frame) {
        String kind = path.replaceAll("/.*", "/");
        return frame.strips().stream()
                .filter(strip -> strip.path().startsWith(kind) && !strip.path().equals(path))
                .map(strip -> new ListKey.Pick(
                        strip.path().replace('/', ' ') + "  " + strip.name(), () -> hand.act(id("swap"), strip.path())))
                .toList();
    }

    private void side(String letter) {
        Key key = new Key(
                id("compare/" + letter.toLowerCase(java.util.Locale.ROOT)),
                "Hear state " + letter,
                letter,
                Ink.ACCENT,
                frame -> frame.outlook().shelf().compared().heard().equals(letter),
                () -> hand.act(id("compare"), letter.toLowerCase(java.util.Locale.ROOT)));
        key.setToolTipText(id("compare") + ": hear state " + letter);
        put(key, letter.equals("A") ? "gapleft 8, w 26!" : "w 26!");
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
