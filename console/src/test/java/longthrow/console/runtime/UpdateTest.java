package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.console.frame.Wish;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Update (rule S10) by its actions: what was ridden goes into scenes, and nothing else.
class UpdateTest {
    private final Rig rig = new Rig(3);

    /// Five scenes at -10 dB, the fourth at -10.05 dB and the fifth at -10.2 dB; the first is recalled.
    @BeforeEach
    void fiveScenes() {
        double[] levels = {-10, -10, -10, -10.05, -10.2};
        for (int scene = 1; scene <= levels.length; scene++) {
            ride("ch/1/fader", levels[scene - 1]);
            say("scene/store", "Scene " + scene);
        }
        say("scene/1/recall", "");
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private void ride(String id, double value) {
        touch(id, true);
        rig.set(id, value);
        touch(id, false);
        rig.run(3);
    }

    private void touch(String id, boolean down) {
        rig.console.post(new Wish.Touch(rig.cell(id), down, Origin.SCREEN));
    }

    private double held(int scene, String id) {
        return scene(scene).cells().get(rig.cell(id)).orElseThrow();
    }

    private Scene scene(int number) {
        return rig.console
                .scenes()
                .scene(SceneNumber.parse(String.valueOf(number)).orElseThrow())
                .orElseThrow();
    }

    @Test
    void s10OnlyWhatHasChangedSinceTheRecallIsGivenAndListedFirst() {
        rig.console.state().isolate(1, true);
        ride("ch/2/fader", -30);
        say("scene/1/recall", "");
        ride("ch/1/fader", -6);
        ride("ch/3/mute", 1);
        List<Scene> before = rig.console.scenes().scenes();
        say("scene/update/list", "");
        assertThat(rig.notices())
                .endsWith(
                        "would update 1 Scene 1: 2 values",
                        "1 Scene 1  ch/3/mute  off -> on",
                        "1 Scene 1  ch/1/fader  -10.0 dB -> -6.0 dB");
        assertThat(rig.console.scenes().scenes()).isEqualTo(before);
        say("scene/update", "");
        assertThat(held(1, "ch/1/fader")).isEqualTo(-6);
        assertThat(held(1, "ch/3/mute")).isEqualTo(1);
        assertThat(held(1, "ch/2/fader")).isNotEqualTo(-30);
        assertThat(held(2, "ch/1/fader")).isEqualTo(-10);
        say("scene/update", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing has changed since 1 Scene 1");
        say("history/undo", "");
        assertThat(rig.console.scenes().scenes()).isEqualTo(before);
        say("scene/update/list", "");
        assertThat(rig.notices()).contains("would update 1 Scene 1: 2 values");
    }

    @Test
    void s10FollowingGoesOnToTheFirstSceneWhoseValueIsAnotherByMoreThanATenthOfADecibel() {
        ride("ch/1/fader", -4);
        say("scene/update/following", "");
        assertThat(List.of(1, 2, 3, 4))
                .allSatisfy(scene -> assertThat(held(scene, "ch/1/fader")).isEqualTo(-4));
        assertThat(held(5, "ch/1/fader")).isEqualTo(-10.2);
        say("history/undo", "");
        assertThat(List.of(1, 2, 3))
                .allSatisfy(scene -> assertThat(held(scene, "ch/1/fader")).isEqualTo(-10));
        assertThat(held(4, "ch/1/fader")).isEqualTo(-10.05);
    }

    @Test
    void s10EachValueIsFollowedForItselfAndSwitchesExactly() {
        ride("ch/2/mute", 1);
        say("scene/3/recall", "");
        ride("ch/2/mute", 1);
        say("scene/update", "");
        say("scene/1/recall", "");
        ride("ch/2/mute", 1);
        ride("ch/1/fader", -3);
        say("scene/update/following", "");
        assertThat(held(2, "ch/2/mute")).isEqualTo(1);
        assertThat(held(4, "ch/2/mute")).isZero();
        assertThat(held(4, "ch/1/fader")).isEqualTo(-3);
    }

    @Test
    void s10RelativeMovesEachSceneByAsMuchAsTheDeskHasMoved() {
        ride("ch/1/fader", -6);
        ride("ch/2/pan", 20);
        say("scene/update/scenes", "1 4..5 relative");
        assertThat(held(1, "ch/1/fader")).isEqualTo(-6);
        assertThat(held(3, "ch/1/fader")).isEqualTo(-10);
        assertThat(held(4, "ch/1/fader")).isCloseTo(-6.05, within(1e-9));
        assertThat(held(5, "ch/1/fader")).isCloseTo(-6.2, within(1e-9));
        assertThat(held(5, "ch/2/pan")).isCloseTo(20, within(1e-6));
        List<Scene> once = rig.console.scenes().scenes();
        say("scene/update/scenes", "1 4..5 relative");
        assertThat(rig.console.scenes().scenes()).isEqualTo(once);
    }

    @Test
    void s10AFrequencyMovesByRatioAndALevelFromSilenceTakesTheValue() {
        ride("ch/2/fader", Double.NEGATIVE_INFINITY);
        say("scene/update", "");
        say("scene/2/recall", "");
        ride("ch/1/hpf/freq", 50);
        say("scene/update", "");
        say("scene/1/recall", "");
        double before = rig.value("ch/1/hpf/freq");
        ride("ch/1/hpf/freq", 2 * before);
        ride("ch/2/fader", -20);
        say("scene/update/scenes", "2 relative");
        assertThat(held(2, "ch/1/hpf/freq")).isCloseTo(100, within(0.01));
        assertThat(held(2, "ch/2/fader")).isEqualTo(-20);
    }

    @Test
    void s10TheSelectedSceneIsUpdatedAndTheOneRecalledKeepsItsChangesForLater() {
        ride("ch/1/fader", -5);
        say("scene/3/select", "");
        say("scene/update/selected", "");
        assertThat(held(3, "ch/1/fader")).isEqualTo(-5);
        assertThat(held(1, "ch/1/fader")).isEqualTo(-10);
        say("scene/update", "");
        assertThat(held(1, "ch/1/fader")).isEqualTo(-5);
    }

    @Test
    void s10FollowingGoesByTheCuesAndPassesOverWhatACueLeavesAlone() {
        for (String cue : List.of("1 scene 1", "2 scene 5", "3 scene 3", "4 scene 2")) {
            String[] words = cue.split(" ", 2);
            say("cue/add", words[0] + " Cue");
            say("cue/" + words[0] + "/set", words[1]);
        }
        say("cue/2/set", "leave column level");
        say("cue/1/go", "");
        ride("ch/1/fader", -4);
        say("scene/update/following", "");
        assertThat(held(3, "ch/1/fader")).isEqualTo(-4);
        assertThat(held(2, "ch/1/fader")).isEqualTo(-4);
        assertThat(held(4, "ch/1/fader")).isEqualTo(-10.05);
        assertThat(held(5, "ch/1/fader")).isEqualTo(-10.2);
        assertThat(scene(5).scope()).isEqualTo(scene(4).scope());
    }

    @Test
    void s10WhatUndoOfTheRecallMovesIsNoChange() {
        ride("ch/1/fader", 0);
        say("scene/2/recall", "");
        say("history/undo", "");
        rig.run(300);
        assertThat(rig.value("ch/1/fader")).isZero();
        say("scene/update/list", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing has changed");
    }

    @Test
    void s3SoloIsNotGivenToAScene() {
        ride("ch/1/solo", 1);
        say("scene/update/list", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing has changed");
    }

    @ParameterizedTest
    @CsvSource({"scenes 77", "scenes verse", "sideways"})
    void wordsThatNameNoSceneAreSaidWithThoseThatDo(String words) {
        ride("ch/1/fader", -4);
        say("scene/update/list", words);
        assertThat(rig.notices())
                .last()
                .asString()
                .startsWith("'" + words + "' names no scenes to update; say selected");
    }
}
