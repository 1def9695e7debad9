package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import org.junit.jupiter.api.Test;

/// An output's limiter and delay through wishes, scenes and undo, down to the sample.
class OutputSceneTest {
    private final Rig rig = new Rig(2);

    private double peak() {
        rig.run(1000); // ten times the release
        return Measure.decibels(Rig.peak(rig.run(100)));
    }

    @Test
    void aSceneRecallsALimiterAndUndoTakesItBack() {
        rig.tone(0, 1, 60);
        rig.act("transport/play");
        rig.set("ch/1/trim", 12);
        rig.set("main/limiter/on", 1);
        rig.set("main/limiter/ceiling", -12);
        rig.set("main/outdelay", 20);
        assertThat(peak()).isEqualTo(-12, within(0.2));
        rig.act("scene/store", "Quiet");
        rig.set("main/limiter/ceiling", -1);
        rig.set("main/outdelay", 0);
        assertThat(peak()).isEqualTo(-1, within(0.2));
        rig.act("scene/1/recall");
        assertThat(peak()).isEqualTo(-12, within(0.2));
        assertThat(rig.value("main/outdelay")).isEqualTo(20);
        rig.act("history/undo");
        assertThat(peak()).isEqualTo(-1, within(0.2));
        assertThat(rig.value("main/outdelay")).isZero();
    }
}
