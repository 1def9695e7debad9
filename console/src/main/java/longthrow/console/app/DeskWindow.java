package longthrow.console.app;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import longthrow.console.frame.Wish;
import longthrow.console.runtime.Console;
import longthrow.console.show.ShowFolder;
import longthrow.console.view.Look;
import longthrow.console.view.MixerWindow;
import longthrow.dsp.parameter.Origin;

/// The window of a desk at work, and the question it asks before it closes.
final class DeskWindow {
    private final Console console;
    private final Optional<ShowFolder> folder;
    private final Wanted wanted;
    private Optional<MixerWindow> window = Optional.empty();

    /// How it opens, and who is to know of what the user does to it; all of it is called on the event thread.
    ///
    /// @param window makes it
    /// @param guided whether with the guide of the first start
    /// @param looked hears of every other look
    /// @param unsaved whether the show has changes that are not saved
    /// @param drop forgets them
    record Wanted(
            Supplier<MixerWindow> window,
            boolean guided,
            Consumer<Look> looked,
            BooleanSupplier unsaved,
            Runnable drop) {}

    DeskWindow(Console console, Optional<ShowFolder> folder, Wanted wanted) {
        this.console = console;
        this.folder = folder;
        this.wanted = wanted;
    }

    /// Opens it and returns when it is there; `closed` runs once it is gone.
    void open(Runnable closed) {
        try {
            SwingUtilities.invokeAndWait(() -> show(closed));
        } catch (InvocationTargetException e) {
            throw new Failure("the window cannot be opened: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Runnable closed) {
        MixerWindow opened = wanted.window.get();
        opened.mirror(console.frames(), console::post);
        window = Optional.of(opened);
        opened.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        opened.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close(() -> {});
            }

            @Override
            public void windowClosed(WindowEvent event) {
                closed.run();
            }
        });
        opened.onLook(wanted.looked);
        opened.setVisible(true);
        if (wanted.guided) {
            opened.guide();
        }
    }

    /// Closes it, where the user lets it; `before` runs just before that. On the event thread.
    void close(Runnable before) {
        window.filter(this::mayClose).ifPresent(shut -> {
            before.run();
            shut.dispose();
        });
    }

    /// Asks whether to save a show that was changed; false to stay.
    private boolean mayClose(MixerWindow asks) {
        if (folder.isEmpty() || !wanted.unsaved.getAsBoolean()) {
            return true;
        }
        int answer = JOptionPane.showConfirmDialog(
                asks, "Save the show in " + folder.get().path() + "?", "Longthrow", JOptionPane.YES_NO_CANCEL_OPTION);
        if (answer == JOptionPane.YES_OPTION) {
            console.post(new Wish.Act("show/save", "", Origin.SCREEN));
        }
        if (answer == JOptionPane.NO_OPTION) {
            wanted.drop.run();
        }
        return answer == JOptionPane.YES_OPTION || answer == JOptionPane.NO_OPTION;
    }
}
