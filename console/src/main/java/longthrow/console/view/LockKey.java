package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.Timer;
import longthrow.console.frame.DeskFrame;

/// LOCK: a click locks the show; held for two seconds, it unlocks it (rule S14).
final class LockKey extends Press {
    private static final int HOLD_MILLIS = 2_000;

    private final transient Hand hand;
    private final Timer hold;
    private boolean locked;
    private boolean heldOn;

    LockKey(Hand hand) {
        super("show/lock", "Lock the show", () -> {});
        this.hand = hand;
        setOpaque(true);
        hold = new Timer(HOLD_MILLIS, event -> hand.act("show/lock", "held"));
        hold.setRepeats(false);
        addActionListener(event -> click());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                heldOn = locked;
                if (locked) {
                    hold.restart();
                }
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                hold.stop();
            }
        });
    }

    /// A click on a locked key only says how to unlock; the one that ends a hold says nothing.
    private void click() {
        if (!locked && !heldOn) {
            hand.act("show/lock", "on");
        } else if (locked) {
            hand.act("show/lock", "off");
        }
        heldOn = false;
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
        g.setColor(locked ? Ink.GROUND.color() : Ink.DIM.color());
        Type.LABEL.centre(g, locked ? "LOCKED" : "LOCK", getWidth() / 2.0, getHeight() / 2);
    }
}
