package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import longthrow.console.desk.StripText;
import longthrow.console.frame.Archive;
import longthrow.console.frame.Wish;
import longthrow.console.record.Loading;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.FrameClock;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a show's stems tells how far it has come, is given up in the middle of a file, and goes on from there; the
/// source is slow as long as the test wants.
class ShowStemsTest {
    private final FrameClock clock = new FrameClock(48_000);
    private long frame;
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Optional<Archive.Work>> seen = new ArrayList<>();
    private Runnable halfway = () -> {};
    private Console console;
    private ShowStems stems;

    @TempDir
    Path folder;

    @BeforeEach
    void show() throws IOException {
        Show show = Show.fresh("Long", DeskLayout.mono(48_000, 3));
        console = new Console(show, clock);
        for (int strip = 0; strip < 3; strip++) {
            String name = (strip + 1) + ".flac";
            Files.write(folder.resolve(name), new byte[0]);
            StripText text = console.desk().text(strip).with("input", name).orElseThrow();
            console.desk().text(strip, text, "input");
        }
        turn();
        stems = new ShowStems(console, console.show(), new ShowFolder(folder), disk::add);
        console.keeping().onStems(() -> stems.open(headway -> new Telling(this::slow, headway)));
    }

    private Loading slow(Path path, int rate, DoubleConsumer share) {
        look();
        share.accept(0.5);
        look();
        halfway.run();
        share.accept(0.75);
        opened.add(path.getFileName().toString());
        return new Loading.Refused(path, "it is only a test's");
    }

    private void look() {
        turn();
        seen.add(work());
    }

    private void turn() {
        frame += 960;
        clock.at(frame);
        console.work(clock.nanos());
    }

    private Optional<Archive.Work> work() {
        return console.frames().latest().archive().work();
    }

    private void act(String action) {
        console.post(new Wish.Act(action, "", Origin.SCREEN));
        turn();
    }

    private void read() {
        disk.remove().run();
        turn();
    }

    @Test
    void tellsWhichFileIsReadAndHowMuchOfIt() {
        act("show/stems");
        assertThat(seen).isEmpty();
        read();
        assertThat(seen)
                .extracting(Optional::orElseThrow)
                .containsExactly(
                        new Archive.Work("1.flac", 0, 3),
                        new Archive.Work("1.flac 50 %", 0, 3),
                        new Archive.Work("2.flac", 1, 3),
                        new Archive.Work("2.flac 50 %", 1, 3),
                        new Archive.Work("3.flac", 2, 3),
                        new Archive.Work("3.flac 50 %", 2, 3));
        assertThat(work()).isEmpty();
    }

    @Test
    void givenUpInTheMiddleOfAFileItKeepsWhatIsOpenAndGoesOnFromThere() {
        halfway = () -> {
            if (opened.size() == 1) {
                act("show/cancel");
            }
        };
        act("show/stems");
        read();
        assertThat(opened).containsExactly("1.flac");
        assertThat(work()).isEmpty();
        assertThat(console.notices().all())
                .contains("strips whose stems were not open yet stay silent; show/stems opens them");
        halfway = () -> {};
        act("show/stems");
        read();
        assertThat(opened).containsExactly("1.flac", "2.flac", "3.flac");
        assertThat(console.desk().text(2).input())
                .as("nothing of the show is lost")
                .isEqualTo("3.flac");
    }

    @Test
    void givingUpEndsNothingThatIsAskedForLater() {
        act("show/cancel");
        act("show/stems");
        read();
        assertThat(opened).hasSize(3);
    }
}
