package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import longthrow.console.desk.Users;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.WireWatch;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What UNDO makes of a measured line in a file, and what it says.
class FileStepTest {
    private static final WireWatch.Found FOUND = new WireWatch.Found("nanokontrol2", "fader[3]", "max 120");

    @TempDir
    private Path home = Path.of("");

    private Path file() {
        return home.resolve("nanokontrol2.surface");
    }

    private String after(String now, Optional<String> before, boolean again) throws IOException {
        Path file = file();
        Files.writeString(file, now);
        Console console = new Console(Show.fresh("", DeskLayout.mono(48_000, 2)), () -> 0);
        try (DiskThread disk = new DiskThread(console)) {
            OwnSurfaces.Written written = new OwnSurfaces.Written(file, before, "format 1\n", "written");
            console.desk().history().push(new FileStep(FOUND, written, disk, console));
            assertThat(console.desk().history().undoWords()).contains("calibrate fader[3]");
            console.desk().undo(Users.DESK);
            if (again) {
                console.desk().redo(Users.DESK);
            }
        }
        console.work(0);
        return console.notices().all().getLast();
    }

    @Test
    void undoTakesAwayAFileThatHeldNothingElse() throws IOException {
        assertThat(after("format 1\n", Optional.empty(), false)).startsWith("taken back");
        assertThat(file()).doesNotExist();
    }

    @Test
    void redoWritesItAgain() throws IOException {
        assertThat(after("format 1\n", Optional.of("format 1\n# mine\n"), true)).startsWith("written");
        assertThat(file()).hasContent("format 1\n");
    }

    @Test
    void aFileThatWasChangedByHandStays() throws IOException {
        assertThat(after("format 1\n# by hand\n", Optional.empty(), false)).contains("has changed since");
        assertThat(file()).hasContent("format 1\n# by hand\n");
    }
}
