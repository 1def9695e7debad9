package longthrow.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import longthrow.console.desk.StripText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Shows as earlier formats wrote them, kept for ever: every one opens, and every line means what it meant. A change of
/// the format adds one.
class OldShowsTest {
    private static final Path KEPT = Path.of("src/test/resources/shows");

    static List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(KEPT)) {
            return all.sorted().toList();
        }
    }

    private static Show open(Path folder) {
        ShowFolder.Opened opened = new ShowFolder(folder).open();
        assertThat(opened.problems()).isEmpty();
        return opened.show().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void everyValueIsTheOneThatItsLineSays(Path folder) throws IOException {
        Show show = open(folder);
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(ShowFolder.MAIN))) {
            String[] words = line.split(" ", 3);
            OptionalInt cell = words.length == 3 && !StripText.KEYS.contains(words[1])
                    ? show.strips().cellOfId(words[0], words[1])
                    : OptionalInt.empty();
            if (cell.isPresent()) {
                double value = show.values().get(cell.getAsInt());
                assertThat(show.strips().layout().parameter(cell.getAsInt()).parse(words[2]))
                        .as(line)
                        .hasValue(value);
                values.add(line);
            }
        }
        assertThat(values).hasSizeGreaterThan(5);
    }

    @Test
    void theFirstFormat() {
        Show show = open(KEPT.resolve("2026-11-23"));
        assertThat(show.setup().name()).isEqualTo("Harbour");
        assertThat(show.setup().tempo()).isEqualTo(92.5);
        assertThat(show.setup().recallLocked()).isTrue();
        assertThat(show.setup().surfaces()).containsExactly("mcu@tcp:127.0.0.1:7001");
        assertThat(show.texts().get(0).input()).isEqualTo("audio/01-kick.flac");
        assertThat(show.strips().stereo(1)).isTrue();
        assertThat(show.scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.words()).isEqualTo("1 Start");
            assertThat(scene.timing().usual().words()).isEqualTo("2.5 s");
            assertThat(scene.cells().size()).isEqualTo(2);
        });
        assertThat(show.rides().lanes()).hasSize(1);
    }

    @Test
    void theFormatWithPatchGroupsDcasAndCues() {
        Show show = open(KEPT.resolve("2026-11-27"));
        assertThat(show.strips().shape().sampleRate()).isEqualTo(96_000);
        assertThat(show.strips().shape().groups()).containsExactly(false, true);
        assertThat(show.patch().main().getFirst().left()).isEqualTo(6);
        assertThat(show.patch().output(2)).isEmpty();
        assertThat(show.scenes().getFirst().timing().usual().words()).isEqualTo("5 s down 2 s delay 0.5 s curve s");
        assertThat(show.cues().cues().getFirst().fires().scene())
                .contains(show.scenes().getFirst().number());
        OptionalInt dca = show.strips().ofPath("dca/1");
        assertThat(show.texts().get(dca.orElseThrow()).name()).isEqualTo("Vocals");
    }

    /// A matrix's `solo-safe` never did anything, and is left out.
    @Test
    void whatNeverMeantAnythingIsReadWithoutAWord(@TempDir Path folder) throws IOException {
        Show show = open(KEPT.resolve("2026-11-27-matrices"));
        int matrix = show.strips().ofPath("matrix/1").orElseThrow();
        assertThat(show.strips().layout().cell("matrix/1/solo-safe")).isEmpty();
        assertThat(show.texts().get(matrix).name()).isEqualTo("Foyer");
        new ShowFolder(folder).save(show);
        List<String> lines = Files.readAllLines(folder.resolve(ShowFolder.MAIN));
        assertThat(lines).contains("b1 solo-safe on").doesNotContain("x1 solo-safe on", "x2 solo-safe off");
        assertThat(open(folder)
                        .values()
                        .get(show.strips().layout().cell("matrix/1/fader").orElseThrow()))
                .isEqualTo(-12);
    }
}
