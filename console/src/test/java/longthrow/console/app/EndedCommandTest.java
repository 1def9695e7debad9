package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import longthrow.console.record.SampleType;
import longthrow.console.record.WavFormat;
import longthrow.console.record.WavWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A long command that is ended, in a program of its own: the old files stay, and nothing else does. It is ended by the
/// signal that nobody can have told it to ignore, as a shell tells its background to ignore Ctrl-C; both come to the
/// same hook.
@Timeout(60)
class EndedCommandTest {
    private static final int ENDED = 128 + 15; // by SIGTERM

    @TempDir
    Path folder;

    private Process start(String... words) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dlongthrow.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                "longthrow.console.app.Main");
        return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(words)).toList())
                .redirectOutput(folder.resolve("said").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("errors")), StandardCharsets.UTF_8);
    }

    @Test
    void aMixThatIsEndedLeavesTheOldOneAndNothingElse() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "signals are a Unix thing");
        Path sound = folder.resolve("tone.wav");
        WavFormat format = new WavFormat(1, 48_000, SampleType.PCM16);
        try (WavWriter writer = WavWriter.open(sound, format, WavWriter.Rounding.PLAIN)) {
            writer.write(new float[1][48_000], 0, 48_000);
            writer.finish();
        }
        Path mixes = Files.createDirectory(folder.resolve("mixes"));
        Path old = Files.writeString(mixes.resolve("mix.wav"), "the old mix");
        String out = old.toString();
        Process render = start("render", "--input", sound.toString(), "--tail", "20:00:00", "--out", out);
        try {
            while (render.isAlive() && !errors().contains("mix.wav")) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(errors()).contains("%  mix.wav");
            render.destroy();
            assertThat(render.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            render.destroyForcibly();
        }
        assertThat(render.exitValue()).isEqualTo(ENDED);
        assertThat(errors()).endsWith("\rlongthrow: given up; no file was written\n");
        assertThat(mixes).isDirectoryContaining("glob:**/mix.wav");
        try (Stream<Path> left = Files.list(mixes)) {
            assertThat(left).containsExactly(old);
        }
        assertThat(old).hasContent("the old mix");
    }
}
