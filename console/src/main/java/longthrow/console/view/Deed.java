package longthrow.console.view;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import longthrow.dsp.thread.EventThread;

/// What a keystroke does.
@EventThread
final class Deed extends AbstractAction {
    private final transient Runnable does;

    private Deed(Runnable does) {
        this.does = does;
    }

    static Deed of(Runnable does) {
        return new Deed(does);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        does.run();
    }
}
