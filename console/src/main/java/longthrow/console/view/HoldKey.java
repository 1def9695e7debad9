package longthrow.console.view;

import javax.swing.Timer;

/// A key that acts when it was held for a while; a click alone may do something else.
abstract class HoldKey extends Press {
    private final Timer hold;
    private boolean done;
    private boolean down;

    /// @param held what happens after that time
    HoldKey(String id, String words, int millis, Runnable held) {
        super(id, words, () -> {});
        setOpaque(true);
        hold = new Timer(millis, event -> {
            done = true;
            held.run();
        });
        hold.setRepeats(false);
        addActionListener(event -> {
            if (!done) {
                clicked();
            }
        });
        getModel().addChangeListener(event -> pressed(getModel().isPressed()));
    }

    /// By the pointer or the space bar, which are both the button's own.
    private void pressed(boolean now) {
        if (now && !down) {
            done = false;
            hold.restart();
        } else if (!now) {
            hold.stop();
        }
        down = now;
    }

    /// Whether it is being held, not yet long enough.
    final boolean holding() {
        return hold.isRunning();
    }

    /// A press that was not held.
    abstract void clicked();
}
