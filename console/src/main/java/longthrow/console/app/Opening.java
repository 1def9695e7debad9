package longthrow.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import longthrow.console.desk.DeskWords;
import longthrow.console.desk.StripText;
import longthrow.console.record.Loading;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.SurfaceSet;
import longthrow.console.show.Headway;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;
import longthrow.console.show.Versions;
import longthrow.controllers.port.MidiPort;
import longthrow.controllers.surface.Profile;
import longthrow.controllers.surface.SurfaceUnit;
import longthrow.dsp.effect.Impulse;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Clock;
import longthrow.mappings.language.SurfaceLibrary;
import longthrow.mappings.language.SurfaceMap;

/// Opens shows, and plugs stems and surfaces into a console.
final class Opening {
    private Opening() {}

    /// A show and what was odd about its files.
    record Opened(Show show, List<String> problems) {}

    /// The show in a folder.
    static Opened show(ShowFolder folder) {
        return show(folder, Headway.UNHEARD);
    }

    /// The same; `headway` hears of each file, and may end it.
    static Opened show(ShowFolder folder, Headway headway) {
        settle(folder.path());
        return opened(folder, folder.open(headway));
    }

    /// The same for a desk, which reads what scenes hold when it is at work.
    static Opened desk(ShowFolder folder) {
        settle(folder.path());
        return opened(folder, folder.index());
    }

    private static Opened opened(ShowFolder folder, ShowFolder.Opened opened) {
        List<String> problems = opened.problems().stream().map(Problem::text).toList();
        Show show = opened.show()
                .orElseThrow(() -> new Failure("no show in " + folder.path() + ": " + String.join("; ", problems)));
        return new Opened(show, problems);
    }

    /// Finishes a restore that a crash cut, unless a program is at it.
    private static void settle(Path folder) {
        Versions versions = new Versions(folder);
        if (!versions.pending()) {
            return;
        }
        try (ShowLock lock = new ShowLock(folder)) {
            if (lock.take()) {
                versions.settle();
            }
        } catch (IOException failed) {
            throw new Failure(
                    "a version of " + folder + " was being restored, and it cannot go on: " + failed.getMessage(),
                    failed);
        }
    }

    /// Something that plugs a loaded stem in, or says why it stays out.
    interface Plug {
        /// On the console's own thread, or while nobody else has it.
        void into(Console console);
    }

    /// Opens every stem that the show's strips name, in the order of the strips, and hands each over as it is ready;
    /// where a hand chose otherwise meanwhile it is not plugged in.
    ///
    /// @param how a sound file is opened: read ahead for a desk that plays, waited for off-line
    static void stems(Show show, ShowFolder folder, Playable.Load how, Consumer<Plug> ready) {
        eachStem(show, folder, (done, of) -> how, ready);
    }

    /// How stems are opened one after the other.
    interface Stems {
        /// How the next one's files are opened, when so many of so many are open.
        Playable.Load load(int done, int of);

        /// Whether a strip's stem is to be opened at all.
        default boolean wanted(int strip) {
            return true;
        }

        /// How a rack's impulse response is opened, after all stems.
        default Playable.Load response() {
            return StemLoader::load;
        }

        /// A strip's stem is open.
        default void opened(int strip) {}
    }

    /// The same, with somebody who follows it.
    static void eachStem(Show show, ShowFolder folder, Stems how, Consumer<Plug> ready) {
        List<Integer> strips = IntStream.range(0, show.strips().shape().channels())
                .filter(strip -> how.wanted(strip)
                        && !folder.stems(show.texts().get(strip)).isEmpty())
                .boxed()
                .toList();
        for (int i = 0; i < strips.size(); i++) {
            int to = strips.get(i);
            StripText text = show.texts().get(to);
            Playable playable =
                    new Playable(folder.stems(text), show.strips().shape().sampleRate(), how.load(i, strips.size()));
            ready.accept(console -> playable.into(
                    console, to, () -> console.desk().text(to).input().equals(text.input())));
            how.opened(to);
        }
        responses(show, folder, how.response(), ready);
    }

    private static void responses(Show show, ShowFolder folder, Playable.Load how, Consumer<Plug> ready) {
        int first = show.strips().shape().first("fx");
        for (int rack = 0; rack < DeskLayout.RACKS; rack++) {
            String input = show.texts().get(first + rack).input();
            if (!input.isEmpty()) {
                Path file = folder.stem(input);
                ready.accept(
                        response(rack, how.apply(file, show.strips().shape().sampleRate())));
            }
        }
    }

    private static Plug response(int rack, Loading loading) {
        return switch (loading) {
            case Loading.Loaded(Stem stem) -> {
                Impulse response = response(stem);
                yield console -> console.sources().respond(rack, response);
            }
            case Loading.Refused refused ->
                console -> console.notices().say("fx/" + (rack + 1) + " keeps its own room: " + refused.words());
        };
    }

    /// A stem as an impulse response.
    static Impulse response(Stem stem) {
        float[][] sides = new float[stem.channels()][Math.toIntExact(stem.length())];
        stem.read(0, sides[0], sides[sides.length - 1], 0, sides[0].length);
        return new Impulse(sides);
    }

    /// All surfaces that a console knows; files beside the show come first.
    static SurfaceLibrary library(Show show, List<Path> folders) {
        return new SurfaceLibrary(DeskWords.vocabulary(show.strips().layout()), folders);
    }

    /// A unit of a profile on a port, for a set.
    record Seat(String profile, MidiPort port) {}

    /// Units from left to right under the map of the one with the most controls, with their ports opened.
    static SurfaceSet surface(Console console, SurfaceLibrary library, List<Seat> seats, Clock clock) {
        List<SurfaceLibrary.Found> found =
                seats.stream().map(seat -> found(library, seat.profile())).toList();
        List<Profile> profiles =
                found.stream().map(each -> each.profile().orElseThrow()).toList();
        SurfaceMap map = found.get(SurfaceSet.leader(profiles)).maps().getFirst();
        List<SurfaceUnit> units = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            units.add(new SurfaceUnit(profiles.get(i), seats.get(i).port(), clock, console.waker()));
        }
        return new SurfaceSet(
                map,
                units,
                console.port(),
                Origin.surface(seats.getFirst().port().name()));
    }

    /// The surface on the screen.
    static SurfaceSet onScreen(Console console, SurfaceLibrary library, Clock clock) {
        SurfaceLibrary.Found found = found(library, SurfaceSet.SCREEN);
        return SurfaceSet.onScreen(found.maps().getFirst(), found.profile().orElseThrow(), console.port(), clock);
    }

    private static SurfaceLibrary.Found found(SurfaceLibrary library, String profile) {
        SurfaceLibrary.Found found = library.find(profile);
        if (!found.sound()) {
            throw new WrongWord(String.join(
                    "\n", found.problems().stream().map(Object::toString).toList()));
        }
        return found;
    }
}
