package longthrow.console.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import longthrow.console.cue.CueList;
import longthrow.console.cue.CuePlayer;
import longthrow.console.cue.Deed;
import longthrow.console.desk.Bench;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scene list, its pointer and GO.
class SceneListTest {
    private final Bench bench = new Bench(2);
    private final SceneList scenes = new SceneList(bench.desk.history());
    private final Recall recall = new Recall(
            bench.desk,
            scenes,
            new Fades(bench.desk),
            () -> new Guards(false, ScopeGrid.EVERYTHING, Set.of(), any -> false, any -> false, any -> false));

    private final CuePlayer player =
            new CuePlayer(new CueList(bench.desk.history(), scenes), scenes, recall, new CuePlayer.Doer() {
                @Override
                public void act(String action, String argument, Origin by) {
                    throw new AssertionError(action);
                }

                @Override
                public void send(Deed.Midi midi) {
                    throw new AssertionError(midi.hex());
                }

                @Override
                public void say(String words) {
                    throw new AssertionError(words);
                }
            });

    private String list() {
        return String.join(", ", scenes.scenes().stream().map(Scene::words).toList());
    }

    private void storeSome() {
        recall.store("Intro");
        recall.store("Verse");
        recall.store("Chorus");
    }

    @Test
    void newScenesComeAtTheEndWithTheNextWholeNumber() {
        storeSome();
        recall.store("2.5 Spot cue");
        recall.store("");
        assertThat(list()).isEqualTo("1 Intro, 2 Verse, 2.5 Spot cue, 3 Chorus, 4 Scene 4");
    }

    @Test
    void storingUnderAnExistingNumberOrNameReplacesThatScene() {
        storeSome();
        bench.set("ch/1/fader", -9, Origin.FILE);
        recall.store("verse");
        recall.store("3 Refrain");
        assertThat(list()).isEqualTo("1 Intro, 2 Verse, 3 Refrain");
        assertThat(scenes.scenes().get(1).cells().get(bench.cell("ch/1/fader"))).hasValue(-9);
    }

    @Test
    void everyEditIsUndone() {
        storeSome();
        scenes.delete(1);
        assertThat(list()).isEqualTo("1 Intro, 3 Chorus");
        scenes.move(1, 0);
        assertThat(list()).isEqualTo("0.5 Chorus, 1 Intro");
        assertThat(bench.desk.undo(Users.DESK).map(History.Crossed::words)).contains("move 3 Chorus");
        assertThat(bench.desk.undo(Users.DESK).map(History.Crossed::words)).contains("delete 2 Verse");
        assertThat(list()).isEqualTo("1 Intro, 2 Verse, 3 Chorus");
        bench.desk.redo(Users.DESK);
        assertThat(list()).isEqualTo("1 Intro, 3 Chorus");
    }

    @Test
    void s9GoRecallsTheNextSceneAndMovesOn() {
        storeSome();
        assertThat(scenes.next()).hasValue(0);
        player.go(Origin.SCREEN);
        assertThat(scenes.current()).hasValue(0);
        assertThat(scenes.next()).hasValue(1);
        scenes.point(1);
        assertThat(scenes.current()).hasValue(0);
        assertThat(scenes.next()).hasValue(2);
        scenes.point(1);
        assertThat(scenes.next()).hasValue(2);
        bench.pass(301);
        player.go(Origin.SCREEN);
        assertThat(scenes.current()).hasValue(2);
        assertThat(scenes.next()).isEmpty();
        bench.pass(301);
        assertThat(player.go(Origin.SCREEN)).isFalse();
        scenes.point(-1);
        assertThat(scenes.next()).hasValue(2);
    }

    @ParameterizedTest(name = "{0} ms after a GO, by {1}: fires {2}")
    @CsvSource({"299, SURFACE, false", "299, SCREEN, false", "301, SURFACE, true", "1, REMOTE, true"})
    void s9GoIsDeafFor300MillisecondsToKeysAndSurfacesOnly(double millis, Origin.Kind kind, boolean fires) {
        storeSome();
        player.go(Origin.SCREEN);
        bench.pass(millis);
        assertThat(player.go(new Origin(kind, "x"))).isEqualTo(fires);
    }

    @ParameterizedTest(name = "between {0} and {1} lies {2}")
    @CsvSource({"12, 13, 12.5", "12, 12.5, 12.3", "1, 3, 2", "0, 1, 0.5", "12.4, 12.5, 12.45", "7, 20, 14"})
    void aNumberFitsBetweenAnyTwo(String one, String other, String between) {
        SceneNumber low = SceneNumber.parse(one).orElseThrow();
        SceneNumber high = SceneNumber.parse(other).orElseThrow();
        assertThat(low.between(high)).hasToString(between);
    }

    @Test
    void twoScenesCannotHaveOneNumber() {
        storeSome();
        Scene verse = scenes.scenes().get(1);
        assertThatThrownBy(() -> scenes.replace(1, verse.numbered(SceneNumber.ONE), "renumber"))
                .hasMessageContaining("there is a scene 1 already");
    }
}
