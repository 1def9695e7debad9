package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import longthrow.console.cue.GoPress;
import longthrow.console.frame.Wish;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a press of a GO key counts (rule S9), and REHEARSE (rule S10).
class GoPressTest {
    private static final Origin PROGRAM = new Origin(Origin.Kind.REMOTE, "osc");

    private final Rig rig = new Rig(1);

    @BeforeEach
    void threeScenes() {
        for (int scene = 1; scene <= 3; scene++) {
            ride(-10 * scene);
            say("scene/store", "Scene " + scene);
        }
        say("scene/1/select", "");
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private void ride(double decibels) {
        int cell = rig.cell("ch/1/fader");
        rig.console.post(new Wish.Touch(cell, true, Origin.SCREEN));
        rig.console.post(new Wish.Set(cell, decibels, Origin.SCREEN));
        rig.console.post(new Wish.Touch(cell, false, Origin.SCREEN));
        rig.run(3);
    }

    private double fader() {
        return rig.value("ch/1/fader");
    }

    @ParameterizedTest
    @CsvSource({"0 ms, 0", "500 ms, 500", "2000 ms, 2000"})
    void s9GoKeysAreDeafForAsLongAsTheShowSays(String words, int millis) {
        say("cue/debounce", words);
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-10);
        if (millis > 0) {
            rig.run(millis - 20);
            say("cue/go", "");
            assertThat(fader()).isEqualTo(-10);
            rig.run(20);
        }
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-20);
        assertThat(rig.console.show().setup().go()).isEqualTo(new GoPress(millis, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1 s", "-1 ms", "soon", "''"})
    void whatIsNoTimeIsSaid(String words) {
        say("cue/debounce", words);
        assertThat(rig.notices()).last().asString().startsWith("'" + words + "' is no time for GO keys to be deaf");
        assertThat(rig.console.show().setup().go()).isEqualTo(GoPress.USUAL);
    }

    /// The guard is against bounces, and against two hands that reach for one GO: a program's makes no key deaf.
    @Test
    void s9KeysAreDeafAfterEachOtherAndNotAfterAProgram() {
        rig.console.post(new Wish.Act("cue/go", "", PROGRAM));
        rig.run(3);
        assertThat(fader()).isEqualTo(-10);
        say("cue/go", "");
        assertThat(fader()).as("the window's key behind a program's GO").isEqualTo(-20);
        rig.console.post(new Wish.Act("cue/go", "", Origin.surface("stage")));
        rig.run(3);
        assertThat(fader()).as("a surface's key with the window's").isEqualTo(-20);
        rig.run(300);
        rig.console.post(new Wish.Act("cue/go", "", Origin.surface("stage")));
        rig.run(3);
        assertThat(fader()).isEqualTo(-30);
    }

    /// Held at GO, a fader stays with the hand; its lamp and its reading say what it missed, and whether it then goes
    /// there by itself is the show's.
    @Test
    void s7WhatWasHeldIsShownAndGlidesWhereTheShowSaysSo() {
        int cell = rig.cell("ch/1/fader");
        say("cue/glide", "on");
        assertThat(rig.console.show().setup().go().glides()).isTrue();
        rig.console.post(new Wish.Touch(cell, true, Origin.SCREEN));
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-30);
        assertThat(rig.console.port().reading("scene/catch-up")).hasValue(new Reading.Flag(true));
        assertThat(rig.console.port().reading("scene/pending")).hasValue(new Reading.Words("ch/1/fader -10.0 dB"));
        rig.run(50);
        assertThat(rig.picture().outlook().missed().cells()).containsExactly(Map.entry(cell, -10.0));
        assertThat(rig.picture().outlook().missed().words()).isEqualTo("ch/1/fader -10.0 dB");

        rig.console.post(new Wish.Touch(cell, false, Origin.SCREEN));
        rig.run(600);
        assertThat(fader()).isEqualTo(-10);
        assertThat(rig.console.port().reading("scene/catch-up")).hasValue(new Reading.Flag(false));

        say("cue/glide", "toggle");
        rig.console.post(new Wish.Touch(cell, true, Origin.SCREEN));
        say("cue/go", "");
        rig.console.post(new Wish.Touch(cell, false, Origin.SCREEN));
        rig.run(600);
        assertThat(fader()).isEqualTo(-10);
        say("scene/catch-up", "");
        rig.run(400);
        assertThat(fader()).isEqualTo(-20);
    }

    /// What a recall that was taken back would have set is nothing that anybody waits for.
    @ParameterizedTest
    @ValueSource(strings = {"history/undo", "fade/back"})
    void s7WhatARecallLeftInAHandGoesWithTheRecall(String back) {
        say("cue/glide", "on");
        rig.console.post(new Wish.Touch(rig.cell("ch/1/fader"), true, Origin.SCREEN));
        say("cue/go", "");
        assertThat(rig.console.port().reading("scene/catch-up")).hasValue(new Reading.Flag(true));
        say(back, "");
        assertThat(rig.console.port().reading("scene/catch-up")).hasValue(new Reading.Flag(false));
        rig.console.post(new Wish.Touch(rig.cell("ch/1/fader"), false, Origin.SCREEN));
        rig.run(600);
        assertThat(fader()).isEqualTo(-30);
    }

    @Test
    void s9WithConfirmTheSecondPressFiresAndABounceDoesNot() {
        say("cue/confirm", "on");
        say("cue/go", "");
        assertThat(rig.notices()).last().asString().isEqualTo("press GO once more to fire 1 Scene 1");
        assertThat(fader()).isEqualTo(-30);
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-30);
        rig.run(300);
        assertThat(rig.picture().watch().asking()).isTrue();
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-10);
        rig.run(310);
        say("cue/go", "");
        rig.run(5_100);
        say("cue/go", "");
        assertThat(fader()).as("asked too long ago").isEqualTo(-10);
        say("scene/next", "");
        rig.run(310);
        say("cue/go", "");
        assertThat(fader()).as("asked for another one").isEqualTo(-10);
    }

    @Test
    void s9AProgramNeedsNoSecondPress() {
        say("cue/confirm", "on");
        rig.console.post(new Wish.Act("cue/go", "", PROGRAM));
        rig.console.post(new Wish.Act("cue/go", "", PROGRAM));
        rig.run(3);
        assertThat(fader()).isEqualTo(-20);
    }

    @Test
    void s10RehearseUpdatesEachSceneWhenTheNextOneComesAsOneStepOfUndo() {
        say("scene/1/recall", "");
        say("scene/rehearse", "on");
        ride(-5);
        say("cue/go", "");
        assertThat(fader())
                .as("the scene itself is recalled with what was rehearsed")
                .isEqualTo(-5);
        rig.run(310);
        say("cue/go", "");
        assertThat(fader()).isEqualTo(-20);
        ride(-21);
        say("scene/rehearse", "off");
        ride(-50);
        assertThat(held(0)).isEqualTo(-5);
        assertThat(held(1)).isEqualTo(-21);
        say("scene/3/recall", "");
        assertThat(held(1)).isEqualTo(-21);
        say("history/undo", "");
        say("history/undo", "");
        assertThat(held(1)).isEqualTo(-20);
    }

    private double held(int index) {
        return rig.console
                .scenes()
                .scenes()
                .get(index)
                .cells()
                .get(rig.cell("ch/1/fader"))
                .orElseThrow();
    }

    @Test
    void s14TheLockEndsRehearseAndKeepsWhatWasRehearsed() {
        say("scene/1/recall", "");
        say("scene/rehearse", "");
        ride(-7);
        rig.run(20);
        assertThat(rig.picture().watch().rehearsing()).isTrue();
        say("show/lock", "on");
        rig.run(20);
        assertThat(rig.picture().watch().rehearsing()).isFalse();
        assertThat(held(0)).isEqualTo(-7);
        say("scene/rehearse", "on");
        assertThat(rig.console.rehearsal().on()).isFalse();
    }

    @Test
    void s10WhatWasRehearsedIsSaved() {
        Show[] saved = new Show[1];
        rig.console.keeping().onSave(show -> saved[0] = show);
        say("scene/1/recall", "");
        say("scene/rehearse", "on");
        ride(-8);
        say("show/save", "");
        assertThat(saved[0].scenes().getFirst().cells().get(rig.cell("ch/1/fader")))
                .hasValue(-8);
    }
}
