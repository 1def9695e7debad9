package longthrow.console.view;

import java.awt.Graphics2D;
import longthrow.console.frame.DeskFrame;

/// ALL DOWN: held for a second, it recalls scene 0 (rule S13).
final class DownKey extends HoldKey {
    private final transient Hand hand;
    private boolean down;

    DownKey(Hand hand) {
        super("scene/0", "Hold for a second: all outputs down", 1_000, () -> hand.act("scene/0", "held"));
        this.hand = hand;
        setToolTipText("scene/0  (hold 1 s)");
    }

    /// A click is told to hold on.
    @Override
    void clicked() {
        hand.act("scene/0");
    }

    @Override
    public void present(DeskFrame frame) {
        if (frame.watch().down() != down) {
            down = frame.watch().down();
            getAccessibleContext().setAccessibleDescription(down ? "on" : "off");
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        face(g, down ? Ink.STOP.color() : rest());
        g.setColor(down ? Ink.GROUND.color() : Ink.DIM.color());
        Type.LABEL.centre(g, "ALL DOWN", getWidth() / 2.0, getHeight() / 2);
    }
}
