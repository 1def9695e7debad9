package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while a surface moves its faders: the real one, in a process of its own, by a
/// signal that it cannot catch.
@Timeout(1800)
class CrashTest {
    private static final int STEPS = 1023; // a fader of ten bits
    private static final int FADERS = 8;
    private static final Taper FADER = new Taper.Fader();

    /// What a killed program may lose, in the middle of many kills; a single one may meet a machine that stands still.
    private static final double USUAL_MILLIS = 20;

    private static final double WORST_MILLIS = 500;

    /// No kill comes sooner after the first move that the desk answered: a machine that does much else may hear a
    /// whole storm late, and a kill before that would show nothing.
    private static final long AT_WORK_NANOS = 200_000_000;

    /// What a storm leaves in the journal where the desk keeps up with it. With less, what would come back is looked
    /// at before the kill: a machine that does much else may answer moves long before its journal has its turn.
    private static final long MUCH_BYTES = 8_192;

    @TempDir
    private Path place;

    private final Random random = new Random(20_14_03);
    private int returned;

    @Test
    void acceptance4AKilledProgramComesBack() throws Exception {
        assertThat(kill(2)[1]).as("ms lost").isLessThanOrEqualTo(WORST_MILLIS);
    }

    @Test
    @Tag("long")
    void halfOfTwoHundredKillsLoseTwentyMillisecondsAtMost() throws Exception {
        double[] lost = kill(200);
        assertThat(lost[100]).as("ms lost: %s", Arrays.toString(lost)).isLessThanOrEqualTo(USUAL_MILLIS);
        assertThat(lost[199]).as("ms lost").isLessThanOrEqualTo(WORST_MILLIS);
    }

    /// The milliseconds that each kill lost, sorted.
    private double[] kill(int times) throws Exception {
        Path folder = place.resolve("night");
        assertThat(new ShowFolder(folder).save(Show.fresh("Night", DeskLayout.mono(48_000, 8))))
                .isEmpty();
        double[] lost = new double[times];
        for (int i = 0; i < times; i++) {
            lost[i] = lostByOne(folder);
        }
        assertThat(returned).as("steps that came back from all storms").isGreaterThan(times);
        Arrays.sort(lost);
        System.out.printf(
                "%d kills: lost %.1f ms in the middle, %.1f ms at most%n", times, lost[times / 2], lost[times - 1]);
        return lost;
    }

    /// One start, one storm from where the faders stand, one kill; the milliseconds of moves that did not come back.
    private double lostByOne(Path folder) throws Exception {
        int[] from = steps(folder);
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(60_000);
            Process program = start(folder, listening.getLocalPort());
            try (Socket surface = listening.accept()) {
                surface.setTcpNoDelay(true);
                InputStream in = surface.getInputStream();
                awaken(in);
                Echoes echoes = new Echoes(in, from[0]);
                Thread ear = Thread.ofPlatform().daemon().start(echoes);
                long before = journaled(folder);
                storm(surface.getOutputStream(), from, 200 + random.nextInt(300));
                echoes.awaitWork();
                while (journaled(folder) - before < MUCH_BYTES && back(from, steps(folder)) < 2) {
                    assertThat(program.isAlive()).isTrue();
                    LockSupport.parkNanos(1_000_000);
                }
                long killed = System.nanoTime();
                program.destroyForcibly();
                assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
                ear.join();
                return lost(from, steps(folder), echoes, killed);
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private Process start(Path folder, int port) throws IOException {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "longthrow.console.app.Main",
                "console",
                folder.toString(),
                "--headless",
                "--device",
                "none",
                "--surface",
                "mcu@tcp:127.0.0.1:" + port);
        File said = place.resolve("said").toFile();
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
    }

    /// What this test itself runs with, whoever started it.
    static String classPath() {
        if (CrashTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /// The desk's first bytes: it is at work.
    private static void awaken(InputStream in) throws IOException {
        assertThat(in.read()).isNotNegative();
    }

    /// Eight faders in eight hands, a device's step every millisecond or so.
    private static void storm(OutputStream out, int[] from, int steps) throws IOException {
        byte[] touches = new byte[FADERS * 3];
        for (int fader = 0; fader < FADERS; fader++) {
            put(touches, fader, 0x90, 0x68 + fader, 0x7F);
        }
        out.write(touches);
        for (int step = 1; step <= steps; step++) {
            byte[] moves = new byte[FADERS * 3];
            for (int fader = 0; fader < FADERS; fader++) {
                int value = (from[fader] + way(from[fader]) * step) << 4;
                put(moves, fader, 0xE0 + fader, value & 0x7F, value >> 7);
            }
            out.write(moves);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void put(byte[] bytes, int message, int status, int first, int second) {
        bytes[3 * message] = (byte) status;
        bytes[3 * message + 1] = (byte) first;
        bytes[3 * message + 2] = (byte) second;
    }

    /// Away from the nearer end.
    private static int way(int from) {
        return from < STEPS / 2 ? 1 : -1;
    }

    /// Where the faders stand when the show is opened, in a device's steps.
    private int[] steps(Path folder) {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEmpty();
        Show saved = opened.show().orElseThrow();
        Return left = Return.of(folder, saved, ZoneOffset.UTC);
        int[] steps = new int[FADERS];
        for (int fader = 0; fader < FADERS; fader++) {
            int cell =
                    saved.strips().layout().cell("ch/" + (fader + 1) + "/fader").orElseThrow();
            steps[fader] =
                    (int) Math.round(FADER.toPosition(left.show().values().get(cell)) * STEPS);
        }
        return steps;
    }

    /// How many bytes the journals in the folder have.
    private static long journaled(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /// How many steps came back of all faders.
    private static int back(int[] from, int[] came) {
        int back = STEPS;
        for (int fader = 0; fader < FADERS; fader++) {
            back = Math.min(back, (came[fader] - from[fader]) * way(from[fader]));
        }
        return back;
    }

    private double lost(int[] from, int[] came, Echoes echoes, long killed) {
        int back = back(from, came);
        returned += back;
        long first = killed;
        for (int step = back + 1; step <= STEPS; step++) {
            first = echoes.heard[step] == 0 ? first : Math.min(first, echoes.heard[step]);
        }
        return (killed - first) / 1e6;
    }

    /// The desk sends every position of a moved fader back once it has heard it: when that was, by the step.
    private static final class Echoes implements Runnable {
        private final InputStream in;
        private final int from;
        final long[] heard = new long[2 * STEPS];

        /// When the first move was answered, ns; 0 before.
        private volatile long atWork;

        private volatile boolean gone;

        Echoes(InputStream in, int from) {
            this.in = in;
            this.from = from;
        }

        @Override
        public void run() {
            int[] message = new int[3];
            int at = 0;
            try {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    at = next >= 0x80 ? 0 : at;
                    message[at] = next;
                    at = (at + 1) % 3;
                    if (at == 0 && message[0] == 0xE0) {
                        int step = ((message[2] << 7 | message[1]) >> 4) - from;
                        heard[Math.abs(step)] = System.nanoTime();
                        atWork = step != 0 && atWork == 0 ? System.nanoTime() : atWork;
                    }
                }
                gone = true;
            } catch (IOException killed) {
                gone = true; // there is nothing more to hear
            }
        }

        /// Returns when the desk has been answering moves for a while.
        void awaitWork() {
            while (atWork == 0 || System.nanoTime() - atWork < AT_WORK_NANOS) {
                assertThat(gone).as("the program ended by itself").isFalse();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
