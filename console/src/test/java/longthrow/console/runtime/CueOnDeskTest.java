package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.console.cue.CueSheet;
import longthrow.console.cue.Deed;
import longthrow.console.frame.DeskFrame;
import longthrow.console.scene.SceneNumber;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.surface.Feedback;
import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cue list (rule S9) from the keys of a surface: bytes in, levels and bytes out.
class CueOnDeskTest {
    private static final String FILE = """
            format 1
            profile box
            option source verified
            option handshake none
            option rate-out 20000
            control key[1..6] button io note 1 i lamp off=0 on=127
            map box-cues for box
            key[1] -> cue/go | press
            key[2] -> cue/next | press
            key[3] -> cue/previous | press
            key[4] <-> cue/12.5/go | press
            key[5] <-> cue/hold | press
            key[6] <-> cue/2/skip | press
            """;

    /// Blocks after which a new picture has certainly been drawn.
    private static final int AN_EYE = 30;

    private final Rig rig = new Rig(2);
    private EmulatedSurface box = rig.box(FILE);

    /// Scenes at -10, -20 and -30 dB, the first recalled last; a cue for each, and none yet fired.
    @BeforeEach
    void threeScenes() {
        for (int scene = 1; scene <= 3; scene++) {
            rig.set("ch/1/fader", -10 * scene);
            rig.act("scene/store", "Scene " + scene);
            rig.run(3);
        }
        rig.set("ch/1/fader", -20);
        say("cue/add", "1 Overture");
        say("cue/1/set", "scene 3");
        say("cue/add", "2 Storm");
        say("cue/2/set", "scene 1");
        say("cue/add", "12.5 Calm");
        say("cue/12.5/set", "scene 2");
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    /// A press after the last GO's deafness has passed.
    private void press(int key) {
        rig.run(310);
        rig.press(box, "key[" + key + "]");
        rig.run(10);
    }

    private String words(String path) {
        return rig.console.port().reading(path).orElseThrow() instanceof Reading.Words(String words) ? words : "?";
    }

    private boolean lit(int key) {
        return box.shows(Rig.control(box, "key[" + key + "]"))
                .filter(shown -> shown instanceof Feedback.Light(var _, Feedback.Glow glow) && glow == Feedback.Glow.ON)
                .isPresent();
    }

    private double fader() {
        return rig.value("ch/1/fader");
    }

    @Test
    void s9GoFiresTheNextCueInTheOrderOfTheListNotOfTheScenes() {
        assertThat(words("cue/next")).isEqualTo("1 Overture");
        press(1);
        assertThat(fader()).isEqualTo(-30);
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        assertThat(words("cue/next/name")).isEqualTo("Storm");
        press(1);
        assertThat(fader()).isEqualTo(-10);
        press(1);
        assertThat(fader()).isEqualTo(-20);
        assertThat(words("cue/now")).isEqualTo("12.5 Calm");
        assertThat(words("cue/next")).isEmpty();
        press(1);
        assertThat(words("cue/now")).isEqualTo("12.5 Calm");
    }

    @Test
    void s9ThePointerMovesApartFromWhatWasFiredAndPassesOverWhatIsSkipped() {
        press(1);
        press(6);
        assertThat(lit(6)).isTrue();
        assertThat(words("cue/next")).isEqualTo("12.5 Calm");
        press(3);
        assertThat(words("cue/next")).isEqualTo("1 Overture");
        press(2);
        assertThat(words("cue/next")).isEqualTo("12.5 Calm");
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        press(1);
        assertThat(fader()).isEqualTo(-20);
    }

    @Test
    void s9ACueIsFiredByItsDecimalNumberOutOfTurn() {
        press(4);
        assertThat(fader()).isEqualTo(-20);
        assertThat(lit(4)).isTrue();
        assertThat(words("cue/next")).isEmpty();
    }

    @Test
    void s9GoIsDeafFor300MillisecondsToKeysButNotToShowControl() {
        press(1);
        rig.press(box, "key[1]");
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        MemoryCable cable = new MemoryCable("memory:sync");
        FarEnd far = new FarEnd(cable, rig.clock);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
        far.say("F0 7F 7F 02 10 01 F7");
        rig.run(20);
        assertThat(words("cue/now")).isEqualTo("2 Storm");
    }

    @Test
    void acceptance8ShowControlFiresCue12Point5() {
        MemoryCable cable = new MemoryCable("memory:sync");
        FarEnd far = new FarEnd(cable, rig.clock);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
        // GO, cue 12.5, list 2
        far.say("F0 7F 7F 02 10 01 31 32 2E 35 00 32 F7");
        rig.run(20);
        assertThat(words("cue/now")).isEqualTo("12.5 Calm");
        assertThat(fader()).isEqualTo(-20);
        far.say("F0 7F 7F 02 10 01 33 00 32 F7");
        rig.run(20);
        assertThat(rig.notices()).last().asString().contains("there is no cue of that number");
    }

    @Test
    void s9ACueFollowsAfterItsTimeUnlessSomebodyHoldsIt() {
        say("cue/1/set", "follow 2 s");
        press(1);
        rig.run(1900);
        assertThat(fader()).isEqualTo(-30);
        assertThat(words("cue/left")).isEqualTo("0.0 s");
        assertThat(lit(5)).isTrue();
        rig.run(100);
        assertThat(fader()).isEqualTo(-10);
        assertThat(words("cue/now")).isEqualTo("2 Storm");
        say("cue/1/select", "");
        press(1);
        rig.run(500);
        press(5);
        rig.run(3000);
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        assertThat(lit(5)).isFalse();
    }

    @Test
    void s9ACueFollowsAtTheEndOfTheFadeWhichAPauseDelays() {
        say("cue/1/set", "fade 1 s");
        say("cue/1/set", "follow fade");
        press(1);
        rig.run(400);
        assertThat(fader()).isBetween(-29.0, -21.0);
        say("fade/pause", "on");
        rig.run(2000);
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        say("fade/pause", "off");
        rig.run(400);
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        rig.run(250);
        assertThat(words("cue/now")).isEqualTo("2 Storm");
    }

    @Test
    void s9UndoOfAGoCallsOffWhatWouldHaveFollowed() {
        say("cue/1/set", "follow 1 s");
        double before = fader();
        press(1);
        say("history/undo", "");
        rig.run(2000);
        assertThat(fader()).isCloseTo(before, within(0.001));
        assertThat(words("cue/now")).isEqualTo("1 Overture");
    }

    @Test
    void s2ACueHasAScopeAndAFadeOfItsOwnInsteadOfTheScenes() {
        rig.set("ch/2/fader", -5);
        rig.set("ch/2/mute", 1);
        rig.run(3);
        say("cue/1/set", "leave strip c2");
        say("cue/1/set", "fade 4 s");
        press(1);
        rig.run(1000);
        assertThat(fader()).isBetween(-29.9, -20.1);
        assertThat(rig.value("ch/2/fader")).isEqualTo(-5);
        assertThat(rig.value("ch/2/mute")).isEqualTo(1);
        say("fade/finish", "");
        assertThat(fader()).isEqualTo(-30);
        say("cue/1/set", "leave own");
        say("cue/1/set", "fade own");
        press(4);
        press(3);
        press(3);
        press(1);
        assertThat(words("cue/now")).isEqualTo("2 Storm");
    }

    @Test
    void s9ACueSendsMidiRollsTheSongAndDoesAMacro() {
        Silence.plug(rig, 60);
        MemoryCable cable = new MemoryCable("memory:lights");
        FarEnd far = new FarEnd(cable, rig.clock);
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, SyncPlan.LISTENER));
        say("cue/1/set", "do transport/locate 12 s");
        say("cue/1/set", "do transport/play");
        say("cue/1/set", "do ch/2/select");
        say("cue/1/set", "midi F0 7D 01 F7");
        press(1);
        assertThat(far.heard()).contains("F0 7D 01 F7");
        assertThat(rig.console.transport().state().playing()).isTrue();
        assertThat(rig.console.transport().frameAt(rig.clock.nanos()) / (double) Rig.RATE)
                .isBetween(12.0, 12.2);
        assertThat(rig.console.desk().selected()).isEqualTo(1);
    }

    @Test
    void s9ACueCannotFireItselfAndSaysWhatItCannotDo() {
        say("cue/1/set", "do cue/1/go");
        say("cue/1/set", "scene 77");
        say("cue/1/set", "midi C0 05 to lights");
        press(1);
        assertThat(words("cue/now")).isEqualTo("1 Overture");
        assertThat(rig.notices())
                .contains(
                        "cue 1 Overture names scene 77, which is not there: nothing was recalled, the rest of the cue was"
                                + " done",
                        "a cue cannot fire another; let that one follow it",
                        "the MIDI C0 05 went nowhere: there is no sync port 'lights'; connect one with --sync");
    }

    @Test
    void s9ALockedListFiresButDoesNotChange() {
        say("cue/lock", "on");
        CueSheet sheet = rig.console.cues().sheet();
        for (String edit : new String[] {"cue/add", "cue/1/set", "cue/1/delete", "cue/1/renumber", "cue/1/skip"}) {
            say(edit, "name Other");
            assertThat(rig.notices()).last().asString().contains("the cue list is locked");
        }
        press(1);
        assertThat(fader()).isEqualTo(-30);
        assertThat(rig.console.cues().sheet()).isEqualTo(sheet);
        say("cue/lock", "off");
        say("cue/1/delete", "");
        assertThat(rig.console.cues().cues()).hasSize(2);
    }

    @Test
    void editsAreUndoneAndCuesGoOnToNameARenumberedScene() {
        say("scene/3/renumber", "7");
        assertThat(scene("1")).contains(SceneNumber.parse("7").orElseThrow());
        say("history/undo", "");
        assertThat(scene("1")).contains(SceneNumber.parse("3").orElseThrow());
        say("history/redo", "");
        assertThat(scene("1")).contains(SceneNumber.parse("7").orElseThrow());
        say("cue/1/renumber", "3.25");
        assertThat(words("cue/next")).isEqualTo("3.25 Overture");
        say("history/undo", "");
        assertThat(rig.console.cues().cues().getFirst().words()).isEqualTo("1 Overture");
    }

    private java.util.Optional<SceneNumber> scene(String cue) {
        return rig.console
                .cues()
                .cue(SceneNumber.parse(cue).orElseThrow())
                .orElseThrow()
                .fires()
                .scene();
    }

    @Test
    void withoutACueListGoRecallsScenes() {
        for (String cue : new String[] {"1", "2", "12.5"}) {
            say("cue/" + cue + "/delete", "");
        }
        rig.run(AN_EYE);
        assertThat(words("cue/next")).isEqualTo("1 Scene 1");
        press(1);
        assertThat(fader()).isEqualTo(-10);
        assertThat(words("cue/now/name")).isEqualTo("Scene 1");
        assertThat(words("cue/next")).isEqualTo("2 Scene 2");
    }

    @ParameterizedTest(name = "midi {0}")
    @CsvSource({"C0 05, true", "90 3C 7F 80 3C 00, true", "f0 7d 01 f7, true", "F8, true", "C0, false", "05, false"})
    void onlyWholeMessagesGoOut(String hex, boolean whole) {
        assertThat(Deed.midi(hex).isPresent()).isEqualTo(whole);
    }

    /// What the window lists is what GO goes through: the cues, and where none is left, the scenes.
    @Test
    void theWindowListsWhatGoGoesThrough() {
        say("cue/12.5/select", "");
        say("cue/2/skip", "");
        rig.run(AN_EYE);
        DeskFrame.Scenes cues = rig.picture().scenes();
        assertThat(cues.cues()).isTrue();
        assertThat(cues.list()).extracting(DeskFrame.Scene::name).containsExactly("Overture", "Storm", "Calm");
        assertThat(cues.list()).extracting(DeskFrame.Scene::path).containsExactly("cue/1", "cue/2", "cue/12.5");
        assertThat(cues.list()).extracting(DeskFrame.Scene::skipped).containsExactly(false, true, false);
        assertThat(cues.next()).contains(2);
        for (String cue : new String[] {"1", "2", "12.5"}) {
            say("cue/" + cue + "/delete", "");
        }
        rig.run(AN_EYE);
        assertThat(rig.picture().scenes().cues()).isFalse();
        assertThat(rig.picture().scenes().list())
                .extracting(DeskFrame.Scene::path)
                .containsExactly("scene/1", "scene/2", "scene/3");
    }
}
