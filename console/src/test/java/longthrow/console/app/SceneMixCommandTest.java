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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `longthrow scene mix` and `scene set`: scenes that are edited on the disk.
class SceneMixCommandTest {
    @TempDir
    private Path folder;

    @Test
    void s1ValuesOfASceneAreSetOnTheDisk() {
        Show fresh = Show.fresh("Hall", DeskLayout.mono(48_000, 2));
        int fader = fresh.strips().layout().cell("ch/1/fader").orElseThrow();
        int mute = fresh.strips().layout().cell("ch/2/mute").orElseThrow();
        save(fresh, List.of(scene("1", "Verse", Map.of(fader, -12.0)), scene("2", "Chorus", Map.of(mute, 1.0))));
        String show = folder.toString();

        Spoken dry = Spoken.by("scene", "set", show, "Verse", "ch/1/fader=-6dB", "ch/2/mute=on", "--dry-run");
        assertThat(dry.out().lines())
                .containsExactly(
                        "1 Verse: 2 controls would change",
                        "ch/1/fader  -12.0 dB -> -6.0 dB",
                        "ch/2/mute  left alone -> on");
        assertThat(cells(0).get(fader)).hasValue(-12);
        assertThat(Spoken.by("scene", "set", show, "Verse", "ch/1/fader=-6dB").out())
                .contains("1 Verse: 1 control changed");
        assertThat(cells(0).get(fader)).hasValue(-6);
        assertThat(Spoken.by("scene", "set", show, "2", "ch/2/mute=none").out()).contains("on -> left alone");
        assertThat(cells(1).size()).isZero();
        assertThat(Spoken.by("scene", "set", show, "2", "ch/2/mute=none").out()).contains("it is so already");
        assertThat(Spoken.by("scene", "set", show, "2", "ch/2/mute=loud").err()).contains("expected off, on");
        assertThat(Spoken.by("scene", "set", show, "9", "ch/2/mute=on").err()).contains("9");
    }

    private CellMap cells(int scene) {
        return new ShowFolder(folder)
                .open()
                .show()
                .orElseThrow()
                .scenes()
                .get(scene)
                .cells();
    }

    private void save(Show fresh, List<Scene> scenes) {
        new ShowFolder(folder)
                .save(new Show(
                        fresh.setup(),
                        fresh.strips(),
                        fresh.values(),
                        fresh.texts(),
                        scenes,
                        fresh.rides(),
                        fresh.kept(),
                        fresh.patch(),
                        fresh.cues(),
                        fresh.timeline()));
    }

    @Test
    void aMixGoesFromOneSceneToAnotherOnTheDisk() {
        Show fresh = Show.fresh("Hall", DeskLayout.mono(48_000, 2));
        int level = fresh.strips().layout().cell("ch/1/send/3/level").orElseThrow();
        int there = fresh.strips().layout().cell("ch/1/send/4/level").orElseThrow();
        List<Scene> scenes =
                List.of(scene("1", "Verse", Map.of(level, -12.0)), scene("2", "Chorus", Map.of(there, -3.0)));
        save(fresh, scenes);
        String[] words = {"scene", "mix", folder.toString(), "bus/3", "bus/4", "--from", "Verse", "--to", "2"};
        String[] dry = java.util.Arrays.copyOf(words, words.length + 1);
        dry[words.length] = "--dry-run";
        assertThat(Spoken.by(dry).out().lines())
                .containsExactly(
                        "bus/3 in 1 Verse -> bus/4 in 2 Chorus: 1 control would change",
                        "ch/1/send/4/level  -3.0 dB -> -12.0 dB");
        assertThat(held(there)).isEqualTo(-3);
        assertThat(Spoken.by(words).out()).contains("1 control changed");
        assertThat(held(there)).isEqualTo(-12);
        assertThat(Spoken.by(words).out()).contains("it is so already");
        assertThat(Spoken.by("scene", "mix", folder.toString(), "bus/3", "bus/77")
                        .err())
                .contains("this desk has buses 1 to 16, not 77");
        Spoken desk = Spoken.by("scene", "mix", folder.toString(), "bus/3", "bus/5", "--from", "1");
        assertThat(desk.out().lines()).contains("ch/1/send/5/level  -inf dB -> -12.0 dB");
        Show saved = new ShowFolder(folder).open().show().orElseThrow();
        assertThat(saved.values()
                        .get(saved.strips().layout().cell("ch/1/send/5/level").orElseThrow()))
                .isEqualTo(-12);
    }

    private double held(int cell) {
        Show saved = new ShowFolder(folder).open().show().orElseThrow();
        return saved.scenes().stream()
                .filter(scene -> scene.name().equals("Chorus"))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(cell)
                .orElseThrow();
    }

    private static Scene scene(String number, String name, Map<Integer, Double> cells) {
        return new Scene(
                SceneNumber.parse(number).orElseThrow(),
                name,
                CellMap.of(cells),
                Map.of(),
                Timing.NONE,
                ScopeGrid.USUAL,
                List.of());
    }
}
