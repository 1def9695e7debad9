package longthrow.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow scene`.
class SceneCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShow() {
        Show fresh = Show.fresh("Hall", DeskLayout.mono(48_000, 2));
        int fader = fresh.strips().layout().cell("ch/1/fader").orElseThrow();
        int pan = fresh.strips().layout().cell("ch/2/pan").orElseThrow();
        int mute = fresh.strips().layout().cell("ch/2/mute").orElseThrow();
        Show.Setup setup = new Show.Setup(
                "Hall", 120, fresh.setup().house(), List.of(), ScopeGrid.EVERYTHING.without(1, Column.PAN), false);
        new ShowFolder(folder)
                .save(new Show(
                        setup,
                        fresh.strips(),
                        fresh.values(),
                        fresh.texts(),
                        List.of(
                                scene("1", "Verse", Map.of(fader, -12.0, pan, -0.5), ScopeGrid.USUAL),
                                scene("2.5", "Spot", Map.of(fader, -6.0, mute, 1.0), ScopeGrid.USUAL)),
                        fresh.rides(),
                        fresh.kept(),
                        fresh.patch(),
                        fresh.cues(),
                        fresh.timeline()));
    }

    private static Scene scene(String number, String name, Map<Integer, Double> cells, ScopeGrid scope) {
        return new Scene(
                SceneNumber.parse(number).orElseThrow(),
                name,
                CellMap.of(cells),
                Map.of(),
                Timing.NONE,
                scope,
                List.of());
    }

    @Test
    void s5PreviewTellsWhatWouldChangeAndWhatRefusesByWhichRule() {
        String said = Spoken.by("scene", "preview", folder.toString(), "Verse").out();
        assertThat(said.lines())
                .containsSubsequence("1 Verse: 1 control changes, 1 is refused", "changes", "refused")
                .anyMatch(line -> line.matches("  ch/1/fader  .* -> -12\\.0 dB"))
                .anyMatch(line -> line.matches("  ch/2/pan  C -> L\\d+  recall safe \\(S2\\)"));
    }

    @Test
    void comparesTwoScenesCellByCell() {
        String said =
                Spoken.by("scene", "compare", folder.toString(), "1", "2.5").out();
        assertThat(said.lines().toList()).hasSize(4);
        assertThat(said)
                .startsWith("1 Verse -> 2.5 Spot: 3 controls differ")
                .contains("ch/1/fader  -12.0 dB -> -6.0 dB", "ch/2/mute  not held -> on")
                .containsPattern("ch/2/pan  L\\d+ -> not held");
    }

    @Test
    void s10UpdateListsWhatTheSavedDeskWouldGiveAndStoresNothing() {
        String said = Spoken.by("scene", "update", folder.toString(), "1", "scenes", "2.5", "relative")
                .out();
        assertThat(said.lines())
                .contains("2.5 Spot: 1 value")
                .anyMatch(line -> line.matches("2\\.5 Spot  ch/1/fader  -6\\.0 dB -> .*dB"));
        assertThat(Spoken.by("scene", "update", folder.toString(), "1", "sideways")
                        .err())
                .contains("'sideways' names no scenes to update");
        assertThat(Spoken.by("scene", "compare", folder.toString(), "1", "2.5").out())
                .contains("ch/1/fader  -12.0 dB -> -6.0 dB");
    }

    @Test
    void aSceneThatIsNotThereIsSaidWithThoseThatAre() {
        assertThat(Spoken.by("scene", "preview", folder.toString(), "9").err())
                .contains("there is no scene '9'; there are 1 Verse, 2.5 Spot");
    }
}
