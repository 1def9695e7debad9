package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import longthrow.console.frame.Outlook;
import longthrow.console.show.Show;
import longthrow.dsp.parameter.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no recall touches, chosen at the desk (rules S2, S4).
class SafeActionsTest {
    private final Rig rig = new Rig(3);

    /// A scene of -10 dB on all channels, recalled while they stand at -20 dB and pan left.
    private void recallOverOthers() {
        for (int channel = 1; channel <= 3; channel++) {
            rig.settle("ch/" + channel + "/fader", -10);
            rig.settle("ch/" + channel + "/pan", 50);
        }
        rig.perform("scene/store", "Verse");
        for (int channel = 1; channel <= 3; channel++) {
            rig.settle("ch/" + channel + "/fader", -20);
            rig.settle("ch/" + channel + "/pan", -50);
        }
        rig.perform("scene/1/recall", "");
        rig.run(20);
    }

    private Outlook.Guarded guarded() {
        rig.run(30);
        return rig.console.frames().latest().outlook().guarded();
    }

    @Test
    void s2AnIsolatedStripAndASafeOneStayWhereTheyAre() {
        rig.perform("ch/1/isolate", "");
        rig.perform("ch/2/recall-safe", "on");
        recallOverOthers();

        assertThat(rig.stored("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/2/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/3/fader")).isEqualTo(-10);
        assertThat(guarded().isolated()).containsExactly("ch/1");
        assertThat(guarded().strips()).containsExactly("ch/2");
    }

    @Test
    void s4AClassOfAStripAndOneOfAllStripsStay() {
        rig.perform("ch/1/recall-safe", "level");
        rig.perform("scene/safe", "pan");
        recallOverOthers();

        assertThat(rig.stored("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.stored("ch/2/fader")).isEqualTo(-10);
        assertThat(rig.stored("ch/2/pan")).isEqualTo(-50);
        assertThat(guarded().columns()).containsExactly(Column.PAN);
        assertThat(guarded().classes()).containsEntry("ch/1", Set.of(Column.LEVEL));
    }

    @Test
    void theSameWordLetsItInAgainAndOnAndOffSayWhich() {
        rig.perform("ch/1/isolate", "");
        rig.perform("ch/1/isolate", "");
        rig.perform("scene/safe", "pan on");
        rig.perform("scene/safe", "pan on");
        rig.perform("ch/2/recall-safe", "eq");
        rig.perform("ch/2/recall-safe", "eq off");

        assertThat(guarded().isolated()).isEmpty();
        assertThat(guarded().columns()).containsExactly(Column.PAN);
        assertThat(guarded().classes()).isEmpty();
        assertThat(rig.console.state().setup().safe().columns()).containsExactly(Column.PAN);
    }

    @Test
    void wrongWordsAreSaidAndALockedShowKeepsItsSafe() {
        rig.perform("ch/1/recall-safe", "treble");
        assertThat(rig.notices()).last().asString().contains("treble", "eq", "pan");
        rig.perform("ch/9/isolate", "");
        assertThat(rig.notices()).last().asString().contains("no strip 'ch/9'");

        rig.perform("show/lock", "on");
        rig.perform("scene/safe", "pan");
        rig.perform("ch/1/recall-safe", "");
        rig.perform("ch/1/isolate", "");
        assertThat(guarded().columns()).isEmpty();
        assertThat(guarded().strips()).isEmpty();
        assertThat(guarded().isolated()).containsExactly("ch/1");
    }

    /// What the show keeps of recalls and of GO is taken back like any other edit of it, by its words.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "scene/safe, pan, recall safe of pan of all strips",
        "scene/safe, send/1, recall safe of send/1 of all strips",
        "ch/1/recall-safe, on, recall safe of ch 1",
        "scene/locked, on, locked class in recalls",
        "cue/debounce, 500 ms, time that GO keys are deaf",
        "cue/confirm, on, confirm of GO",
        "cue/glide, on, glide of what hands kept"
    })
    void whatTheShowSaysOfRecallsIsAStepOfUndo(String action, String argument, String words) {
        Show.Setup before = rig.console.state().setup();
        rig.perform(action, argument);
        Show.Setup after = rig.console.state().setup();
        assertThat(after).isNotEqualTo(before);
        assertThat(rig.console.desk().history().undoWords().orElse("")).startsWith(words);
        rig.perform("history/undo", "");
        assertThat(rig.console.state().setup()).isEqualTo(before);
        rig.perform("history/redo", "");
        assertThat(rig.console.state().setup()).isEqualTo(after);
        rig.perform("show/lock", "on");
        rig.perform("history/undo", "");
        assertThat(rig.console.state().setup()).as("waits under SHOW lock").isEqualTo(after);
    }

    @Test
    void whatIsSoAlreadyIsNoStepOfUndo() {
        rig.perform("cue/confirm", "off");
        rig.perform("scene/locked", "off");
        rig.perform("scene/safe", "pan off");
        assertThat(rig.console.desk().history().undoWords()).isEmpty();
    }

    /// GO is as the show says again, not only what the show's file would say.
    @Test
    void undoOfConfirmLetsTheFirstPressFireAgain() {
        rig.settle("ch/1/fader", -10);
        rig.perform("scene/store", "Verse");
        rig.settle("ch/1/fader", -20);
        rig.perform("cue/confirm", "on");
        rig.perform("history/undo", "");
        rig.perform("scene/1/select", "");
        rig.perform("cue/go", "");
        rig.run(20);
        assertThat(rig.stored("ch/1/fader")).isEqualTo(-10);
    }
}
