package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// GO, the pointer's keys, the fades that run, what no recall touches, and why a control did not move.
@longthrow.dsp.thread.EventThread
final class GoPanel extends JPanel implements View {
    private final Hand hand;
    private final List<View> parts = new ArrayList<>();

    GoPanel(Hand hand) {
        super(
                new MigLayout(
                        "insets 0, gap 0 8, fill, wrap 1",
                        "[grow,fill]",
                        "[92:150:170,grow,fill,shrinkprio 200][30!,fill][100!,fill][124:132:150,grow,fill][96:140:,grow 150,fill]"));
        this.hand = hand;
        setBackground(Ink.GROUND.color());
        add(go(), "hmin 0, wmin 0");
        add(pointer(), "wmin 0");
        add(fades(), "wmin 0");
        add(guarded(), "hmin 0, wmin 0");
        add(why(), "hmin 0, wmin 0");
    }

    private <T extends JComponent & View> void put(JComponent on, T part, String where) {
        parts.add(part);
        on.add(part, where);
    }

    private Key key(String id, String words, String face, Ink light, Predicate<DeskFrame> lit) {
        Key key = new Key(id, words, face, light, lit, () -> hand.act(id.replace("/keys", "")));
        key.setToolTipText(id.replace("/keys", "") + ": " + words);
        return key;
    }

    private JPanel go() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8 0, fill", "[grow,fill]8[84!,fill]", "[grow,fill]"));
        row.setBackground(Ink.GROUND.color());
        put(row, new BigGo(hand), "hmin 0, wmin 0");
        put(row, new CatchUpKey(hand), "hmin 0, wmin 0");
        return row;
    }

    private JPanel pointer() {
        JPanel row = new JPanel(new MigLayout(
                "insets 0, gap 8 0, fill", "[grow,fill]6[grow,fill]6[grow,fill]6[grow 150,fill]", "[grow,fill]"));
        row.setBackground(Ink.GROUND.color());
        put(row, key("scene/previous/keys", "The one before is next (B)", "BACK", Ink.ACCENT, frame -> false), "");
        put(row, key("scene/next/keys", "The one after is next (N)", "NEXT", Ink.ACCENT, frame -> false), "");
        put(
                row,
                key(
                        "cue/hold/keys",
                        "Let nothing follow by itself",
                        "HOLD",
                        Ink.HAND,
                        frame -> frame.outlook().fading().follows().isPresent()),
                "");
        put(row, new TakeOverKey(hand), "wmin 72");
        return row;
    }

    private JPanel fades() {
        Box box = new Box("Fades", "[12!,fill]4[28!,fill]8[24!,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, "FADES"));
        put(box, new FadeBar(), "wmin 0");
        JPanel keys = PreviewPanel.plain(
                new MigLayout("insets 0, gap 4 0, fill", "[grow,fill]4[grow,fill]4[grow,fill]", "[grow,fill]"));
        put(
                keys,
                key(
                        "fade/pause/keys",
                        "Hold all fades, or let them go on",
                        "PAUSE",
                        Ink.HAND,
                        frame -> frame.outlook().fading().paused()),
                "wmin 0");
        put(
                keys,
                key(
                        "fade/finish/keys",
                        "Bring all that fades to its end at once",
                        "FINISH",
                        Ink.ACCENT,
                        frame -> false),
                "wmin 0");
        put(
                keys,
                key(
                        "fade/back/keys",
                        "Take the last recall back in as much time as has passed",
                        "TAKE BACK",
                        Ink.ACCENT,
                        frame -> false),
                "wmin 0");
        box.add(keys, "wmin 0");
        return box;
    }

    private JPanel guarded() {
        Box box = new Box("What no recall touches", "[24!,fill]2[grow,fill]4[24!,fill]2[grow,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, "RECALL SAFE"), "split 2, growx, pushx, wmin 0");
        put(
                box,
                new ListKey(
                        "scene/safe",
                        "Keep a class of controls of all strips from every recall, or no more",
                        "CLASSES",
                        frame -> !frame.outlook().guarded().columns().isEmpty(),
                        frame -> SafePicks.everywhere(frame, hand)),
                "w 80!");
        put(
                box,
                new Prose(
                        "scenes/safe",
                        Type.NAME,
                        Ink.SAFE,
                        frame -> frame.outlook().guarded().safe()),
                "hmin 0, wmin 0");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, "ISOLATED"), "split 2, growx, pushx, wmin 0");
        put(
                box,
                new ListKey(
                        "strips/isolate",
                        "Isolate a strip for the moment, or let it in again",
                        "STRIPS",
                        frame -> !frame.outlook().guarded().isolated().isEmpty(),
                        frame -> SafePicks.isolated(frame, hand)),
                "w 80!");
        put(box, new Prose("scenes/isolated", Type.NAME, Ink.HAND, GoPanel::isolated), "hmin 0, wmin 0");
        return box;
    }

    private static String isolated(DeskFrame frame) {
        List<String> paths = frame.outlook().guarded().isolated();
        return paths.isEmpty()
                ? "no strip"
                : frame.strips().stream()
                        .filter(strip -> paths.contains(strip.path()))
                        .map(strip -> strip.path().replace('/', ' ') + " " + strip.name())
                        .collect(Collectors.joining(" · "));
    }

    private JPanel why() {
        Box box = new Box("Why a control did not move", "[12!,fill]6[24!,fill]8[grow,fill]");
        box.add(Line.fixed(Type.LABEL, Ink.DIM, "WHY DIDN'T IT MOVE?"));
        JTextField asked = new JTextField();
        asked.setName("scenes/why/id");
        asked.setToolTipText("inspect: a control's id and Enter; empty: the selected strip's that moved last");
        asked.setFont(Type.NUMBER.font());
        asked.putClientProperty("JTextField.placeholderText", "ch/3/fader; empty: moved last");
        asked.getAccessibleContext().setAccessibleName("Control to look at");
        asked.addActionListener(event -> hand.act("inspect", asked.getText().strip()));
        asked.registerKeyboardAction(
                event -> getParent().requestFocusInWindow(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_FOCUSED);
        box.add(asked, "wmin 0");
        put(
                box,
                new Prose(
                        "scenes/why",
                        Type.NAME,
                        Ink.TEXT,
                        frame -> frame.outlook().why().words()),
                "hmin 0, wmin 0");
        return box;
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
