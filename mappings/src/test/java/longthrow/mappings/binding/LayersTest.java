package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import org.junit.jupiter.api.Test;

class LayersTest {
    @Test
    void flipSwapsFadersAndKnobs() {
        Rig rig = Rig.shipped("mcu", 1, 8);
        rig.desk.put("ch/2/fader", -10); // at a half of the travel
        rig.desk.put("ch/2/pan", -50); // at a quarter
        assertThat(rig.motor(0, "fader[2]")).isEqualTo(0.5);
        rig.press("flip");
        assertThat(rig.mapper.page("swap")).isEqualTo("on");
        assertThat(rig.glow("flip")).isEqualTo(Glow.ON);
        assertThat(rig.motor(0, "fader[2]")).isEqualTo(0.25);
        assertThat(rig.shown("vpot[2]")).isInstanceOfSatisfying(Feedback.Ring.class, ring -> {
            assertThat(ring.position()).isEqualTo(0.5);
            assertThat(ring.mode()).isEqualTo(RingMode.WRAP);
        });
        rig.move("fader[2]", 1);
        assertThat(rig.desk.text("ch/2/pan")).isEqualTo("R100");
        rig.press("flip");
        assertThat(rig.glow("flip")).isEqualTo(Glow.OFF);
        assertThat(rig.motor(0, "fader[2]")).isEqualTo(0.5);
    }

    @Test
    void aPageKeyIsLitWhileItsPageIsOn() {
        Rig rig = Rig.shipped("mcu", 1, 8);
        assertThat(rig.glow("assign.pan")).isEqualTo(Glow.ON);
        rig.press("assign.send");
        assertThat(rig.glow("assign.pan")).isEqualTo(Glow.OFF);
        assertThat(rig.glow("assign.send")).isEqualTo(Glow.ON);
        rig.turn("vpot[1]", 1);
        assertThat(rig.desk.position("ch/1/send/1/level")).isCloseTo(0.01, within(1e-9));
        assertThat(rig.desk.value("ch/1/pan")).isZero();
    }

    @Test
    void aHeldControlChangesWhatOthersDo() {
        Rig rig = Rig.shipped("nanokontrol2", 1, 8);
        rig.press("r[2]");
        assertThat(rig.desk.text("ch/2/record")).isEqualTo("on");
        rig.down("set");
        rig.press("r[2]");
        rig.up("set");
        assertThat(rig.desk.text("ch/2/record")).isEqualTo("on");
        assertThat(rig.desk.acts).containsExactly("ch/2/select");
        assertThat(rig.mapper.selection()).contains("ch/2");
    }

    @Test
    void aLampOverlaysTheOneBelowWhileItsReadingIsTrue() {
        Rig rig = Rig.shipped("nanokontrol2", 1, 8);
        rig.press("r[1]");
        assertThat(rig.glow("r[1]")).isEqualTo(Glow.ON);
        rig.move("fader[1]", 0.2); // the value stands at 0 dB
        assertThat(rig.glow("r[1]")).as("this device cannot blink by itself").isEqualTo(Glow.ON);
        rig.later(250);
        assertThat(rig.glow("r[1]")).isEqualTo(Glow.OFF);
        rig.later(250);
        assertThat(rig.glow("r[1]")).isEqualTo(Glow.ON);
        rig.later(250);
        rig.move("fader[1]", 0.9);
        assertThat(rig.glow("r[1]")).isEqualTo(Glow.ON);
        rig.down("set");
        assertThat(rig.glow("r[1]")).isEqualTo(Glow.OFF);
    }

    @Test
    void ofSeveralLinesTheOneWithMoreConditionsCounts() {
        Rig rig = Rig.with("""
                layer page = one | two
                key[1] -> ch/1/mute
                key[1] -> ch/2/mute when page two
                key[1] -> ch/3/mute when page two, key[2] down
                key[3] -> layer page
                """);
        rig.press("key[1]");
        rig.press("key[3]");
        rig.press("key[1]");
        rig.down("key[2]");
        rig.press("key[1]");
        rig.up("key[2]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo("on");
        assertThat(rig.desk.text("ch/2/mute")).isEqualTo("on");
        assertThat(rig.desk.text("ch/3/mute")).isEqualTo("on");
        rig.press("key[3]");
        assertThat(rig.mapper.page("page")).isEqualTo("one");
    }
}
