package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import longthrow.console.show.OpenMark;
import longthrow.console.show.Pin;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Rule S15 from outside: the launcher's own script, a desk that is LIVE and locked, kills that nobody can catch, and a
/// surface's main fader, which tells when the outputs rise again.
@Tag("long")
@Timeout(300)
class RestartTest {
    private static final int KILLS = 2; // three crashes within a minute are no accident
    private static final double WITHIN_SECONDS = 3;

    /// What the product is meant to run on; a machine that does much else takes longer by the clock.
    private static final int CORES = 2;

    private static final int MAIN_FADER = 0xE8;

    @TempDir
    private Path place;

    @Test
    void s15ALockedLiveShowSoundsAgainByWorkThatTwoCoresDoInThreeSeconds() throws Exception {
        Path folder = place.resolve("night");
        assertThat(new ShowFolder(folder).save(Show.fresh("Night", DeskLayout.mono(48_000, 32))))
                .isEmpty();
        new OpenMark(folder).set(Optional.of(Pin.NONE));
        double[] work = new double[KILLS];
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(60_000);
            Process launcher = start(folder, listening.getLocalPort());
            try {
                rises(listening);
                for (int kill = 0; kill < KILLS; kill++) {
                    long from = System.nanoTime();
                    desk(launcher).destroyForcibly();
                    rises(listening);
                    work[kill] = desk(launcher)
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis()
                            * 1e-3;
                    System.out.printf(
                            "outputs rise %.1f s after a kill, by %.1f s of work%n",
                            (System.nanoTime() - from) * 1e-9, work[kill]);
                }
            } finally {
                launcher.destroy();
                launcher.waitFor(30, TimeUnit.SECONDS);
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }
        assertThat(Arrays.stream(work).max().orElseThrow())
                .as("s of the processor's time")
                .isLessThanOrEqualTo(CORES * WITHIN_SECONDS);
    }

    /// The JVM that the launcher's script started.
    private static ProcessHandle desk(Process launcher) {
        return launcher.children()
                .max(Comparator.comparing(child -> child.info().startInstant().orElseThrow()))
                .orElseThrow();
    }

    /// Waits until the main fader's motor has left the bottom.
    private static void rises(ServerSocket listening) throws IOException {
        Socket surface = listening.accept();
        InputStream in = surface.getInputStream();
        int[] message = new int[3];
        int at = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            at = next >= 0x80 ? 0 : at;
            message[at] = next;
            at = (at + 1) % 3;
            if (at == 0 && message[0] == MAIN_FADER && (message[2] << 7 | message[1]) > 0) {
                return;
            }
        }
        throw new IOException("the desk ended before its outputs rose");
    }

    /// The launcher in a home of its own, whose jar leads to the classes that this test runs with.
    private Process start(Path folder, int port) throws IOException {
        Path home = place.resolve("home");
        Path target = home.resolve("console/target");
        Files.createDirectories(target.resolve("lib"));
        Path script = home.resolve("longthrow");
        Files.copy(root().resolve("longthrow"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.isEmpty())
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(target.resolve("longthrow-console.jar")), manifest).close();
        ProcessBuilder builder = new ProcessBuilder(
                script.toString(),
                "console",
                folder.toString(),
                "--headless",
                "--device",
                "none",
                "--surface",
                "mcu@tcp:127.0.0.1:" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", place.toString());
        builder.environment().remove("XDG_CACHE_HOME");
        return builder.redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("longthrow"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow();
        }
        return at;
    }
}
