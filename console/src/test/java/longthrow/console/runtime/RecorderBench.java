package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import longthrow.console.record.Loading;
import longthrow.console.record.Loading.Loaded;
import longthrow.console.record.Stem;
import longthrow.console.record.StemLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A desk with a recorder: a signal at every port, the keys of the transport, a disk whose moods a test chooses, and
/// the
/// files of the show.
abstract class RecorderBench {
    static final int DRIVER_OUT = 100;
    static final int DRIVER_IN = 50;
    static final long RESERVE = 1_000;

    @TempDir
    Path show;

    final Rig rig = new Rig(4);
    final List<Runnable> waiting = new ArrayList<>();
    boolean slow;
    long room = 1L << 40;
    boolean broken;
    int endedAtOnce;

    /// Every frame another step of a 24-bit word, below -24 dBFS, and another at each port.
    static double step(int port, long frame) {
        long mixed = (frame + 7_919L * (port + 1)) * 0x9E3779B97F4A7C15L;
        return (mixed >> 44) / 8_388_608.0;
    }

    @BeforeEach
    void plug() {
        FakeDriver driver = new FakeDriver() {
            @Override
            public int inputLatencyFrames() {
                return DRIVER_IN;
            }
        };
        driver.latency = DRIVER_OUT;
        rig.console.drive().driven(driver);
        Executor writer = work -> {
            waiting.add(work);
            write();
        };
        rig.console.recorder().onRecord(new Recorder.Studio(show, writer, RESERVE, this::room));
        for (int port = 0; port < 4; port++) {
            int from = port;
            rig.brings(port, frame -> step(from, frame));
        }
        rig.run(20);
    }

    private long room() {
        if (broken) {
            throw new UncheckedIOException(new IOException("the drive does not answer"));
        }
        return room;
    }

    /// The disk does what it was asked, unless it is slow; its thread goes on whatever work fails with.
    void write() {
        while (!slow && !waiting.isEmpty()) {
            try {
                int before = whole();
                waiting.removeFirst().run();
                endedAtOnce = Math.max(endedAtOnce, whole() - before);
            } catch (UncheckedIOException failed) {
                rig.console.notices().say("the disk thread failed: " + failed);
            }
        }
    }

    /// How many takes have their names.
    int whole() {
        String[] all = show.resolve("audio").toFile().list((folder, name) -> name.endsWith(".wav"));
        return all == null ? 0 : all.length;
    }

    /// Nothing comes in but by the first port.
    void alone() {
        for (int port = 1; port < 4; port++) {
            rig.brings(port, frame -> 0);
        }
    }

    int lag() {
        int main = rig.console.desk().strips().shape().main();
        return DRIVER_OUT
                + DRIVER_IN
                + rig.console.playing().latency().figures(main).output();
    }

    void arm(String... strips) {
        Stream.of(strips).forEach(strip -> rig.set(strip + "/record", 1));
        rig.run(10);
    }

    /// Rolls and stops; returns the rendered frame at which the song's start was.
    long record(double millis) {
        long start = rig.frame();
        rig.act("transport/record");
        rig.run(millis);
        stop();
        return start;
    }

    void stop() {
        rig.act("transport/stop");
        rig.run(200);
    }

    Stem take(String name) {
        return take(show.resolve("audio").resolve(name));
    }

    static Stem take(Path file) {
        Loading loading = StemLoader.load(file, Rig.RATE);
        assertThat(loading).isInstanceOf(Loaded.class);
        return ((Loaded) loading).stem();
    }

    static float[] samples(Stem take) {
        float[] all = new float[(int) take.length()];
        take.read(0, all, all.clone(), 0, all.length);
        return all;
    }

    /// What a port brought when the song's frames from `from` on were heard.
    float[] brought(int port, long start, long from, int frames) {
        float[] all = new float[frames];
        for (int i = 0; i < frames; i++) {
            all[i] = (float) step(port, start + from + i + lag());
        }
        return all;
    }

    String input(int channel) {
        return rig.console.desk().text(channel).input();
    }
}
