package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow patch`.
class PatchCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShow() {
        DeskLayout shape = new DeskLayout(48_000, List.of(false, true), List.of(true));
        new ShowFolder(folder).save(Show.fresh("Hall", shape));
    }

    private List<String> words(String line) {
        return List.of(line.strip().split(" {2,}"));
    }

    @Test
    void tellsALineAPort() {
        List<String> lines = Spoken.by("patch", folder.toString()).out().lines().toList();
        assertThat(words(lines.get(1))).containsExactly("1", "ch/1", "main");
        assertThat(words(lines.get(3))).containsExactly("3", "ch/2", "main right");
        assertThat(words(lines.get(6))).containsExactly("1", "main", "left");
        assertThat(words(lines.getLast())).containsExactly("8", "phones", "right");
    }

    @Test
    void changesAndSavesALineAtATime() throws IOException {
        Spoken said = Spoken.by(
                "patch", folder.toString(), "--set", "in ch/1 7", "--set", "out 3 ch/1", "--set", "out 8 none");
        assertThat(said.out()).contains("ch/1 direct");
        assertThat(Files.readAllLines(folder.resolve(ShowFolder.MAIN)))
                .containsSubsequence("patch in c1 7", "patch out 3 c1", "patch out 8 none");
        assertThat(Spoken.by("patch", folder.toString()).out()).isEqualTo(said.out());
    }

    @Test
    void aWrongLineChangesNothingAndSaysWhatIsRight() {
        Spoken said = Spoken.by("patch", folder.toString(), "--set", "in ch/9 7");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("'ch/9' is no channel of this desk, which has 2; say 'in ch/3 5'");
    }

    @Test
    void aLineOfTheFileThatMeansNothingIsReportedAndKept() throws IOException {
        Path file = folder.resolve(ShowFolder.MAIN);
        Files.writeString(file, Files.readString(file).replace("tempo", "patch in c9 4\npatch sideways\ntempo"));
        Spoken said = Spoken.by("patch", folder.toString(), "--set", "in ch/1 7");
        assertThat(said.err()).contains("'c9' is no channel of this desk").contains("'sideways' is no patch");
        assertThat(Files.readAllLines(file)).contains("patch in c9 4", "patch sideways", "patch in c1 7");
    }
}
