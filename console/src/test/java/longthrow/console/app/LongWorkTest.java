package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Wish;
import longthrow.console.record.SampleType;
import longthrow.console.record.StemLoader;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Headway;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long work that a desk asks for tells how far it has come; given up, it leaves everything as it was and says so.
class LongWorkTest {
    private static final int RATE = 48_000;

    @TempDir
    Path home;

    private Path place;
    private final FrameClock clock = new FrameClock(RATE);
    private final Show show = Show.fresh("Night", DeskLayout.mono(RATE, 2));
    private final Console console = new Console(show, clock);
    private final int fader = show.strips().layout().cell("ch/1/fader").orElseThrow();
    private final List<String> told = new ArrayList<>();
    private long frame;

    @BeforeEach
    void aShow() {
        place = home.resolve("night");
        assertThat(new ShowFolder(place).save(show)).isEmpty();
    }

    private void turn() {
        frame += 960;
        clock.at(frame);
        console.work(clock.nanos());
    }

    private void until(BooleanSupplier there) {
        while (!there.getAsBoolean()) {
            turn();
            Thread.onSpinWait();
        }
    }

    private void act(String action, String argument) {
        console.post(new Wish.Act(action, argument, Origin.SCREEN));
        turn();
    }

    private Optional<Archive.Work> work() {
        return console.frames().latest().archive().work();
    }

    private boolean said(String words) {
        return console.notices().all().contains(words);
    }

