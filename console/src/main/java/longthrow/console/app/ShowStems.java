package longthrow.console.app;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import longthrow.console.record.StemLoader;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.Works;
import longthrow.console.show.Headway;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;

/// Opens what a show's strips play while its desk is at work already. It may take minutes, as a FLAC file is decoded
/// once before it plays: it tells how far it has come, is given up on request, and goes on from there when it is asked
/// to. What was open by then plays.
final class ShowStems {
    private final Console console;
    private final Show show;
    private final ShowFolder folder;
    private final Executor disk;
    private final Set<Integer> open = new HashSet<>(); // the disk's thread's own

    ShowStems(Console console, Show show, ShowFolder folder, Executor disk) {
        this.console = console;
        this.show = show;
        this.folder = folder;
        this.disk = disk;
    }

    /// Opens what is not open yet; on the control thread, or before it runs.
    void open() {
        open(Telling::new);
    }

    /// The same; says how.
    void open(Function<Headway, Telling> how) {
        Works.Work work = console.keeping().works().begin();
        disk.execute(() -> load(how.apply(work), work));
    }

    private void load(Telling how, Works.Work work) {
        try (work) {
            Opening.eachStem(show, folder, new Followed(how), plug -> console.run(plug::into));
        } catch (CancellationException unwanted) {
            console.run(desk ->
                    desk.notices().say("strips whose stems were not open yet stay silent; show/stems opens them"));
        }
    }

    /// Leaves out what is open.
    private final class Followed implements Opening.Stems {
        private final Telling how;

        Followed(Telling how) {
            this.how = how;
        }

        @Override
        public boolean wanted(int strip) {
            return !open.contains(strip);
        }

        @Override
        public Playable.Load load(int done, int of) {
            return how.load(done, of);
        }

        @Override
        public Playable.Load response() {
            return new Telling(StemLoader::load, how.headway()).load(0, 1);
        }

        @Override
        public void opened(int strip) {
            open.add(strip);
        }
    }
}
