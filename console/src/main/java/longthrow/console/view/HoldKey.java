package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.Timer;

/// A key that acts when it was held for a while; a click alone may do something else.
abstract class HoldKey extends Press {
    private final Timer hold;
    private boolean done;

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
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                done = false;
                hold.restart();
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                hold.stop();
            }
        });
    }

    /// A press that was not held.
    abstract void clicked();
}
