package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The mix of one bus taken over to another: on the desk, out of a scene and into one.
class MixActionsTest {
    private final Rig rig = new Rig(2);

    @BeforeEach
    void aMix() {
        rig.set("ch/1/send/3/level", -6);
        rig.set("ch/1/send/3/tap", 1);
        rig.set("ch/2/send/3/level", -12);
        rig.set("ch/2/send/3/on", 0);
        rig.set("ch/2/send/3/pan", -50);
        rig.set("fx/1/send/3/level", -20);
        rig.act("scene/store", "1 Verse");
        rig.run(600);
    }

    @Test
    void aMixOnTheDeskIsTakenOverWholeAndUndoneInOneStep() {
        rig.perform("bus/4/mix/preview", "bus/3");
        assertThat(rig.notices())
                .contains(
                        "copy the mix of bus 3 to bus 4: 6 would change",
                        "ch/1/send/4/level  -inf dB -> -6.0 dB",
                        "ch/1/send/4/tap  post -> pre",
                        "ch/2/send/4/on  on -> off",
                        "fx/1/send/4/level  -inf dB -> -20.0 dB");
        assertThat(rig.value("ch/1/send/4/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        rig.perform("bus/4/mix", "bus/3");
        assertThat(rig.value("ch/1/send/4/level")).isEqualTo(-6);
        assertThat(rig.value("ch/1/send/4/tap")).isEqualTo(1);
        assertThat(rig.value("ch/2/send/4/on")).isZero();
        assertThat(rig.value("ch/2/send/4/pan")).isEqualTo(-50);
        assertThat(rig.value("fx/1/send/4/level")).isEqualTo(-20);
        rig.perform("history/undo", "");
        assertThat(rig.value("ch/1/send/4/level")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(rig.value("ch/2/send/4/on")).isEqualTo(1);
    }

    @Test
    void aMixOutOfASceneComesToTheDeskAndIntoAnotherScene() {
        rig.set("ch/1/send/3/level", -30);
        rig.run(600);
        rig.perform("scene/store", "2 Chorus");
        rig.perform("bus/5/mix", "bus/3 in Verse");
        assertThat(rig.value("ch/1/send/5/level")).isEqualTo(-6);
        rig.perform("scene/2/mix", "bus/6 from bus/3 in 1");
        rig.perform("scene/2/mix", "bus/7 from bus/3");
        rig.perform("scene/2/recall", "");
        rig.run(30);
        assertThat(rig.value("ch/1/send/6/level")).isEqualTo(-6);
        assertThat(rig.value("ch/1/send/7/level")).isEqualTo(-30);
        assertThat(rig.value("ch/2/send/6/pan")).isEqualTo(-50);
        rig.perform("history/undo", "");
        rig.perform("history/undo", "");
        rig.perform("scene/2/recall", "");
        rig.run(30);
        assertThat(rig.value("ch/1/send/7/level")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whatNamesNoMixIsAnswered() {
        rig.perform("bus/4/mix", "wedge");
        rig.perform("bus/4/mix", "bus/99");
        rig.perform("bus/4/mix", "bus/4");
        rig.perform("bus/4/mix", "bus/3 in Bridge");
        rig.perform("scene/9/mix", "bus/4 from bus/3");
        rig.perform("scene/1/mix", "bus/3");
        assertThat(rig.notices())
                .contains(
                        "'wedge' names no mix; say bus/3, or bus/3 in 12 Verse for the bus as a scene has it",
                        "this desk has buses 1 to 16, not 99",
                        "bus 4 cannot be copied on itself",
                        "there is no scene 'Bridge'; say bus/3, or bus/3 in 12 Verse for the bus as a scene has it",
                        "there is no scene at place 9 of the list",
                        "'bus/3' names no mix; say bus/4 from bus/3, or bus/4 from bus/3 in 12 Verse");
    }
}
