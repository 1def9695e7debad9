package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import longthrow.console.check.Doors;
import longthrow.console.desk.StripText;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Light;
import longthrow.console.frame.Wish;
import longthrow.console.scene.Scene;
import longthrow.console.show.Headway;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions, differences, log, check and restore of a show that a desk has open, asked by words.
class ArchivesTest {
    private static final Instant KEPT = Instant.parse("2026-11-26T23:10:00Z");

    @TempDir
    private Path place;

    private final Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, 2));
    private final ManualClock clock = new ManualClock();
    private final Console console = new Console(show, clock::nanos);
    private final int fader = show.strips().layout().cell("ch/1/fader").orElseThrow();

    /// Reads at once, so that nothing has to be waited for.
    private final class AtOnce implements Archives.Reader {
        private final Archivist archivist =
                new Archivist(place, ZoneOffset.UTC, () -> new Doors.Asked(6, List.of(), List.of()));

        @Override
        public String folder() {
            return place.toString();
        }

        @Override
        public boolean unsaved() {
            return true;
        }

        @Override
        public void ask(int number, Archives.Question question) {
            try {
                console.keeping().archives().answered(question.read(archivist, Headway.UNHEARD));
            } catch (IOException failed) {
                console.keeping().archives().failed(String.valueOf(failed.getMessage()));
            }
        }

        @Override
        public void giveUp(int number) {}
    }

    @BeforeEach
    void keepsAVersion() throws IOException {
        console.desk().reword(0, new StripText("Kick", 0xE5484D, "", ""));
        act("scene/store", "Verse");
        new ShowFolder(place).save(console.show());
        new Versions(place).keep("opening night", KEPT, "anna");
        console.keeping().archives().readBy(new AtOnce());
    }

    private void turn(Wish... wishes) {
        List.of(wishes).forEach(console::post);
        clock.advanceMillis(20);
        console.work(clock.nanos());
    }

    private void act(String action, String argument) {
        turn(new Wish.Act(action, argument, Origin.SCREEN));
    }

    private Archive archive() {
        turn();
        return console.frames().latest().archive();
    }

    private void change() {
        turn(new Wish.Set(fader, -6, Origin.SCREEN));
        turn(new Wish.Words("ch/1/name", "Boom", Origin.SCREEN));
        act("scene/1/delete", "");
        act("patch", "in ch/2 7");
        clock.advanceMillis(2_000); // the hand has left the fader
        turn();
    }

    @Test
    void listsVersionsWithTimeAndSize() {
        assertThat(archive().versions()).singleElement().satisfies(version -> {
            assertThat(version.name()).isEqualTo("opening night");
            assertThat(version.at()).isEqualTo("2026-11-26 23:10");
            assertThat(version.user()).isEqualTo("anna");
            assertThat(version.bytes()).isGreaterThan(100);
        });
        assertThat(archive().folder()).isEqualTo(place.toString());
    }

    @Test
    void tellsWhatBecameOfAVersionAndWhatRestoringWouldDo() {
        turn(new Wish.Set(fader, -6, Origin.SCREEN));
        act("scene/1/delete", "");
        act("show/diff", "opening night");
        Archive.Difference since = archive().difference().orElseThrow();
        assertThat(since.groups())
                .containsExactly(
                        new Archive.Group("ch 1 Kick", List.of(new Archive.Way("fader", "0.0 dB", "-6.0 dB"))),
                        new Archive.Group("scene 1 Verse", List.of(new Archive.Way("removed", "", ""))));
        act("show/diff", "-> opening night");
        assertThat(archive().difference().orElseThrow().groups())
                .containsExactly(
                        new Archive.Group("ch 1 Kick", List.of(new Archive.Way("fader", "-6.0 dB", "0.0 dB"))),
                        new Archive.Group("scene 1 Verse", List.of(new Archive.Way("added", "", ""))));
    }

    @Test
    void restoresInOneStepThatUndoTakesBack() {
        change();
        act("show/restore", "opening night");
        assertThat(console.desk().stored(fader)).isZero();
        assertThat(console.desk().text(0).name()).isEqualTo("Kick");
        assertThat(console.scenes().scenes()).extracting(Scene::name).containsExactly("Verse");
        assertThat(console.patching().now()).isEqualTo(show.patch());
        assertThat(console.notices().all()).contains("the show is what 'opening night' was; UNDO takes that back");
        assertThat(archive().steps().done()).startsWith("restore opening night");

        act("history/undo", "");
        assertThat(console.desk().stored(fader)).isEqualTo(-6);
        assertThat(console.desk().text(0).name()).isEqualTo("Boom");
        assertThat(console.scenes().scenes()).isEmpty();
        assertThat(console.patching().now()).isNotEqualTo(show.patch());
        assertThat(archive().steps().undone()).startsWith("restore opening night");

        act("history/redo", "");
        assertThat(console.desk().stored(fader)).isZero();
        assertThat(console.desk().text(0).name()).isEqualTo("Kick");
        assertThat(console.scenes().scenes()).hasSize(1);
    }

    @Test
    void leavesAHeldFaderToItsHand() {
        turn(new Wish.Touch(fader, true, Origin.SCREEN), new Wish.Set(fader, -6, Origin.SCREEN));
        act("show/restore", "opening night");
        assertThat(console.desk().stored(fader)).isEqualTo(-6);
        assertThat(console.notices().all()).anyMatch(words -> words.endsWith("1 control left alone: in hand"));
    }

    @Test
    void aLockedShowIsNotRestored() {
        change();
        act("show/lock", "on");
        act("show/restore", "opening night");
        assertThat(console.desk().stored(fader)).isEqualTo(-6);
    }

    @Test
    void whatWasRestoredComesBackFromTheJournal() {
        change();
        try (DiskThread disk = new DiskThread(console);
                Safekeeping safe = new Safekeeping(console, new ShowFolder(place), disk, console.show(), false)) {
            console.keeping().save();
            act("show/restore", "opening night");
            turn();
            assertThat(safe.unsaved()).isTrue();
        }
        Show saved = new ShowFolder(place).open().show().orElseThrow();
        Show back = Return.of(place, saved, ZoneOffset.UTC).show();
        assertThat(back.values().get(fader)).isZero();
        assertThat(back.texts().get(0).name()).isEqualTo("Kick");
        assertThat(back.scenes()).hasSize(1);
        assertThat(back.patch()).isEqualTo(show.patch());
    }

    @Test
    void looksTheShowOverAsItIsOnTheDesk() {
        turn(new Wish.Words("ch/2/input", "audio/none.wav", Origin.SCREEN));
        act("show/check", "");
        Archive.Check check = archive().check().orElseThrow();
        assertThat(check.light()).isEqualTo(Light.RED);
        assertThat(check.findings().getFirst()).satisfies(finding -> {
            assertThat(finding.about()).isEqualTo("audio");
            assertThat(finding.path()).isEqualTo("ch/2");
            assertThat(finding.what()).contains("audio/none.wav is missing");
        });
    }

    /// A lane of a desk that was taken apart and put together anew: `c2` may be any number by now.
    @Test
    void aLanesFileNamesItsStrip() throws IOException {
        Files.createDirectories(place.resolve("lanes"));
        Files.writeString(place.resolve("lanes/c2.fader.lane"), "no lane at all");
        act("show/check", "");
        assertThat(archive().check().orElseThrow().findings())
                .filteredOn(finding -> finding.about().equals("lanes"))
                .extracting(Archive.Finding::path)
                .containsOnly("ch/2");
    }

    @Test
    void tellsWhoChangedWhat() {
        try (DiskThread disk = new DiskThread(console)) {
            Safekeeping safe = new Safekeeping(console, new ShowFolder(place), disk, console.show(), false);
            turn(new Wish.Set(fader, -6, Origin.SCREEN));
            safe.close();
        }
        act("show/log", "");
        assertThat(archive().log().orElseThrow().entries())
                .anySatisfy(entry -> {
                    assertThat(entry.by()).isEqualTo("screen");
                    assertThat(entry.way()).isEqualTo(new Archive.Way("ch 1 Kick: fader", "0.0 dB", "-6.0 dB"));
                })
                .anySatisfy(entry -> assertThat(entry.way().what()).isEqualTo("version 'opening night' kept"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        act("show/restore", "closing night");
        act("show/diff", "");
        assertThat(console.notices().all())
                .contains(
                        "there is no version 'closing night' of this show",
                        "say which version to compare: show/diff NAME, or NAME -> NAME");
    }

    @Test
    void longReadingIsToldAndGivenUp() {
        Archivist archivist = new Archivist(place, ZoneOffset.UTC, () -> new Doors.Asked(6, List.of(), List.of()));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (ArchiveThread thread = new ArchiveThread(console, archivist, () -> false)) {
            thread.ask(1, (any, headway) -> {
                try {
                    while (true) {
                        headway.at("file", 3, 7);
                        begun.countDown();
                        Thread.onSpinWait();
                    }
                } finally {
                    ended.complete(true);
                }
            });
            begun.await();
            thread.giveUp(1);
            ended.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.keeping().archives().working(new Archive.Work("file", 3, 7));
        assertThat(console.keeping().archives().now().work()).contains(new Archive.Work("file", 3, 7));
    }
}