    /// Another show with a scene that comes only when the test lets it: a pipe.
    private Path slowShow() throws IOException, InterruptedException {
        Console other = new Console(show, clock);
        other.desk().settle(fader, -20, Origin.FILE);
        Path spring = home.resolve("spring");
        assertThat(new ShowFolder(spring).save(other.show())).isEmpty();
        Files.createDirectories(spring.resolve("scenes"));
        Path pipe = spring.resolve("scenes/001.scene");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs pipes");
        } catch (IOException none) {
            assumeTrue(false, "needs pipes");
        }
        return pipe;
    }

    private void readSlowly(DiskThread disk, Path pipe, Runnable meanwhile) throws IOException {
        new ShowWork(console, show, Optional.empty()).begin(disk, disk, false, false);
        act("show/load", home.resolve("spring") + " strips ch/1 columns level by id");
        try {
            until(() -> work().filter(now -> now.words().equals("001.scene")).isPresent());
            assertThat(work()).contains(new Archive.Work("reading", "001.scene", 1, 2));
            meanwhile.run();
        } finally {
            Files.writeString(pipe, "longthrow scene 1\nnumber 1\nname Verse\n");
        }
    }

    @Test
    void readingAnotherShowIsToldFileByFile() throws Exception {
        Path pipe = slowShow();
        try (DiskThread disk = new DiskThread(console)) {
            readSlowly(disk, pipe, () -> {});
            until(() -> console.desk().stored(fader) == -20);
            until(() -> work().isEmpty());
        }
    }

    @Test
    void anotherShowThatIsGivenUpChangesNothing() throws Exception {
        Path pipe = slowShow();
        String words = "reading " + home.resolve("spring") + " was given up: nothing of it was loaded";
        try (DiskThread disk = new DiskThread(console)) {
            readSlowly(disk, pipe, () -> act("show/cancel", ""));
            until(() -> said(words) || console.desk().stored(fader) == -20);
            until(() -> work().isEmpty());
        }
        assertThat(console.notices().all()).contains(words);
        assertThat(console.desk().stored(fader)).isZero();
    }

    @Test
    void aVersionThatIsGivenUpIsNotThere() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        try (DiskThread disk = new DiskThread(console)) {
            ShowWork work = new ShowWork(console, show, Optional.of(new ShowFolder(place)));
            work.begin(disk, disk, true, false);
            disk.run(() -> await(free));
            act("show/version", "opening night");
            act("show/cancel", "");
            act("show/version", "closing night");
            free.countDown();
            until(() -> said("kept this show as 'closing night'"));
            work.endReading();
            work.close();
        }
        assertThat(console.notices().all())
                .contains("keeping 'opening night' was given up: there is no such version, and the show is as it was");
        assertThat(new Versions(place).all()).extracting(Versions.Version::name).containsExactly("closing night");
    }

    private static void await(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Headway endAt(int wanted) {
        return (words, done, of) -> {
            told.add(words + " " + done + "/" + of);
            if (done == wanted) {
                throw new CancellationException();
            }
        };
    }

    @Test
    void aVersionTellsFileByFileAndLeavesNothingWhenItIsCut() throws Exception {
        Files.createDirectories(place.resolve("scenes"));
        Files.writeString(place.resolve("scenes/001.scene"), "longthrow scene 1\nnumber 1\n");
        Versions versions = new Versions(place, endAt(1));
        assertThatThrownBy(() -> versions.keep("cut", Instant.EPOCH, "anna")).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("001.scene 0/2", "show.longthrow 1/2");
        assertThat(place.resolve("versions")).isEmptyDirectory();
    }

    private void file(String name, int frames) throws IOException {
        float[][] sound = new float[1][frames];
        Arrays.fill(sound[0], 0.5f);
        WavFormat format = new WavFormat(1, RATE, SampleType.PCM24);
        try (WavWriter writer = WavWriter.open(place.resolve(name), format, WavWriter.Rounding.PLAIN)) {
            writer.write(sound, 0, frames);
            writer.finish();
        }
    }

    @Test
    void aRoomThatIsGivenUpLeavesTheRackTheOneItHas() throws IOException {
        file("hall.wav", RATE);
        Deque<Runnable> disk = new ArrayDeque<>();
        console.desk().listen(new Responses(console, new ShowFolder(place), disk::add));
        int rack = show.strips().shape().first("fx");
        console.desk()
                .text(rack, console.desk().text(rack).with("input", "hall.wav").orElseThrow(), "input");
        turn();
        act("show/cancel", "");
        disk.remove().run();
        turn();
        assertThat(console.notices().all())
                .contains("fx/1 keeps the room that it has: opening hall.wav was given up; choose it again to hear it");
        assertThat(console.sources().impulses().getFirst()).isEmpty();
        assertThat(work()).isEmpty();

        assertThatThrownBy(() -> StemLoader.load(place.resolve("hall.wav"), RATE, share -> {
                    told.add(String.format(Locale.ROOT, "%.2f", share));
                    if (share > 0.6) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("0.50", "0.67");
    }

    /// The reader's thread is turned by hand.
    private void draws() {
        console.sources().readAhead().reader().work();
        turn();
    }

    private void play(int strip, String name) throws IOException {
        file(name, 200_000);
        console.desk()
                .text(strip, console.desk().text(strip).with("input", name).orElseThrow(), "input");
        draws();
    }

    @Test
    void drawingAFileIsToldOnceItTakesAWhileAndIsTakenUpAgain() throws IOException {
        console.desk().listen(new Materials(console, new ShowFolder(place), Runnable::run));
        play(0, "long.wav");
        play(1, "next.wav");
        assertThat(work()).as("what is over at once is not told").isEmpty();
        for (int i = 0; i < 40; i++) {
            draws();
        }
        assertThat(work().orElseThrow()).satisfies(now -> {
            assertThat(now.deed()).isEqualTo("drawing");
            assertThat(now.words()).matches("long [2-6]\\d %");
        });
        act("show/cancel", "");
        for (int i = 0; i < 5; i++) {
            draws();
        }
        assertThat(work()).isEmpty();
        assertThat(console.sources().overview(0).peaks()).isEmpty();
        assertThat(console.sources().inputs()).as("they are heard all the same").allMatch(Optional::isPresent);
        assertThat(console.notices().all())
                .containsOnlyOnce("what was not drawn yet is heard without a picture; show/stems draws it");

        act("show/stems", "");
        for (int i = 0; i < 260; i++) {
            draws();
        }
        assertThat(console.sources().overview(0).peaks()).hasSize(2_000).contains(0.5f);
        assertThat(console.sources().overview(1).peaks()).hasSize(2_000);
        assertThat(work()).isEmpty();
    }

    @Test
    void aNewShowThatIsGivenUpIsNotThere() {
        NewShow user = new NewShow(home);
        assertThatThrownBy(() -> user.make("demo Our song", endAt(3))).isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(4).allMatch(words -> words.matches(".* [0-3]/\\d+"));
        assertThat(home).isDirectoryNotContaining(file -> file.toString().contains("Our song"));
        assertThat(user.make("demo Our song")).isDirectoryContaining("glob:**/show.longthrow");
    }
}
