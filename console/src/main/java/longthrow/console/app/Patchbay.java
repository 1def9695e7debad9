package longthrow.console.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.SurfaceSet;
import longthrow.console.show.Show;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.port.Ports;
import longthrow.controllers.surface.Profile;
import longthrow.dsp.thread.Clock;
import longthrow.mappings.language.SurfaceLibrary;

/// Connects surfaces to a console: those that are named, else those that are recognised, at the start and whenever one
/// comes; and takes up their files when they are saved. Owned by the thread that connects, then by the disk thread.
final class Patchbay {
    private static final long FILES_MILLIS = 1_000;
    private static final long DEVICES_MILLIS = 2_000;

    private final Console console;
    private final Show show;
    private final List<Path> folders;
    private final Clock clock;
    private final SurfacesAhead ahead;
    private final Set<String> seen = new HashSet<>();
    private boolean auto;

    /// @param ahead reads what lies in `folders` for this show
    Patchbay(Console console, Show show, List<Path> folders, Clock clock, SurfacesAhead ahead) {
        this.console = console;
        this.show = show;
        this.folders = folders;
        this.clock = clock;
        this.ahead = ahead;
    }

    /// Connects the sets that are named; without any, or where `auto` is one of them, every device that is recognised.
    /// There is always one at least: that on the screen. While nobody else has the console.
    void connect(List<SurfaceWord> words) {
        SurfacesAhead.Found there = ahead.take();
        SurfaceLibrary library = there.library();
        auto = words.isEmpty() || words.contains(SurfaceWord.AUTO);
        for (SurfaceWord word : words) {
            if (!word.equals(SurfaceWord.AUTO)) {
                plug(library, word, seats(word)).into(console);
            }
        }
        if (auto) {
            recognised(library, there.ports()).forEach(plug -> plug.into(console));
        }
        if (console.attached().surfaces().isEmpty()) {
            console.attached().connect(Opening.onScreen(console, library, clock));
        }
    }

    /// From now on the disk thread looks after files and devices.
    void keepUp(DiskThread disk) {
        disk.every(FILES_MILLIS, new SurfaceWatch(console, this::library, folders));
        if (auto) {
            disk.every(DEVICES_MILLIS, this::look);
        }
    }

    private void look() {
        recognised(library(), Ports.list()).forEach(plug -> console.run(plug::into));
    }

    /// Devices that were not there before, and are nobody's.
    private List<String> fresh(List<Ports.Entry> there) {
        List<String> present = there.stream()
                .filter(entry -> entry.direction() == Ports.Direction.BOTH)
                .map(Ports.Entry::name)
                .toList();
        seen.retainAll(present);
        return present.stream()
                .filter(name -> !seen.contains(name) && !Ports.taken(name))
                .toList();
    }

    private List<Opening.Plug> recognised(SurfaceLibrary library, List<Ports.Entry> there) {
        List<String> fresh = fresh(there);
        if (fresh.isEmpty()) {
            return List.of(); // reading every profile there is takes as long as opening the window
        }
        List<Recognition> all = Recognition.of(fresh, Recognition.profiles(library));
        all.forEach(found -> seen.add(found.device()));
        List<Opening.Plug> plugs = new ArrayList<>();
        for (SurfaceWord word : words(all)) {
            plugs.add(plug(library, word, seats(word)));
        }
        all.stream()
                .filter(found -> found.profile().isEmpty())
                .map(Recognition::words)
                .forEach(told -> plugs.add(desk -> desk.notices().say(told)));
        return plugs;
    }

    /// A set for each device; extenders stand right of the first main unit.
    static List<SurfaceWord> words(List<Recognition> all) {
        List<SurfaceWord> words = new ArrayList<>();
        List<SurfaceWord.Unit> extenders = new ArrayList<>();
        for (Recognition found : all) {
            found.profile()
                    .map(Profile::id)
                    .map(id -> new SurfaceWord.Unit(id, found.device()))
                    .ifPresent(unit -> {
                        if (found.extender()) {
                            extenders.add(unit);
                        } else {
                            words.add(new SurfaceWord(List.of(unit)));
                        }
                    });
        }
        if (!extenders.isEmpty()) {
            List<SurfaceWord.Unit> units = new ArrayList<>(
                    words.isEmpty() ? List.of() : words.removeFirst().units());
            units.addAll(extenders);
            words.addFirst(new SurfaceWord(units));
        }
        return words;
    }

    private List<Opening.Seat> seats(SurfaceWord word) {
        return word.units().stream()
                .map(unit -> new Opening.Seat(unit.profile(), port("--surface", unit.port())))
                .toList();
    }

    /// A port whose device is away, or busy, waits for it; what is said of it goes to the user.
    MidiPort port(String option, String words) {
        try {
            Ports.Awaited awaited = Ports.await(words);
            awaited.remark()
                    .ifPresent(told -> console.run(desk -> desk.notices().say(told)));
            return awaited.port();
        } catch (IllegalArgumentException none) {
            throw new Failure(option + ": " + none.getMessage(), none);
        }
    }

    private Opening.Plug plug(SurfaceLibrary library, SurfaceWord word, List<Opening.Seat> seats) {
        return desk -> {
            SurfaceSet set = Opening.surface(desk, library, seats, clock);
            set.called(word.units().stream().map(SurfaceWord.Unit::words).toList());
            desk.attached().connect(set);
        };
    }

    private SurfaceLibrary library() {
        return Opening.library(show, folders);
    }
}
