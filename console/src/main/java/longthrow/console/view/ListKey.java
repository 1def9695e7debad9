package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import longthrow.console.frame.DeskFrame;

/// A key that opens a list to pick from, by mouse or by arrows and Enter; what is picked is done. It lights while the
/// frame says so.
final class ListKey extends Lit {
    private static final int ARROW_ROOM = 14;

    private final String face;
    private final transient Function<DeskFrame, List<Pick>> picks;

    /// Something to pick.
    ///
    /// @param more what opens in its place where it stands for a list of its own; empty where it is done at once
    /// @param now whether it is what holds now, which the cursor stands on first
    record Pick(String words, Runnable does, List<Pick> more, boolean now) {
        Pick {
            more = List.copyOf(more);
        }

        Pick(String words, Runnable does) {
            this(words, does, List.of(), false);
        }

        /// One that stands for a list.
        Pick(String words, List<Pick> more) {
            this(words, () -> {}, more, false);
        }
    }

    ListKey(String id, String words, String face, Predicate<DeskFrame> lit, Function<DeskFrame, List<Pick>> picks) {
        super(id, words, lit, () -> {});
        this.face = face;
        this.picks = picks;
        setToolTipText(id + ": " + words);
        addActionListener(event -> shown().ifPresent(frame -> open(picks(frame))));
    }

    /// What there is to pick now.
    List<Pick> picks(DeskFrame frame) {
        return picks.apply(frame);
    }

    private void open(List<Pick> there) {
        int now = there.stream().map(Pick::now).toList().indexOf(true);
        WordList.open(this, there.stream().map(Pick::words).toList(), Math.max(0, now), at -> take(there.get(at)));
    }

    private void take(Pick pick) {
        if (pick.more().isEmpty()) {
            pick.does().run();
        } else {
            open(pick.more());
        }
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on() ? Ink.HAND.color() : rest());
        g.setColor((on() ? Ink.ON : Ink.DIM).color());
        Type.LABEL.centre(g, Type.LABEL.fit(g, face, getWidth() - ARROW_ROOM), getWidth() / 2.0 - 4, getHeight() / 2);
        arrow(g, Span.HALF.px());
    }
}
