package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A show of many scenes: their list is there at once, what they hold when it is needed.
class BodiesTest {
    private static final int SCENES = 12;

    /// What the disk was asked for and has not done yet.
    private final Deque<Runnable> disk = new ArrayDeque<>();

    @TempDir
    private Path folder;

    private ShowFolder place;
    private Rig rig;

    /// Scene K has ch/1/fader at -K dB.
    @BeforeEach
    void aShowOfTwelveScenes() {
        Rig maker = new Rig(1);
        for (int scene = 1; scene <= SCENES; scene++) {
            maker.set("ch/1/fader", -scene);
            maker.act("scene/store", "Scene " + scene);
            maker.run(3);
        }
        assertThat(new ShowFolder(folder).save(maker.console.show())).isEmpty();
        place = new ShowFolder(folder);
        rig = new Rig(place.index().show().orElseThrow());
        rig.set("ch/1/fader", 0);
        rig.run(150);
        rig.console.bodies().onRead(disk::add);
    }

    private List<Boolean> ready() {
        return rig.console.scenes().scenes().stream().map(Scene::ready).toList();
    }

    private void diskTurns(int times) {
        for (int turn = 0; turn < times && !disk.isEmpty(); turn++) {
            disk.remove().run();
            rig.run(20);
        }
    }

    private Path file(int scene) {
        return folder.resolve("scenes").resolve(String.format("%03d-Scene %d.scene", scene, scene));
    }

    @Test
    void theListIsThereBeforeAnyValueIs() {
        assertThat(rig.console.scenes().scenes())
                .hasSize(SCENES)
                .extracting(Scene::words)
                .startsWith("1 Scene 1", "2 Scene 2");
        assertThat(ready()).containsOnly(false);
    }

    @Test
    void whatGoRecallsNextComesFirstAndThenAllTheRest() {
        rig.act("scene/7/select");
        rig.run(1);
        rig.run(20);
        diskTurns(1);
        assertThat(ready())
                .containsExactly(false, false, false, false, false, false, true, true, true, true, false, false);
        diskTurns(20);
        assertThat(ready()).containsOnly(true);
        assertThat(disk).isEmpty();
    }

    @Test
    void s9GoWaitsForValuesThatAreNotThereAndASecondOneForTheFirst() {
        rig.console.cuePlayer().go(Origin.SCENE);
        rig.console.cuePlayer().go(Origin.SCENE);
        rig.run(5);
        assertThat(rig.value("ch/1/fader")).isZero();
        disk.remove().run();
        rig.console.work(rig.clock.nanos());
        assertThat(rig.console.scenes().current()).hasValue(0);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-1);
        diskTurns(20);
        assertThat(rig.console.scenes().current()).hasValue(1);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-2);
        assertThat(rig.console.scenes().next()).hasValue(2);
    }

    @Test
    void aPreviewAndAnUpdateWaitToo() {
        rig.act("scene/9/preview");
        rig.run(2);
        assertThat(rig.notices()).isEmpty();
        diskTurns(1);
        assertThat(rig.notices()).anySatisfy(line -> assertThat(line).contains("9 Scene 9"));
        rig.act("scene/2/recall");
        rig.run(2);
        diskTurns(20);
        rig.set("ch/1/fader", -33);
        rig.act("scene/update/scenes", "5");
        diskTurns(20);
        rig.run(20);
        assertThat(rig.console.scenes().scenes().get(4).cells().get(rig.cell("ch/1/fader")))
                .hasValue(-33);
    }

    @Test
    void aFileThatWentMeanwhileIsNamedAndItsRecallMovesNothing() throws IOException {
        Files.delete(file(1));
        rig.console.cuePlayer().go(Origin.SCENE);
        diskTurns(3);
        assertThat(rig.value("ch/1/fader")).isZero();
        assertThat(rig.notices())
                .anySatisfy(line ->
                        assertThat(line).startsWith("scenes/001-Scene 1.scene").contains("cannot be read"));
    }

    @Test
    void aSaveWritesWhatChangedAndReadsFirstWhatItTakesAway() throws IOException {
        var untouched = Files.getLastModifiedTime(file(3));
        rig.act("scene/5/rename", "Bridge");
        rig.act("scene/6/delete");
        rig.run(3);
        rig.act("scene/store", "7 Scene 7");
        rig.run(3);
        assertThat(place.save(rig.console.show())).isEmpty();
        assertThat(Files.exists(file(5))).isFalse();
        assertThat(Files.exists(file(6))).isFalse();
        assertThat(Files.getLastModifiedTime(file(3))).isEqualTo(untouched);
        assertThat(place.save(rig.console.show())).isEmpty();
        Show again = new ShowFolder(folder).open().show().orElseThrow();
        assertThat(again.scenes())
                .extracting(scene -> scene.words() + " "
                        + scene.cells().get(rig.cell("ch/1/fader")).orElseThrow())
                .contains("5 Bridge -5.0", "7 Scene 7 0.0", "8 Scene 8 -8.0")
                .hasSize(SCENES - 1);
        rig.act("history/undo");
        rig.act("history/undo");
        rig.run(3);
        rig.act("scene/6/recall");
        rig.run(20);
        assertThat(rig.value("ch/1/fader")).isEqualTo(-6);
    }

    @Test
    void scenesThatAreAlikeShareWhatIsTheSame() {
        CellMap all = rig.console.scenes().scenes().get(0).cells();
        CellMap next = rig.console.scenes().scenes().get(1).cells();
        assertThat(next.sharing(all)).isEqualTo(next).isNotEqualTo(all);
        assertThat(next.with(Map.of(rig.cell("ch/1/fader"), -1.0))).isEqualTo(all);
    }

    @Test
    @Tag("long")
    void theIndexOfTenThousandScenesOpensInTwoSeconds() throws IOException {
        Show show = Show.fresh("Festival", DeskLayout.mono(Rig.RATE, 32));
        Console console = new Console(show, rig.clock);
        CellMap all = CellMap.all(console.desk());
        int[] cells = IntStream.range(0, 1_000).map(at -> all.cell(at * 16)).toArray();
        List<Scene> scenes = new ArrayList<>();
        for (int at = 1; at <= 10_000; at++) {
            double[] values = new double[cells.length];
            Arrays.setAll(
                    values, i -> show.strips().layout().parameter(cells[i]).initial());
            scenes.add(new Scene(
                    SceneNumber.parse(String.valueOf(at)).orElseThrow(),
                    "Song " + at,
                    CellMap.of(cells, values, cells.length),
                    Map.of(),
                    Timing.NONE,
                    ScopeGrid.USUAL,
                    List.of()));
        }
        Path festival = folder.resolve("festival");
        console.scenes().become(scenes);
        assertThat(new ShowFolder(festival).save(console.show())).isEmpty();
        double best = Double.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            long from = System.nanoTime();
            Show opened = new ShowFolder(festival).index().show().orElseThrow();
            best = Math.min(best, (System.nanoTime() - from) * 1e-9);
            assertThat(opened.scenes()).hasSize(10_000);
        }
        System.out.printf("the index of 10,000 scenes opens in %.2f s%n", best);
        assertThat(best).isLessThanOrEqualTo(2);
    }
}
