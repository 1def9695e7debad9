package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// Talks while it is held, by the pointer or the space bar; it is lit whenever talkback is on, whoever talks.
final class TalkKey extends Lit {
    private boolean held;

    TalkKey(int cell, Hand hand) {
        super("talkback/hold", "Talk while held", frame -> talks(frame, cell), () -> {});
        getModel().addChangeListener(event -> {
            if (getModel().isPressed() != held) {
                held = !held;
                hand.set(cell, held ? 1 : 0);
            }
        });
    }

    private static boolean talks(DeskFrame frame, int cell) {
        return frame.values().get(cell) >= 0.5;
    }

    @Override
    void draw(Graphics2D g) {
        face(g, on() ? Ink.HAND.color() : rest());
        g.setColor(on() ? Ink.ON.color() : Ink.TEXT.color());
        Type.STRONG.centre(g, on() ? "TALKING" : "TALK", getWidth() / 2.0, getHeight() / 2);
    }
}
