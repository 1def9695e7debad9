package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import longthrow.console.desk.DeskListener;
import longthrow.console.record.Loading;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Works;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.thread.ControlThread;

/// Lets a rack's convolution follow its `input` while the desk runs: the disk thread loads the file, and the rack fades
/// to it. What cannot be loaded leaves the rack the room that it has.
@ControlThread
final class Responses implements DeskListener {
    private static final String GIVEN_UP = "?"; // no rack's input is called so

    private final Console console;
    private final ShowFolder folder;
    private final Executor disk;
    private final int first;
    private final List<String> named = new ArrayList<>();

    /// For the racks of a console whose show lies in a folder; from now on.
    Responses(Console console, ShowFolder folder, Executor disk) {
        this.console = console;
        this.folder = folder;
        this.disk = disk;
        first = console.desk().strips().shape().first("fx");
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            named.add(console.desk().text(first + rack).input());
        }
    }

    @Override
    public void worded(int strip) {
        int rack = strip - first;
        if (rack < 0 || rack >= named.size()) {
            return;
        }
        String input = console.desk().text(strip).input();
        if (input.equals(named.set(rack, input))) {
            return;
        }
        if (input.isEmpty()) {
            console.sources().forget(rack);
            return;
        }
        Path file = folder.stem(input);
        int rate = console.desk().strips().shape().sampleRate();
        Works.Work work = console.keeping().works().begin();
        disk.execute(() -> {
            try (work) {
                load(rack, input, new Telling(StemLoader::load, work).load(0, 1).apply(file, rate));
            } catch (CancellationException unwanted) {
                console.run(desk -> keepOld(rack, input));
            }
        });
    }

    /// Its name is forgotten, so that it is opened when somebody chooses it again.
    private void keepOld(int rack, String input) {
        if (input.equals(named.get(rack))) {
            named.set(rack, GIVEN_UP);
            console.notices()
                    .say("fx/" + (rack + 1) + " keeps the room that it has: opening " + input
                            + " was given up; choose it again to hear it");
        }
    }

    /// On the disk's thread.
    private void load(int rack, String input, Loading loading) {
        switch (loading) {
            case Loading.Loaded(Stem stem) -> {
                Impulse response = Opening.response(stem);
                console.run(desk -> respond(rack, input, response));
            }
            case Loading.Refused refused ->
                console.run(desk ->
                        desk.notices().say("fx/" + (rack + 1) + " keeps the room that it has: " + refused.words()));
        }
    }

    /// A file that was named after this one has come first, or comes yet.
    private void respond(int rack, String input, Impulse response) {
        if (input.equals(named.get(rack))) {
            console.sources().respond(rack, response);
        }
    }
}
