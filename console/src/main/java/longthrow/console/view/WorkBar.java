package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.Archive;
import longthrow.console.frame.DeskFrame;

/// How far long work has come, in words and as a bar.
final class WorkBar extends Painted {
    private Optional<Archive.Work> work = Optional.empty();

    WorkBar() {
        super(AccessibleRole.PROGRESS_BAR);
        name("show/work", "Reading the show's files");
    }

    /// What is done in words; empty while nothing is.
    static String words(DeskFrame frame) {
        return frame.archive()
                .work()
                .map(now ->
                        now.deed() + " " + now.words() + (now.of() > 0 ? " · " + now.done() + " of " + now.of() : ""))
                .orElse("");
    }

    @Override
    public void present(DeskFrame frame) {
        if (!frame.archive().work().equals(work)) {
            work = frame.archive().work();
            getAccessibleContext().setAccessibleDescription(words(frame));
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        if (work.isEmpty()) {
            return;
        }
        int bar = Span.UNIT.px() / 2;
        int y = (getHeight() - bar) / 2;
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(0, y, getWidth(), bar, bar, bar);
        g.setColor(Ink.ACCENT.color());
        int of = Math.max(1, work.get().of());
        g.fillRoundRect(0, y, Math.max(bar, getWidth() * Math.min(of, work.get().done()) / of), bar, bar, bar);
    }
}
