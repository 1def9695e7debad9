package longthrow.console.view;

import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.thread.EventThread;
import net.miginfocom.swing.MigLayout;

/// What became of the show between two versions, by whose it is; before a restore also the question whether it shall
/// be.
@EventThread
final class ComparePanel extends JPanel implements View {
    private final transient Hand hand;
    private final Lines<DifferenceRow.Item> list =
            new Lines<>("show/differences", "What differs", new DifferenceRow(), Ink.WELL);
    private final Line title = new Line("show/compared", Type.TITLE, Ink.TEXT, ComparePanel::title);
    private final Line count = new Line("show/count", Type.SMALL, Ink.DIM, ComparePanel::count);
    private final JPanel question =
            PreviewPanel.plain(new MigLayout("insets 0, fill", "[grow,fill]8[108!,fill]4[108!,fill]", "[28!,fill]"));
    private final Line asks = new Line("show/restore/question", Type.STRONG, Ink.HAND, frame -> question());
    private Key yes;
    private transient Optional<Archive.Difference> shown = Optional.empty();
    private transient Optional<DeskFrame> frame = Optional.empty();
    private String wanted = "";

    ComparePanel(Hand hand) {
        super(new MigLayout(
                "insets 0, gap 0 0, fill, hidemode 3", "[grow,fill]", "[22!,fill]4[16!,fill]8[]0[grow,fill]"));
        this.hand = hand;
        setBackground(Ink.PANEL.color());
        add(title, "cell 0 0, wmin 0");
        add(count, "cell 0 1, wmin 0");
        yes = key("show/restore/now", "Restore the version; UNDO takes it back", "RESTORE NOW", this::restore);
        question.add(asks, "wmin 0");
        question.add(yes, "wmin 0");
        question.add(key("show/restore/not", "Leave everything as it is (Esc)", "LEAVE IT", () -> ask("")), "wmin 0");
        add(question, "cell 0 2, gapbottom 8, wmin 0");
        question.setVisible(false);
        add(list.scrolled(), "cell 0 3, hmin 0, wmin 0");
        list.key("ESCAPE", () -> ask(""));
    }

    private static Key key(String id, String words, String face, Runnable action) {
        Key key = new Key(id, words, face, Ink.HAND, each -> id.equals("show/restore/now"), action);
        key.setToolTipText(id + ": " + words);
        return key;
    }

    private static String called(String version) {
        return version.isEmpty() ? "the desk now" : version;
    }

    private static String title(DeskFrame frame) {
        return frame.archive()
                .difference()
                .map(all -> called(all.before()) + "  →  " + called(all.after()))
                .orElse("Nothing compared yet");
    }

    private static String count(DeskFrame frame) {
        return frame.archive()
                .difference()
                .map(all -> all.count() == 0
                        ? "Nothing differs"
                        : all.count() == 1 ? "1 thing differs" : all.count() + " things differ")
                .orElse("Choose a version and press Enter: what became of the show since stands here");
    }

    private String question() {
        return wanted.isEmpty() ? "" : "Make the desk what “" + wanted + "” was? What is there now is kept.";
    }

    /// Asks whether a version shall be restored, below what that would change; an empty name takes the question back.
    void ask(String version) {
        wanted = version;
        if (version.isEmpty() && yes.isFocusOwner()) {
            list.requestFocusInWindow();
        }
        question.setVisible(!version.isEmpty());
        frame.ifPresent(asks::present);
        if (!version.isEmpty()) {
            yes.requestFocusInWindow();
        }
        revalidate();
    }

    private void restore() {
        hand.act("show/restore", wanted);
        ask("");
    }

    @Override
    public void present(DeskFrame now) {
        frame = Optional.of(now);
        if (!now.archive().difference().equals(shown)) {
            shown = now.archive().difference();
            list.put(shown.map(DifferenceRow::of).orElse(List.of()));
        }
        title.present(now);
        count.present(now);
        asks.present(now);
        yes.present(now);
    }
}
