package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Moves;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.Ring;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What journaling costs the control thread, and how soon a change is on the disk itself.
@Tag("long")
class JournalCostTest {
    private static final int FADERS = 64;
    private static final int TURNS = 2_000;

    @TempDir
    private Path place;

    private final Show show = Show.fresh("Night", DeskLayout.mono(Rig.RATE, FADERS));

    /// The processor's time for one change of a fader, handed over every ten changes as in a storm of a thousand a
    /// second.
    private double nanosAChange(boolean journaled) {
        Console console = new Console(show, new FrameClock(Rig.RATE));
        if (journaled) {
            console.keeping().journal(InstantSource.system(), any -> {});
        }
        int[] faders = new int[FADERS];
        Arrays.setAll(
                faders,
                i -> console.desk().layout().cell("ch/" + (i + 1) + "/fader").orElseThrow());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int cell : faders) {
                console.desk().set(cell, -turn % 50 - 1, Origin.SCREEN);
            }
            if (turn % 10 == 0) {
                console.keeping().handOver();
            }
        }
        return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / TURNS / FADERS;
    }

    @Test
    void aChangeCostsTheControlThreadFiveMicrosecondsAtMost() {
        double without = Double.MAX_VALUE;
        double with = Double.MAX_VALUE;
        for (int time = 0; time < 8; time++) {
            without = Math.min(without, nanosAChange(false) / 1_000);
            with = Math.min(with, nanosAChange(true) / 1_000);
        }
        System.out.printf("a change costs %.2f us, %.2f us when it is journaled%n", without, with);
        assertThat(with - without).isLessThanOrEqualTo(5);
    }

    /// A journal's files that note when what was appended was brought to the disk.
    private static final class Watched implements JournalStore {
        private final JournalFiles files;
        private final Ring<Long> appended = new Ring<>(1 << 14);
        private final List<Double> late = new ArrayList<>();

        Watched(JournalFiles files) {
            this.files = files;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            files.append(bytes);
            appended.offer(System.nanoTime());
        }

        @Override
        public void force() throws IOException {
            List<Long> before = new ArrayList<>();
            appended.drain(before::add);
            files.force();
            before.forEach(at -> late.add((System.nanoTime() - at) * 1e-6));
        }

        @Override
        public Filled turn() throws IOException {
            return files.turn();
        }
    }

    @Test
    void aPowerCutTakesATenthOfASecondAndNoMoreThanTwo() {
        assertThat(new ShowFolder(place).save(show)).isEmpty();
        Watched store = new Watched(new JournalFiles(place));
        List<String> said = new ArrayList<>();
        int cell = show.strips().layout().cell("ch/1/fader").orElseThrow();
        try (JournalThread thread = new JournalThread(new Journal(store, show, "anna"), store, said::add)) {
            for (int turn = 0; turn < 500; turn++) {
                Instant at = Instant.now();
                Moves.Move move = new Moves.Move(cell, -turn % 90, -turn % 90 - 1, Origin.SCREEN, turn + 1, at);
                thread.tell(new Moves(List.of(move), List.of(), Optional.empty(), at, Optional.empty()));
                LockSupport.parkNanos(10_000_000);
            }
        }
        double[] late =
                store.late.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "appended is on the disk after %.0f ms in the middle, %.0f ms at most%n",
                late[late.length / 2], late[late.length - 1]);
        assertThat(said).isEmpty();
        assertThat(late.length).isGreaterThan(100);
        assertThat(late[late.length * 19 / 20]).as("ms, of 95 in 100").isLessThanOrEqualTo(200);
    }
}
