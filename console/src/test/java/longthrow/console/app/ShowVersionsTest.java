package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;
import longthrow.console.show.Versions;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow show version`, `versions` and `restore`: nothing is ever lost.
class ShowVersionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShow() throws IOException {
        assertThat(new ShowFolder(folder).save(Show.fresh("Hall", DeskLayout.mono(48_000, 2))))
                .isEmpty();
        write("scenes/001.scene", "longthrow scene 1\nnumber 1\n");
        write("scenes/mine.txt", "not ours, and kept all the same\n");
        write("audio/kick.wav", "sound");
        write("journal/000007.journal", "longthrow journal 1\n");
        write("journal/saved/000006.journal", "longthrow journal 1\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// All that a version holds, by name.
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("versions/") && !name.equals("journal/open")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private Spoken say(String... words) {
        return Spoken.by(Stream.concat(
                        Stream.of("show", words[0], folder.toString()),
                        Stream.of(words).skip(1))
                .toArray(String[]::new));
    }

    private void spoil() throws IOException {
        write(ShowFolder.MAIN, Files.readString(folder.resolve(ShowFolder.MAIN)) + "c1 fader -6 dB\n");
        write("scenes/002.scene", "longthrow scene 1\nnumber 2\n");
        Files.delete(folder.resolve("scenes/001.scene"));
        Files.delete(folder.resolve("journal/000007.journal"));
        write("journal/000008.journal", "longthrow journal 1\n");
    }

    @Test
    void aShowComesBackToTheByteAndSoDoesWhatWasThereMeanwhile() throws IOException {
        Map<String, String> first = files();
        assertThat(say("version", "opening night").code()).isZero();
        spoil();
        Map<String, String> second = files();

        Spoken restored = say("restore", "opening night");
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(files()).isEqualTo(first);

        String before = restored.out().strip().replaceAll(".* is kept as '(.*)'", "$1");
        assertThat(say("restore", before).code()).isZero();
        assertThat(files()).isEqualTo(second);
        assertThat(say("versions").out().lines()).hasSize(4).anyMatch(line -> line.startsWith("opening night "));
    }

    @Test
    void aVersionIsAShowThatDiffKnowsByName() {
        assertThat(say("version", "quiet").code()).isZero();
        assertThat(say("diff", "quiet").code()).isZero();
        assertThat(new ShowFolder(folder.resolve("versions/quiet")).open().show())
                .isPresent();
    }

    @Test
    void aRestoreThatACrashCutIsFinishedWhenTheShowIsOpened() throws IOException {
        Map<String, String> first = files();
        say("version", "whole");
        spoil();
        Files.writeString(folder.resolve("versions/restoring"), "whole");
        Opening.show(new ShowFolder(folder));
        assertThat(files()).isEqualTo(first);
        assertThat(folder.resolve("versions/restoring")).doesNotExist();
    }

    @Test
    void whatACrashLeftOfAVersionIsNone() throws IOException {
        write("versions/.half.new/scenes/009.scene", "longthrow scene 1\n");
        assertThat(new Versions(folder).all()).isEmpty();
        assertThat(say("version", "half").code()).isZero();
        assertThat(folder.resolve("versions/half/scenes/009.scene")).doesNotExist();
        assertThat(folder.resolve("versions/half/scenes/001.scene")).exists();
    }

    @Test
    void aShowThatIsOpenIsRefusedWithWords() throws IOException {
        say("version", "calm");
        spoil();
        Map<String, String> now = files();
        try (ShowLock desk = new ShowLock(folder)) {
            assertThat(desk.take()).isTrue();
            for (List<String> words : List.of(List.of("restore", "calm"), List.of("version", "more"))) {
                Spoken said = say(words.toArray(String[]::new));
                assertThat(said.err())
                        .contains(
                                "is open in process " + ProcessHandle.current().pid() + "; close it there first");
                assertThat(said.code()).isEqualTo(1);
            }
        }
        assertThat(files()).isEqualTo(now);
        assertThat(say("restore", "calm").code()).isZero();
    }

    @Test
    void aNameThatIsTakenOrNoneChangesNothing() throws IOException {
        say("version", "calm");
        Map<String, String> now = files();
        assertThat(say("version", "calm").err()).contains("there is a version 'calm' already; take another name");
        assertThat(say("version", "../calm").err()).contains("cannot name a version");
        assertThat(say("restore", "storm").err()).contains("there is no version 'storm'; there are calm");
        assertThat(say("restore", "..").code()).isEqualTo(2);
        assertThat(files()).isEqualTo(now);
    }
}
