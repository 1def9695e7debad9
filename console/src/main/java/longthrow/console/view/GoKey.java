package longthrow.console.view;

import java.awt.Graphics2D;
import java.util.Optional;
import longthrow.console.frame.DeskFrame;

/// GO, too big to miss, with the scene or cue that it will recall.
final class GoKey extends Press {
    private boolean cues;
    private boolean asking;
    private Optional<DeskFrame.Scene> next = Optional.empty();

    GoKey(Hand hand) {
        super("cue/go", "GO: no next", () -> hand.act("cue/go"));
        setToolTipText("cue/go  (G)");
        setOpaque(true);
    }

    @Override
    public void present(DeskFrame frame) {
        Optional<DeskFrame.Scene> now = frame.scenes().next().map(frame.scenes().list()::get);
        boolean asks = frame.watch().asking();
        if (!now.equals(next) || frame.scenes().cues() != cues || asks != asking) {
            asking = asks;
            cues = frame.scenes().cues();
            next = now;
            getAccessibleContext().setAccessibleName("GO: " + words());
            repaint();
        }
    }

    private String words() {
        return next.map(scene -> scene.number() + "  " + scene.name()).orElse(cues ? "no next cue" : "no next scene");
    }

    @Override
    void draw(Graphics2D g) {
        boolean ready = next.isPresent();
        face(g, asking ? Ink.HAND.color() : ready ? Ink.SAFE.color() : rest());
        g.setColor(ready ? Ink.ON.color() : Ink.DIM.color());
        String words = Type.GO.fit(
                g, (asking ? "AGAIN   " : ready ? "GO   " : "GO · ") + words(), getWidth() - 2 * Span.UNIT.px());
        Type.GO.centre(g, words, getWidth() / 2.0, getHeight() / 2);
    }
}
