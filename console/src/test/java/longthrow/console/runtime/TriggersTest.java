package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import longthrow.console.scene.Trigger;
import longthrow.console.sync.SyncPlan;
import longthrow.console.sync.SyncPort;
import longthrow.controllers.port.MemoryCable;
import longthrow.controllers.protocol.CueNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Scenes and cues called by messages from outside, and what they send (rule S12): bytes in, levels and bytes out.
class TriggersTest {
    private final Rig rig = new Rig(1);
    private final MemoryCable cable = new MemoryCable("memory:lights");
    private final FarEnd far = new FarEnd(cable, rig.clock);

    /// Scenes at -10, -20 and -30 dB; the desk stands at 0 dB.
    @BeforeEach
    void threeScenes() {
        SyncPlan plan = SyncPlan.LISTENER.in(CueNumber.parse("2").orElseThrow());
        rig.console.attached().connect(new SyncPort(rig.console, cable.near(), rig.clock, plan));
        for (int scene = 1; scene <= 3; scene++) {
            rig.set("ch/1/fader", -10 * scene);
            say("scene/store", "Scene " + scene);
        }
        rig.set("ch/1/fader", 0);
        rig.run(150);
    }

    private void say(String action, String argument) {
        rig.act(action, argument);
        rig.run(3);
    }

    private void comes(String hex) {
        far.say(hex);
        rig.run(3);
    }

    private double fader() {
        return rig.value("ch/1/fader");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "pc 1 5, C0 05, C0 04, C1 05",
        "pc 16 0 bank 130, BF 00 01 BF 20 02 CF 00, BF 00 01 BF 20 03 CF 00, B0 00 01 B0 20 02 CF 00",
        "note 10 60, 99 3C 01, 99 3C 00, 89 3C 40",
        "cc 2 20, B1 14 40, B1 14 3F, B1 15 7F",
        "cc 2 20 3, B1 14 03, B1 14 04, B2 14 03",
    })
    void s12AMessageRecallsTheSceneThatNamesItAndNoOtherDoes(String words, String right, String wrong, String other) {
        say("scene/2/on", words);
        comes(wrong);
        comes(other);
        assertThat(fader()).isZero();
        comes(right);
        assertThat(fader()).isEqualTo(-20);
        assertThat(rig.console.scenes().next()).isEqualTo(OptionalInt.of(2));
        say("scene/2/on", "none");
        rig.set("ch/1/fader", 0);
        rig.run(150);
        comes("B1 14 00");
        comes(right);
        assertThat(fader()).isZero();
    }

    @Test
    void s12AControllerThatStaysHighCallsOnce() {
        say("scene/1/on", "cc 1 20");
        comes("B0 14 50");
        assertThat(fader()).isEqualTo(-10);
        rig.set("ch/1/fader", 0);
        rig.run(150);
        comes("B0 14 60");
        assertThat(fader()).isZero();
        comes("B0 14 00 B0 14 40");
        assertThat(fader()).isEqualTo(-10);
    }

    @Test
    void s12ACueComesBeforeASceneAndASceneThenLeavesThePointerAlone() {
        say("cue/add", "7 Opening");
        say("cue/7/set", "scene 3");
        say("cue/add", "8 Second");
        say("cue/7/set", "on pc 1 5");
        say("scene/1/on", "pc 1 5");
        say("scene/2/on", "pc 1 6");
        comes("C0 06");
        assertThat(fader()).isEqualTo(-20);
        assertThat(rig.console.cues().next().orElseThrow().words()).isEqualTo("7 Opening");
        comes("C0 05");
        assertThat(fader()).isEqualTo(-30);
        assertThat(rig.console.cues().next().orElseThrow().words()).isEqualTo("8 Second");
    }

    @Test
    void s9ATriggerIsNeverTakenForABounce() {
        say("scene/1/on", "pc 1 1");
        say("scene/2/on", "pc 1 2");
        far.say("C0 01 C0 02");
        rig.run(3);
        assertThat(fader()).isEqualTo(-20);
    }

    @Test
    void s12ASceneSendsItsMessagesHoweverItIsRecalled() {
        say("scene/2/midi", "C0 05");
        say("scene/2/midi", "F0 7F 7F 02 10 01 31 00 32 F7 to memory:lights");
        say("scene/3/midi", "B0 14 7F to elsewhere");
        far.heard();
        say("scene/2/recall", "");
        assertThat(far.heard()).containsExactly("C0 05", "F0 7F 7F 02 10 01 31 00 32 F7");
        say("scene/2/select", "");
        say("cue/go", "");
        assertThat(far.heard()).containsExactly("C0 05", "F0 7F 7F 02 10 01 31 00 32 F7");
        say("scene/3/recall", "");
        assertThat(far.heard()).isEmpty();
        assertThat(rig.notices()).last().asString().contains("went nowhere: there is no sync port 'elsewhere'");
    }

    @Test
    void acceptance8ShowControlFires12Point5OfList2AndOfNoOtherList() {
        say("scene/2/renumber", "12.5");
        comes("F0 7F 7F 02 10 01 31 32 2E 35 00 33 F7");
        assertThat(fader()).isZero();
        comes("F0 7F 7F 02 10 01 31 32 2E 35 00 32 F7");
        assertThat(fader()).isEqualTo(-20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pc 17 1", "pc 1", "note 1 128", "cc 1 20 128", "pc 1 5 bank 16384", "note 1 60 3", "sysex 1 2"})
    void whatIsNoMessageIsSaidAndChangesNothing(String words) {
        assertThat(Trigger.parse(words)).isEmpty();
        say("scene/1/on", words);
        assertThat(rig.notices()).last().asString().startsWith("'" + words + "' is no message; say pc 1 5");
        assertThat(rig.console.scenes().scenes().getFirst().calls().on()).isEmpty();
    }
}
