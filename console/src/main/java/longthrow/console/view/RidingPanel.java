package longthrow.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import longthrow.console.frame.LaneSheet.Riding;
import net.miginfocom.swing.MigLayout;

/// How hands ride: SAFE and SUSPEND (rule A1), trim (A6), preview with the list of what it isolates (A7), and PRINT of
/// the last recall (A13).
final class RidingPanel extends Panel {
    private static final int MOST_DCAS = 24;

    private final LaneDesk desk;
    private final List<View> parts = new ArrayList<>();

    RidingPanel(LaneDesk desk) {
        super(
                "How hands ride",
                "insets 12 8 8 8, gap 0 4, fill, wrap 1",
                "[grow,fill]",
                "[12!,fill]4[24!,fill][24!,fill][24!,fill][24!,fill][24!,fill]6[28!,fill]");
        this.desk = desk;
        add(Line.fixed(Type.LABEL, Ink.DIM, "RIDING"), "gapx 8, wmin 0");
        add(row(safe(), suspend()), "wmin 0");
        add(row(trim(), trimLock()), "wmin 0");
        add(row(preview(), compare(), punch()), "wmin 0");
        add(row(coalesce(), print()), "wmin 0");
        add(rules(), "wmin 0");
        Prose isolated = new Prose(
                "automation/isolated", Type.SMALL, Ink.HAND, Kept.of(RidingPanel::riding, RidingPanel::words));
        parts.add(isolated);
        add(isolated, "gapx 8, wmin 0, hmin 0");
    }

    private static Riding riding(DeskFrame frame) {
        return frame.sheet().riding();
    }

    /// What hands should know now, first of all what preview isolates.
    private static String words(Riding riding) {
        if (riding.suspended()) {
            return "suspended: nothing plays or is written";
        }
        if (riding.preview()) {
            return riding.isolated().isEmpty()
                    ? "preview isolates what you touch next"
                    : "isolated: " + riding.isolated();
        }
        return riding.trim() ? "faders that have a lane move their trim" : "";
    }

    private static JPanel row(JComponent... keys) {
        JPanel row = PreviewPanel.plain(new MigLayout("insets 0, gap 4 0, fill", "", "[grow,fill]"));
        Stream.of(keys).forEach(key -> row.add(key, "growx, pushx, wmin 0, sizegroup row"));
        return row;
    }

    private Key key(String id, String words, String face, Ink ink, Predicate<Riding> lit) {
        return lit(id, words, face, ink, frame -> lit.test(riding(frame)));
    }

    private Key lit(String id, String words, String face, Ink ink, Predicate<DeskFrame> lit) {
        Key key = new Key(id + "/riding", words, face, ink, lit, () -> desk.act(id));
        key.setToolTipText(id + ": " + words);
        parts.add(key);
        return key;
    }

    private Key safe() {
        return lit(
                "automation/safe",
                "Keep the selected strip's lanes from being written",
                "SAFE",
                Ink.SAFE,
                frame -> riding(frame)
                        .safe()
                        .contains(frame.strips().get(frame.selected()).path()));
    }

    private Key suspend() {
        return key(
                "automation/suspend",
                "Suspend all automation: nothing plays or is written",
                "SUSPEND",
                Ink.STOP,
                Riding::suspended);
    }

    private Key trim() {
        return key(
                "automation/trim",
                "Hands on faders that have a lane move their trim",
                "TRIM",
                Ink.ACCENT,
                Riding::trim);
    }

    private Key trimLock() {
        return key(
                "automation/trim-lock",
                "Each touch in trim begins with the offset of the last one",
                "TRIM-LOCK",
                Ink.ACCENT,
                Riding::trimLock);
    }

    private Key preview() {
        return key(
                "automation/preview",
                "What hands touch is heard and not written; again lets go of it",
                "PREVIEW",
                Ink.HAND,
                Riding::preview);
    }

    private Key compare() {
        return key(
                "automation/compare",
                "Hear the lanes instead of what is isolated",
                "COMPARE",
                Ink.ACCENT,
                Riding::compare);
    }

    private ListKey list(String id, String words, String face, Function<DeskFrame, List<ListKey.Pick>> picks) {
        ListKey key = new ListKey(id, words, face, frame -> false, picks);
        parts.add(key);
        return key;
    }

    private ListKey.Pick pick(String words, String action, String argument) {
        return new ListKey.Pick(words, () -> desk.act(action, argument));
    }

    private ListKey punch() {
        String id = "automation/punch";
        return list(
                id,
                "Write what is isolated",
                "PUNCH",
                frame -> List.of(
                        pick("now, until the pass ends", id, "now"),
                        pick("over the punch range or loop", id, "range"),
                        pick("from here to the end", id, "end")));
    }

    private ListKey coalesce() {
        return list(
                "automation/coalesce",
                "Add trims, or what a DCA does, to the faders' lanes",
                "COALESCE",
                this::coalesced);
    }

    /// Trims, and what the DCAs of the selected strip give it; of a DCA what it gives all its members (rule A11).
    private List<ListKey.Pick> coalesced(DeskFrame frame) {
        String id = "automation/coalesce";
        String strip = frame.strips().get(frame.selected()).path();
        List<ListKey.Pick> picks =
                new ArrayList<>(List.of(pick("the selected strip's trim", id, ""), pick("all trims", id, "all")));
        if (strip.startsWith("dca/")) {
            picks.add(pick("what " + strip + " gives, to all its members", id, strip));
        }
        for (int dca = 1; dca <= MOST_DCAS; dca++) {
            String from = strip + " from dca/" + dca;
            if (member(frame, strip + "/dca/" + dca)) {
                picks.add(pick(from + ", which it leaves", id, from));
            }
        }
        return picks;
    }

    private static boolean member(DeskFrame frame, String membership) {
        OptionalInt cell = frame.layout().cell(membership);
        return cell.isPresent() && frame.values().get(cell.getAsInt()) >= 0.5;
    }

    private JPanel rules() {
        RuleLists lists = new RuleLists(desk);
        ListKey classes = new ListKey(
                "automation/class",
                "Modes of classes of parameters, above those of their strips",
                "CLASS",
                frame -> !riding(frame).rules().classes().isEmpty(),
                lists::classes);
        parts.add(classes);
        JPanel row = row(
                classes,
                list(
                        "automation/rules",
                        "How passes end, when trims are added, whether lanes chase",
                        "RULES",
                        lists::rules),
                list("transport/counts", "Pre-roll, tempo and timecode rate", "SONG", lists::song));
        lists.typedOver(row);
        return row;
    }

    private Key print() {
        return key(
                "automation/print",
                "Make points of the last recall and its fade",
                "PRINT",
                Ink.ACCENT,
                riding -> false);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
    }
}
