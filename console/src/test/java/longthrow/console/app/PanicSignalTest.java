package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import longthrow.kit.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Panic from outside the program.
class PanicSignalTest {
    private static final Path KILL = Path.of("/bin/kill");

    @BeforeEach
    void needsSignals() {
        assumeTrue(Files.isExecutable(KILL), "needs POSIX signals");
    }

    private static void signal(long process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(KILL.toString(), "-" + PanicSignal.NAME, Long.toString(process)).start();
        assertThat(kill.waitFor()).isZero();
    }

    @Test
    void aSignalSilencesEveryOutputAndTheNextGivesThemBack() throws Exception {
        Show show = Show.fresh("Try", DeskLayout.mono(48_000, 1));
        try (OfflineDesk desk = new OfflineDesk(show, "mcu")) {
            for (String on : List.of("osc/on", "osc/to/main")) {
                desk.console()
                        .desk()
                        .settle(desk.console().desk().layout().cell(on).orElseThrow(), 1, Origin.FILE);
            }
            assertThat(peak(desk)).isGreaterThan(0.09);
            for (boolean silent : new boolean[] {true, false}) {
                CountDownLatch heard = new CountDownLatch(1);
                assertThat(PanicSignal.listen(() -> {
                            desk.console()
                                    .run(console -> console.playing()
                                            .panic(!console.playing().panicked()));
                            heard.countDown();
                        }))
                        .isTrue();
                signal(ProcessHandle.current().pid());
                assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
                desk.run(0.1, (out, frames) -> {});
                assertThat(peak(desk) == 0).isEqualTo(silent);
            }
        }
    }

    /// The loudest sample of any output in a tenth of a second.
    private static double peak(OfflineDesk desk) {
        double[] peak = {0};
        desk.run(0.1, (out, frames) -> {
            for (float[] port : out) {
                peak[0] = Math.max(peak[0], Measure.peak(port, 0, frames));
            }
        });
        return peak[0];
    }

    @Test
    @Tag("long")
    void theWholeProgramHearsItWithoutAWindowAndEndsWhenItIsTold() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        "longthrow.console.app.Main",
                        "console",
                        "--headless",
                        "--device",
                        "none")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            until(said, "running without a window; process " + program.pid());
            signal(program.pid());
            until(said, "panic by signal: every output is silent; the same signal gives them back");
            signal(program.pid());
            until(said, "panic is over by signal: the outputs are open");
            program.destroy();
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    /// Where the tests' own classes come from.
    private static String classPath() {
        return PanicSignalTest.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static void until(BufferedReader said, String words) throws IOException {
        String line = said.readLine();
        while (line != null && !line.equals(words)) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo(words);
    }
}
