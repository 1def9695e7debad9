package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// LOCK: a click locks the show; held for two seconds, it unlocks it (rule S14).
final class LockKey extends HoldKey {
    private final transient Hand hand;
    private boolean locked;

    LockKey(Hand hand) {
        super("show/lock", "Lock the show", 2_000, () -> hand.act("show/lock", "held"));
        this.hand = hand;
    }

    /// A click on a locked key is told how to unlock.
    @Override
    void clicked() {
        hand.act("show/lock", locked ? "off" : "on");
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.watch().locked() != locked) {
            locked = frame.watch().locked();
            getAccessibleContext()
                    .setAccessibleName(locked ? "Locked: hold for two seconds to unlock" : "Lock the show");
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        face(g, locked ? Ink.HAND.color() : rest());
        g.setColor(locked ? Ink.ON.color() : Ink.DIM.color());
        Type.LABEL.centre(g, locked ? "LOCKED" : "LOCK", getWidth() / 2.0, getHeight() / 2);
    }
}
