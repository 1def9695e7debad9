package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import longthrow.console.desk.DeskListener;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Works;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.thread.ControlThread;

/// Lets each channel follow its `input` while the desk runs: a new take, another one that was chosen, an undo. The disk
/// thread opens the files, and the channel fades to them; of what cannot be read it plays nothing.
@ControlThread
final class Materials implements DeskListener {
    private static final String GIVEN_UP = "?"; // no strip's input is called so

    private final Console console;
    private final ShowFolder folder;
    private final Executor disk;
    private final List<String> named = new ArrayList<>();

    /// For the channels of a console whose show lies in a folder; from now on.
    Materials(Console console, ShowFolder folder, Executor disk) {
        this.console = console;
        this.folder = folder;
        this.disk = disk;
        for (int strip = 0; strip < console.desk().strips().shape().channels(); strip++) {
            named.add(console.desk().text(strip).input());
        }
    }

    @Override
    public void worded(int strip) {
        if (strip >= named.size()) {
            return;
        }
        String input = console.desk().text(strip).input();
        if (input.equals(named.set(strip, input))) {
            return;
        }
        List<Path> files = folder.stems(console.desk().text(strip));
        if (files.isEmpty()) {
            console.sources().unplug(strip);
            console.playhead().songChanged();
            return;
        }
        int rate = console.desk().strips().shape().sampleRate();
        Works.Work work = console.keeping().works().begin();
        disk.execute(() -> {
            try (work) {
                load(strip, input, new Playable(files, rate, new Telling(work).load(0, 1)));
            } catch (CancellationException unwanted) {
                console.run(desk -> keepOld(strip, input));
            }
        });
    }

    /// On the disk's thread; a file that was named after this one has come first, or comes yet.
    private void load(int strip, String input, Playable playable) {
        console.run(desk -> playable.into(desk, strip, () -> input.equals(named.get(strip))));
    }

    /// Its name is forgotten, so that it is opened when somebody chooses it again.
    private void keepOld(int strip, String input) {
        if (input.equals(named.get(strip))) {
            named.set(strip, GIVEN_UP);
            console.notices()
                    .say(console.desk().called(strip) + " plays on what it did: opening " + input
                            + " was given up; choose it again to hear it");
        }
    }
}
