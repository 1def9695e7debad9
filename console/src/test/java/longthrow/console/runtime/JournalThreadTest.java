package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Moves;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The journal's thread outlives what it meets, and a show that is closed has none of its files open: elsewhere nobody
/// could rename or delete its folder.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux lists a process's open files under /proc")
class JournalThreadTest {
    private final Show show = Show.fresh("Night", DeskLayout.mono(48_000, 1));
    private final CountDownLatch onDisk = new CountDownLatch(1);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger appends = new AtomicInteger();
    private final AtomicInteger forces = new AtomicInteger();

    @TempDir
    Path folder = Path.of("unset");

    /// The folder's journals, telling when the first of them is on the disk.
    private JournalStore told(JournalFiles files) {
        return new JournalStore() {
            @Override
            public void append(byte[] bytes) throws IOException {
                fail(appends);
                files.append(bytes);
            }

            @Override
            public void force() throws IOException {
                fail(forces);
                files.force();
                onDisk.countDown();
            }

            @Override
            public Filled turn() throws IOException {
                return files.turn();
            }

            @Override
            public void next() {
                files.next();
            }
        };
    }

    private static void fail(AtomicInteger times) {
        if (times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a fault of our own");
        }
    }

    private void move(JournalThread thread) throws InterruptedException {
        int cell = show.strips().layout().cell("ch/1/fader").orElseThrow();
        Moves.Move move = new Moves.Move(cell, 0, -10, Origin.SCREEN, 1, Instant.EPOCH);
        thread.tell(new Moves(List.of(move), List.of(), Optional.empty(), Instant.EPOCH, Optional.empty()));
        assertThat(onDisk.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<Path> open() throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    open.add(Files.readSymbolicLink(descriptor));
                }
            }
        }
        open.removeIf(file -> !file.startsWith(folder));
        return open;
    }

    @Test
    void whatWasNotSavedIsClosedAtTheEnd() throws IOException, InterruptedException {
        JournalStore files = told(new JournalFiles(folder));
        try (JournalThread thread = new JournalThread(new Journal(files, show, "anna"), files, said::add)) {
            move(thread);
            assertThat(open()).hasSize(1);
        }
        assertThat(open()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void whatASaveTookLastIsClosedAtTheEnd() throws IOException, InterruptedException {
        JournalStore files = told(new JournalFiles(folder));
        try (JournalThread thread = new JournalThread(new Journal(files, show, "anna"), files, said::add)) {
            move(thread);
            thread.turn(JournalThreadTest::save);
        }
        assertThat(open()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aFaultOfTheProgramIsToldAndTheJournalGoesOn() throws IOException, InterruptedException {
        appends.set(1);
        JournalFiles files = new JournalFiles(folder);
        JournalStore store = told(files);
        try (JournalThread thread = new JournalThread(new Journal(store, show, "anna"), store, said::add)) {
            move(thread);
        }
        assertThat(Files.readString(files.unsaved().getFirst())).contains("c1 fader 0.0 dB -> -10.0 dB");
        assertThat(said)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("a fault of our own", "save the show");
    }

    @Test
    void aFaultWhileTheDiskIsWaitedForIsTriedAgain() throws InterruptedException {
        forces.set(2);
        JournalStore store = told(new JournalFiles(folder));
        try (JournalThread thread = new JournalThread(new Journal(store, show, "anna"), store, said::add)) {
            move(thread);
        }
        assertThat(said).hasSize(1);
    }

    private static void save(JournalStore.Filled filled) {
        try {
            filled.saved();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
