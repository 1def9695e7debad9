package longthrow.console.view;

import java.util.Optional;
import javax.swing.SwingUtilities;
import longthrow.dsp.thread.EventThread;

/// A window that the event thread makes, with its fonts, colours and first page, while the desk is read that it is to
/// show.
@EventThread
public final class WindowAhead {
    private Optional<MixerWindow> made = Optional.empty();

    /// Has it made in a look, beside whatever the caller does next; on any thread.
    public WindowAhead(Look look) {
        SwingUtilities.invokeLater(() -> made = Optional.of(new MixerWindow(look)));
    }

    /// That window, where it has this look and nobody took it yet, else a new one; on the event thread.
    public MixerWindow take(Look look) {
        Optional<MixerWindow> ready = made;
        made = Optional.empty();
        if (ready.isPresent() && Theme.now().equals(Optional.of(look))) {
            return ready.get();
        }
        ready.ifPresent(MixerWindow::dispose);
        return new MixerWindow(look);
    }
}
