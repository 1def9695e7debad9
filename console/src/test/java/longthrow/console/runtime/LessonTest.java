package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.console.frame.Learning;
import longthrow.console.frame.Wish;
import longthrow.controllers.emulation.EmulatedSurface;
import longthrow.dsp.parameter.Origin;
import longthrow.mappings.binding.Reading;
import longthrow.mappings.learn.Aim;
import org.junit.jupiter.api.Test;

/// Learning on a desk in play: a hand on a control, then a hand on the screen.
class LessonTest {
    private final Rig rig = new Rig(8);
    private final EmulatedSurface device = rig.device("mcu");
    private final List<Lesson.Learnt> kept = new ArrayList<>();

    LessonTest() {
        rig.console.attached().lesson().onLearnt(kept::add);
        rig.run(50);
    }

    private Learning.Stage stage() {
        return rig.picture().learning().stage();
    }

    private void learn() {
        rig.act("surface/learn");
        rig.run(20);
    }

    private void sweep(String fader) {
        device.touch(Rig.control(device, fader), true);
        for (int step = 1; step <= 10; step++) {
            device.move(Rig.control(device, fader), step / 20.0);
            rig.run(5);
        }
        device.touch(Rig.control(device, fader), false);
    }

    @Test
    void aMovedFaderAndATouchedParameterAreJoined() {
        learn();
        assertThat(stage()).isEqualTo(Learning.Stage.CONTROL);
        sweep("fader[3]");
        rig.run(600);
        assertThat(stage()).isEqualTo(Learning.Stage.PARAMETER);
        assertThat(rig.picture().learning().words()).startsWith("fader[3]: touch its target");
        rig.console.post(new Wish.Touch(rig.cell("ch/5/comp/threshold"), true, Origin.SCREEN));
        rig.run(20);
        assertThat(stage()).isEqualTo(Learning.Stage.OFF);
        assertThat(kept).singleElement().satisfies(learnt -> {
            assertThat(learnt.surface()).isEqualTo("mcu");
            assertThat(learnt.finding().words()).isEqualTo("fader[3]");
            assertThat(learnt.aim()).isEqualTo(new Aim("ch/5/comp/threshold", Optional.of("-18.0 dB")));
        });
    }

    @Test
    void whatIsShownToTheLessonMovesNothingOnTheDesk() {
        double before = rig.value("ch/3/fader");
        learn();
        sweep("fader[3]");
        rig.press(device, "mute[2]");
        assertThat(rig.value("ch/3/fader")).isEqualTo(before);
        assertThat(rig.value("ch/2/mute")).isZero();
        rig.act("surface/learn");
        rig.run(200);
        rig.press(device, "mute[2]");
        assertThat(rig.value("ch/2/mute")).isEqualTo(1);
    }

    @Test
    void asksForItsLampAndGivesUpWhenToldAgain() {
        learn();
        assertThat(rig.console.port().reading("surface/learn")).contains(new Reading.Flag(true));
        rig.act("surface/learn");
        rig.run(20);
        assertThat(rig.console.port().reading("surface/learn")).contains(new Reading.Flag(false));
        assertThat(rig.console.port().reading("surface/learning")).contains(new Reading.Words(""));
    }

    @Test
    void aHandOnAnotherSurfacePointsAtNothing() {
        learn();
        rig.press(device, "play");
        rig.run(600);
        rig.console.post(new Wish.Set(rig.cell("ch/1/fader"), -3, Origin.surface("other")));
        rig.run(20);
        assertThat(stage()).isEqualTo(Learning.Stage.PARAMETER);
        assertThat(kept).isEmpty();
    }

    @Test
    void aMessageThatTheProfileHasNotIsLearntToo() {
        learn();
        device.say(new byte[] {(byte) 0x9E, 0x66, 0x7F});
        device.say(new byte[] {(byte) 0x9E, 0x66, 0});
        rig.run(600);
        assertThat(rig.picture().learning().words()).contains("a button (note 15 102)");
    }

    @Test
    void nothingIsLearntWhileLockedOrWithoutASurface() {
        rig.act("show/lock", "on");
        learn();
        assertThat(stage()).isEqualTo(Learning.Stage.OFF);
        assertThat(rig.notices()).last().asString().contains("locked");
        Rig bare = new Rig(2);
        bare.act("surface/learn");
        bare.run(20);
        assertThat(bare.notices()).last().asString().contains("--surface PROFILE@PORT");
    }
}
