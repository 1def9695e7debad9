package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version can be kept from a key of a running desk, with what no save has taken yet.
class VersionActionTest {
    @TempDir
    private Path place;

    private final Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 2));
    private final ManualClock clock = new ManualClock();
    private final Console console = new Console(show, clock::nanos);
    private final int fader = show.strips().layout().cell("ch/1/fader").orElseThrow();

    private void turn(Wish... wishes) {
        List.of(wishes).forEach(console::post);
        clock.advanceMillis(20);
        console.work(clock.nanos());
    }

    private double saved(Path folder) {
        Show read = new ShowFolder(folder).open().show().orElseThrow();
        return Return.of(folder, read, ZoneOffset.UTC).show().values().get(fader);
    }

    @Test
    void keepsWhatIsNotSavedAndTheJournalGoesOn() throws IOException {
        try (DiskThread disk = new DiskThread(console)) {
            Safekeeping safe = new Safekeeping(console, new ShowFolder(place), disk, show, false);
            turn(new Wish.Set(fader, -6, Origin.SCREEN));
            turn(new Wish.Act("show/version", "opening night", Origin.SCREEN));
            turn(new Wish.Act("show/version", "opening night", Origin.SCREEN));
            turn(new Wish.Act("show/version", "", Origin.SCREEN));
            turn(new Wish.Set(fader, -9, Origin.SCREEN));
            safe.close();
        }
        turn();

        Versions versions = new Versions(place);
        assertThat(versions.all()).hasSize(2);
        assertThat(saved(versions.folder("opening night").orElseThrow())).isEqualTo(-6);
        assertThat(saved(place)).isEqualTo(-9);
        assertThat(console.notices().all())
                .contains("kept this show as 'opening night'")
                .anyMatch(words -> words.contains("there is a version 'opening night' already"));
    }

    @Test
    void saysThatAShowWithoutAFolderHasNoVersions() {
        turn(new Wish.Act("show/version", "x", Origin.SCREEN));
        assertThat(console.notices().all()).contains("this show has no folder to keep a version in");
    }
}
