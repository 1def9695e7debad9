package longthrow.console.automation;

import static longthrow.console.desk.Bench.HAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import longthrow.console.frame.Mode;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten minutes of 64 faders that all move, as a surface would send them: what the show's files take, and that they open
/// again.
class TenMinutesTest {
    private static final int FADERS = 64;
    private static final int MILLIS = 20; // what a moving fader of a surface sends at least
    private static final int EVENTS = 600_000 / MILLIS;
    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    private final Rides rides = new Rides(FADERS);

    /// A hand's travel: slow rides, corrections of a second, and each fader its own; in steps of 14 bits.
    private static double position(int fader, int event) {
        double seconds = event * MILLIS / 1000.0;
        double travel = 0.65
                + 0.12 * Math.sin(seconds / (3 + fader % 7) + fader)
                + 0.05 * Math.sin(seconds * (1.1 + 0.03 * fader))
                + 0.02 * Math.sin(seconds * (2.9 + 0.05 * fader));
        return Math.rint(16_383 * travel) / 16_383;
    }

    private void ride() {
        int[] cells = new int[FADERS];
        for (int fader = 0; fader < FADERS; fader++) {
            rides.automation.arming().mode(fader, Mode.LATCH);
            cells[fader] = rides.cell("ch/" + (fader + 1) + "/fader");
        }
        rides.play();
        for (int event = 0; event < EVENTS; event++) {
            for (int fader = 0; fader < FADERS; fader++) {
                rides.desk.set(cells[fader], Rides.FADER.toValue(position(fader, event)), HAND);
            }
            rides.bench.pass(MILLIS);
            rides.bench.changes.clear();
            rides.work();
        }
        rides.stop();
    }

    private long bytes(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    @Tag("long")
    void a10LanesTakeTenMebibytesAndRawTakesFiveBytesAnEvent() throws IOException {
        ride();
        Show fresh = Show.fresh("Ten minutes", DeskLayout.mono(Song.RATE, FADERS));
        Show show = new Show(
                fresh.setup(),
                fresh.strips(),
                fresh.values(),
                fresh.texts(),
                fresh.scenes(),
                new Show.Rides(
                        Modes.READ,
                        RideRules.USUAL,
                        rides.automation.lanes().all(),
                        rides.automation.passes().takes()),
                fresh.kept(),
                fresh.patch(),
                fresh.cues(),
                fresh.timeline());
        assertThat(new ShowFolder(folder).save(show)).isEmpty();
        long points = rides.automation.lanes().all().values().stream()
                .mapToLong(longthrow.dsp.automation.Lane::size)
                .sum();
        double anEvent = bytes("takes") / ((double) FADERS * EVENTS);
        System.out.printf(
                "64 faders, 10 minutes: %,d events, lanes of %,d points in %.1f MB, takes of %.2f bytes an event%n",
                FADERS * EVENTS, points, bytes("lanes") / 1e6, anEvent);
        assertThat(bytes("lanes")).isLessThan(10L * MIB);
        assertThat(anEvent).isLessThan(5);
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEqualTo(List.<Problem>of());
        assertThat(opened.show().orElseThrow().rides().lanes()).hasSize(FADERS);
        assertThat(opened.show().orElseThrow().rides().takes()).hasSize(FADERS);
    }
}
