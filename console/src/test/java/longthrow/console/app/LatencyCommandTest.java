package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow latency`.
class LatencyCommandTest {
    @TempDir
    private Path folder;

    private void show(String... lines) throws IOException {
        new ShowFolder(folder).save(Show.fresh("Hall", DeskLayout.mono(48_000, 2)));
        Files.write(folder.resolve(ShowFolder.MAIN), List.of(lines), StandardOpenOption.APPEND);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" {2,}"));
    }

    @Test
    void aDeskWithoutLatencySaysSo() throws IOException {
        show();
        assertThat(Spoken.by("latency", folder.toString()).out())
                .isEqualToIgnoringNewLines("no path of this show has any latency");
    }

    @Test
    void tellsWhatIsKnownOfGearOutside() throws IOException {
        show(
                "external/2 latency 1207",
                "external/2 measured/block 64",
                "external/2 measured/rate 44100",
                "external/3 latency 96");
        assertThat(Spoken.by("latency", folder.toString()).out())
                .isEqualToIgnoringNewLines("no path of this show has any latency"
                        + "external/2 returns after 1207 (25.1 ms), pinged at 44.1k/64, out of date at 48000 Hz: ping it"
                        + " againexternal/3 returns after 96 (2.0 ms), told by hand");
    }

    @Test
    void tellsWhoIsLateAndWhoWaits() throws IOException {
        show("c1 comp/on on", "c1 comp/lookahead 5 ms");
        List<String> lines =
                Spoken.by("latency", folder.toString()).out().lines().toList();
        assertThat(words(lines.get(1))).startsWith("ch/1", "240 (5.0 ms)", "240 (5.0 ms)", "0 (0.0 ms)");
        assertThat(words(lines.get(2))).startsWith("ch/2", "0 (0.0 ms)", "0 (0.0 ms)", "240 (5.0 ms)");
        assertThat(words(lines.getLast())).startsWith("main").endsWith("240 (5.0 ms)", "main");
    }

    @Test
    void tellsProgramsInFrames() throws IOException {
        show("c1 comp/on on", "c1 comp/lookahead 5 ms");
        assertThat(Spoken.by("latency", folder.toString(), "--json").out().replaceAll("\\s+", ""))
                .contains("\"strip\":\"ch/2\",\"name\":\"\",\"own\":0,\"leaves\":0,\"held\":240");
    }
}
