package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import longthrow.console.frame.Wish;
import longthrow.dsp.parameter.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Scene 0 (rule S13): all outputs down, and back.
class SceneZeroTest {
    private final Rig rig = new Rig(2);

    @BeforeEach
    void playing() {
        rig.tone(0, 0.1, 20);
        rig.set("main/fader", -3);
        rig.act("scene/store", "Verse");
        rig.act("transport/play");
        rig.run(200);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private void hand(boolean down) {
        rig.console.post(new Wish.Touch(rig.cell("main/fader"), down, Origin.SCREEN));
        rig.run(3);
    }

    @Test
    void s13AHeldKeyTakesAllOutputsDownThroughIsolatesAndHandsAndUndoRampsBack() {
        int main = rig.console.desk().strips().ofPath("main").orElseThrow();
        rig.console.state().isolate(main, true);
        hand(true);
        say("scene/0", "");
        assertThat(rig.notices()).last().asString().startsWith("hold the key for 1 s");
        assertThat(rig.console.recall().zero().down()).isFalse();
        say("scene/0", "held");
        rig.run(600);
        assertThat(Rig.peak(rig.run(20))).isZero();
        assertThat(rig.console.recall().zero().outputs())
                .contains(rig.cell("main/fader"))
                .allSatisfy(cell -> assertThat(rig.console.desk().value(cell)).isEqualTo(Double.NEGATIVE_INFINITY));
        rig.set("main/fader", 0);
        rig.run(3);
        assertThat(rig.value("main/fader")).isEqualTo(Double.NEGATIVE_INFINITY);
        hand(false);
        say("history/undo", "");
        rig.run(1000);
        assertThat(rig.value("main/fader")).isBetween(-60.0, -4.0);
        rig.run(1010);
        assertThat(rig.value("main/fader")).isEqualTo(-3);
        assertThat(Rig.peak(rig.run(20))).isGreaterThan(0.05);
    }

    @Test
    void s13AHandThatLetGoMovesItsFaderAgain() {
        hand(true);
        say("scene/0", "held");
        hand(false);
        rig.run(600);
        rig.set("main/fader", -20);
        rig.run(3);
        assertThat(rig.value("main/fader")).isEqualTo(-20);
    }

    @Test
    void s13ItStandsOutsideTheListAndNoCueFiresIt() {
        say("cue/add", "1 Opening");
        say("cue/1/set", "scene none");
        say("cue/1/set", "do scene/0 held");
        say("cue/go", "");
        assertThat(rig.notices()).contains("a cue cannot take all outputs down: scene 0 stands outside GO");
        assertThat(rig.value("main/fader")).isEqualTo(-3);
        say("scene/0", "held");
        rig.run(600);
        assertThat(rig.console.scenes().current()).isEqualTo(OptionalInt.of(0));
        assertThat(rig.console.scenes().scenes()).hasSize(1);
        say("scene/update/list", "");
        assertThat(rig.notices()).last().asString().startsWith("nothing has changed");
    }
}
