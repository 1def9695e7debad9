package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;

/// Long work in the top bar of every page: what is done, how far it has come, and a press that gives it up; not there
/// while nothing is.
final class WorkKey extends Press {
    static final int WIDE = 132;
    private static final String IDLE = "Nothing takes a while now";

    private Optional<Archive.Work> work = Optional.empty();

    WorkKey(Hand hand) {
        super("work", IDLE, () -> hand.act("show/cancel"));
        setOpaque(true);
    }

    /// Whether anything is done.
    boolean works() {
        return work.isPresent();
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<Archive.Work> now = frame.archive().work();
        if (now.equals(work)) {
            return;
        }
        boolean other = now.isPresent() != work.isPresent();
        work = now;
        String words = WorkBar.words(frame);
        getAccessibleContext().setAccessibleName(words.isEmpty() ? IDLE : "Give up " + words);
        setToolTipText(words.isEmpty() ? "show/cancel" : "show/cancel: gives up " + words + "; what there is stays");
        if (other) {
            revalidate();
        }
        repaint();
    }

    @Override
    void draw(Graphics2D g) {
        if (work.isEmpty()) {
            return;
        }
        int unit = Span.UNIT.px();
        int of = Math.max(1, work.get().of());
        face(g, rest());
        g.setColor(Ink.ACCENT.over(Ink.PANEL, 0.3));
        int arc = 2 * Span.CORNER.px();
        g.fillRoundRect(0, 0, getWidth() * Math.min(of, work.get().done()) / of, getHeight(), arc, arc);
        String count = work.get().of() > 1 ? (work.get().done() + 1) + "/" + of : "";
        int counted = g.getFontMetrics(Type.SMALL_NUMBER.font()).stringWidth(count);
        int middle = getHeight() / 2;
        g.setColor(Ink.TEXT.color());
        Type.SMALL.left(g, Type.SMALL.fitMiddle(g, work.get().words(), getWidth() - counted - 5 * unit), unit, middle);
        Type.SMALL_NUMBER.right(g, count, getWidth() - 3 * unit, middle);
        Type.LABEL.centre(g, "×", getWidth() - 1.5 * unit, middle);
    }
}
