package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a scene and a cue leave alone is said at the desk, heard at the next recall and taken back by undo.
class ScopeActionsTest {
    private final Rig rig = new Rig(3);

    /// Scene 1 has every fader at -10 dB and every pan at 50; the desk stands at -20 dB and -50.
    @BeforeEach
    void aScene() {
        set(-10, 50);
        rig.perform("scene/store", "Verse");
        set(-20, -50);
    }

    private void set(double fader, double pan) {
        for (int channel = 1; channel <= 3; channel++) {
            rig.settle("ch/" + channel + "/fader", fader);
            rig.settle("ch/" + channel + "/pan", pan);
        }
    }

    private String after(String action) {
        rig.perform(action, "");
        rig.run(20);
        StringBuilder moved = new StringBuilder();
        for (int channel = 1; channel <= 3; channel++) {
            moved.append(rig.stored("ch/" + channel + "/fader") == -10 ? "f" : "-");
            moved.append(rig.stored("ch/" + channel + "/pan") == 50 ? "p" : "-");
        }
        return moved.toString();
    }

    @ParameterizedTest(name = "leave {0}: {1}")
    @CsvSource({
        "pan, f-f-f-",
        "level, -p-p-p",
        "ch/2, fp--fp",
        "ch/2 pan, fpf-fp",
        "ch/3/fader, fpfp-p",
        "ch/3/fader off, fpfpfp",
        "pan on, f-f-f-",
        "nothing, fpfpfp"
    })
    void s4AScenesScopeIsSaidAtTheDesk(String words, String moves) {
        rig.perform("scene/1/leave", words);
        assertThat(after("scene/1/recall")).isEqualTo(moves);
    }

    @Test
    void theSameWordTakesItBackAndSoDoesUndo() {
        rig.perform("scene/1/leave", "pan");
        assertThat(rig.notices()).last().asString().contains("Verse recalls everything but", "pan");
        rig.perform("scene/1/leave", "ch/1");
        rig.perform("history/undo", "");
        rig.perform("scene/1/leave", "level");
        rig.perform("scene/1/leave", "level");
        assertThat(after("scene/1/recall")).isEqualTo("f-f-f-");
    }

    @Test
    void aCueHasAScopeOfItsOwnUntilItsScenesCounts() {
        rig.perform("scene/1/leave", "ch/1");
        rig.perform("cue/add", "5 Spot");
        rig.perform("cue/5/set", "scene 1");
        rig.perform("cue/5/leave", "pan");
        assertThat(after("cue/5/go")).as("its scene's scope and more").isEqualTo("--f-f-");
        set(-20, -50);
        rig.perform("cue/5/leave", "own");
        assertThat(after("cue/5/go")).isEqualTo("--fpfp");
    }

    /// A box that is recalled again stands alone where its class or its strip was left alone as a whole.
    @ParameterizedTest(name = "leave {0}, then {1}: {2}")
    @CsvSource({"pan, ch/2 pan off, f-fpf-", "ch/2, ch/2 level off, fpf-fp", "ch/2 pan, ch/2 pan off, fpfpfp"})
    void s4OneBoxIsRecalledOutOfWhatWasLeftAloneAsAWhole(String whole, String box, String moves) {
        rig.perform("scene/1/leave", whole);
        rig.perform("scene/1/leave", box);
        assertThat(after("scene/1/recall")).isEqualTo(moves);
        rig.perform("history/undo", "");
        assertThat(rig.console.desk().history().redoWords()).isPresent();
    }

    @Test
    void theWindowKnowsWhatIsLeftAlone() {
        rig.perform("scene/1/leave", "eq");
        rig.run(30);
        assertThat(rig.console.frames().latest().scenes().list().getFirst().left())
                .containsExactlyInAnyOrder(Column.EQ, Column.NAME);
    }

    @Test
    void wrongWordsAreSaidAndALockedShowKeepsItsScopes() {
        rig.perform("scene/1/leave", "ch/2 treble");
        assertThat(rig.notices()).last().asString().contains("ch/2 treble", "ch/3 eq", "mute-group");
        rig.perform("cue/add", "5 Spot");
        rig.perform("cue/5/set", "scene 1");
        rig.perform("show/lock", "on");
        rig.perform("cue/5/leave", "pan");
        rig.perform("scene/1/leave", "pan");
        assertThat(after("scene/1/recall")).isEqualTo("fpfpfp");
        set(-20, -50);
        assertThat(after("cue/5/go")).isEqualTo("fpfpfp");
    }
}
