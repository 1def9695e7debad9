package longthrow.console.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import longthrow.console.frame.DeskFrame;
import net.miginfocom.swing.MigLayout;

/// What the show's files tell, one of three: what differs, who changed what, what part of another show would bring;
/// below how far reading has come.
final class BookPanel extends Panel {
    /// What can stand in front.
    enum Side {
        COMPARE("DIFFERENCES", "What became of the show"),
        LOG("LOG", "Who changed what"),
        PART("LOAD PART", "Part of another show");

        private final String face;
        private final String words;

        Side(String face, String words) {
            this.face = face;
            this.words = words;
        }
    }

    private final Hand hand;
    private final CardLayout cards = new CardLayout();
    private final JPanel sides = PreviewPanel.plain(cards);
    private final ComparePanel compare;
    private final List<View> parts = new ArrayList<>();
    private final Key cancel;
    private Side front = Side.COMPARE;

    BookPanel(Hand hand) {
        super(
                "The show's files",
                "insets 8 16 8 16, gap 0 0, fill, wrap 1, hidemode 2",
                "[grow,fill]",
                "[24!,fill]12[grow,fill]8[20!,fill]");
        this.hand = hand;
        compare = new ComparePanel(hand);
        add(head());
        put(Side.COMPARE, compare);
        put(Side.LOG, new LogPanel(hand));
        put(Side.PART, new PartPanel(hand));
        add(sides, "hmin 0, wmin 0");
        JPanel foot = PreviewPanel.plain(
                new MigLayout("insets 0, fill, hidemode 2", "[grow,fill]12[160!,fill]8[64!,fill]", "[grow,fill]"));
        Line words = new Line("show/work/words", Type.SMALL, Ink.DIM, BookPanel::foot);
        WorkBar bar = new WorkBar();
        cancel = new Key(
                "show/cancel",
                "Give up what is being read",
                "CANCEL",
                Ink.HAND,
                frame -> false,
                () -> hand.act("show/cancel"));
        cancel.setToolTipText("show/cancel: gives up what is being read");
        cancel.setVisible(false);
        parts.addAll(List.of(words, bar));
        foot.add(words, "wmin 0");
        foot.add(bar);
        foot.add(cancel);
        add(foot, "wmin 0");
    }

    private JPanel head() {
        JPanel head = PreviewPanel.plain(
                new MigLayout("insets 0, gap 4 0", "[110!,fill]4[64!,fill]4[96!,fill]", "[grow,fill]"));
        for (Side side : Side.values()) {
            String id = "show/side/" + side.name().toLowerCase(Locale.ROOT);
            Key key = new Key(id, side.words, side.face, Ink.ACCENT, frame -> front == side, () -> turn(side));
            key.setToolTipText(id + ": " + side.words);
            parts.add(key);
            head.add(key);
        }
        return head;
    }

    private <T extends JPanel & View> void put(Side side, T panel) {
        parts.add(panel);
        sides.add(panel, side.name());
    }

    private static String foot(DeskFrame frame) {
        String work = WorkBar.words(frame);
        return work.isEmpty() ? frame.archive().folder() : work;
    }

    /// Brings one to the front; the log is read when it first is.
    void turn(Side side) {
        boolean other = front != side;
        front = side;
        cards.show(sides, side.name());
        if (side == Side.LOG && other) {
            hand.act("show/log");
        }
    }

    /// Brings what was compared to the front.
    void compared() {
        compare.ask("");
        turn(Side.COMPARE);
    }

    /// Asks whether a version shall be restored.
    void ask(String version) {
        turn(Side.COMPARE);
        compare.ask(version);
    }

    @Override
    public void present(DeskFrame frame) {
        parts.forEach(part -> part.present(frame));
        cancel.setVisible(frame.archive().work().isPresent());
    }
}
