package longthrow.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file system that is really full: a small one of a process's own, which needs no rights but a user namespace.
@Tag("long")
@Timeout(300)
class FullDiskTest {
    @TempDir
    private Path place;

    /// Starts a command on a file system of three megabytes at `place`; what it says goes to a file beside it.
    private Process onSmallDisk(List<String> command) throws IOException {
        Path disk = Files.createDirectories(place.resolve("disk"));
        List<String> line = new ArrayList<>(List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=3m none \"$0\" && exec \"$@\"",
                disk.toString()));
        line.addAll(command);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start();
    }

    private boolean possible() throws InterruptedException {
        try {
            return onSmallDisk(List.of("true")).waitFor() == 0;
        } catch (IOException none) {
            return false; // no unshare: not Linux
        }
    }

    @Test
    void onAFullDiskTheSoundGoesOnNothingSavedIsDamagedAndSavesResumeWithRoom() throws Exception {
        assumeThat(possible())
                .as("this system lets nobody mount a file system in a namespace of his own")
                .isTrue();
        Process script = onSmallDisk(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                CrashTest.classPath(),
                FullDiskScript.class.getName(),
                place.resolve("disk").toString()));
        assertThat(script.waitFor(240, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(place.resolve("said"))).contains(FullDiskScript.THROUGH);
        assertThat(script.exitValue()).isZero();
    }
}
