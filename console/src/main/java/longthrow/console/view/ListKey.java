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
    record Pick(String words, Runnable does) {}

    ListKey(String id, String words, String face, Predicate<DeskFrame> lit, Function<DeskFrame, List<Pick>> picks) {
        super(id, words, lit, () -> {});
        this.face = face;
        this.picks = picks;
        setToolTipText(id + ": " + words);
        addActionListener(event -> shown().ifPresent(this::open));
    }

    /// What there is to pick now.
    List<Pick> picks(DeskFrame frame) {
        return picks.apply(frame);
    }

    private void open(DeskFrame frame) {
        List<Pick> there = picks(frame);
        WordList.open(
                this,
                there.stream().map(Pick::words).toList(),
                0,
                at -> there.get(at).does().run());
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on() ? Ink.HAND.color() : rest());
        g.setColor((on() ? Ink.ON : Ink.DIM).color());
        Type.LABEL.centre(g, Type.LABEL.fit(g, face, getWidth() - ARROW_ROOM), getWidth() / 2.0 - 4, getHeight() / 2);
        arrow(g, Span.HALF.px());
    }
}
