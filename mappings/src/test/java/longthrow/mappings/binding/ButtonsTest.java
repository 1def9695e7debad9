package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ButtonsTest {
    @ParameterizedTest(name = "{0}: {1} while down, {2} after, {3} after another press")
    @CsvSource({
        "ch/1/mute | toggle, on, on, off",
        "ch/1/mute, on, on, off",
        "ch/1/mute | set, on, on, on",
        "ch/1/mute | press, on, off, off",
        "ch/1/mute = on, on, on, on"
    })
    void aSwitchDoesWhatItsTransformSays(String target, String down, String after, String again) {
        Rig rig = Rig.with("key[1] <-> " + target);
        rig.down("key[1]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo(down);
        assertThat(rig.glow("key[1]")).isEqualTo(down.equals("on") ? Glow.ON : Glow.OFF);
        rig.up("key[1]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo(after);
        rig.press("key[1]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo(again);
    }

    @Test
    void aChoiceGoesRoundItsWords() {
        Rig rig = Rig.with("key[1] -> ch/1/gate/mode | toggle");
        String first = rig.desk.text("ch/1/gate/mode");
        int words = rig.desk
                .layout()
                .parameter(rig.desk.cell("ch/1/gate/mode"))
                .choices()
                .size();
        for (int press = 1; press < words; press++) {
            rig.press("key[1]");
            assertThat(rig.desk.text("ch/1/gate/mode")).isNotEqualTo(first);
        }
        rig.press("key[1]");
        assertThat(rig.desk.text("ch/1/gate/mode")).isEqualTo(first);
    }

    @Test
    void aButtonTogglesBetweenTheEndsOfARangeAndStepsAValue() {
        Rig rig = Rig.with("""
                key[1] <-> ch/1/fader | range -20 dB..0 dB
                key[2] -> ch/2/fader | step 1.5 dB
                key[3] <-> ch/3/fader = -5 dB
                """);
        rig.press("key[1]");
        assertThat(rig.desk.value("ch/1/fader")).isEqualTo(-20);
        assertThat(rig.glow("key[1]")).isEqualTo(Glow.OFF);
        rig.press("key[1]");
        assertThat(rig.desk.value("ch/1/fader")).isZero();
        assertThat(rig.glow("key[1]")).isEqualTo(Glow.ON);
        rig.press("key[2]");
        assertThat(rig.desk.value("ch/2/fader")).isEqualTo(1.5);
        assertThat(rig.glow("key[3]")).isEqualTo(Glow.OFF);
        rig.press("key[3]");
        assertThat(rig.desk.value("ch/3/fader")).isEqualTo(-5);
        assertThat(rig.glow("key[3]")).isEqualTo(Glow.ON);
    }

    @Test
    void aLongPressActsOnceAfterItsTimeAndAShortOneAtRelease() {
        Rig rig = Rig.with("""
                key[1] -> scene/store | hold 800ms
                key[1] -> scene/next | press
                """);
        rig.down("key[1]");
        rig.later(799);
        assertThat(rig.desk.acts).isEmpty();
        rig.later(1);
        assertThat(rig.desk.acts).containsExactly("scene/store");
        rig.later(2000);
        rig.up("key[1]");
        assertThat(rig.desk.acts).containsExactly("scene/store");
        rig.press("key[1]");
        assertThat(rig.desk.acts).containsExactly("scene/store", "scene/next");
    }

    @Test
    void aLongPressCountsEvenWhenNobodyLookedBeforeItsRelease() {
        Rig rig = Rig.shipped("mcu", 1, 8);
        rig.down("save");
        rig.clock.advanceMillis(900);
        rig.up("save");
        assertThat(rig.desk.acts).containsExactly("scene/store");
    }

    @ParameterizedTest(name = "presses {0} ms apart")
    @CsvSource({"100, 1", "300, 1", "301, 0"})
    void aDoublePressComesWithinItsTime(double apart, int doubles) {
        Rig rig = Rig.with("key[1] -> panic | double 300ms");
        rig.press("key[1]");
        rig.later(apart);
        rig.press("key[1]");
        assertThat(rig.desk.acts).hasSize(doubles);
    }

    @Test
    void actionsCarryTheirArgumentAndTheirLampComparesIt() {
        Rig rig = Rig.shipped("mcu", 1, 8);
        rig.press("auto.touch");
        assertThat(rig.desk.acts).containsExactly("automation/mode = touch");
        assertThat(rig.mapper.lastMessage()).isEqualTo("auto.touch → automation/mode = touch");
        rig.desk.readings.put("automation/mode", new Reading.Words("touch"));
        assertThat(rig.glow("auto.touch")).isEqualTo(Glow.ON);
        assertThat(rig.glow("auto.read")).isEqualTo(Glow.OFF);
    }

    @Test
    void anActionsLampIsTheReadingOfItsOwnPath() {
        Rig rig = Rig.shipped("mcu", 1, 8);
        rig.press("play");
        assertThat(rig.desk.acts).containsExactly("transport/play");
        assertThat(rig.glow("play")).isEqualTo(Glow.OFF);
        rig.desk.readings.put("transport/play", new Reading.Flag(true));
        assertThat(rig.glow("play")).isEqualTo(Glow.ON);
        rig.desk.readings.put("any/solo", new Reading.Flag(true));
        assertThat(rig.glow("rude-solo")).isEqualTo(Glow.BLINK);
    }

    @Test
    void aMacroDoesItsStepsInOrder() {
        Rig rig = Rig.shipped("nanokontrol2", 1, 8);
        rig.press("cycle");
        for (int strip = 1; strip <= 4; strip++) {
            assertThat(rig.desk.text("ch/" + strip + "/mute")).isEqualTo("on");
        }
        assertThat(rig.desk.text("monitor/dim")).isEqualTo("on");
        assertThat(rig.mapper.lastMessage()).isEqualTo("cycle → macro talk-break");
    }

    @Test
    void aMacroTurnsPagesAndBanksToo() {
        Rig rig = Rig.with("""
                group bank size 8
                layer page = one | two
                motor[1..8] <-> ch/{bank+i}/fader when page two
                macro go : bank + 8 ; layer page = two ; scene/next ; automation/mode = read ; ch/{bank+1}/mute = on
                key[1] -> macro go
                """);
        rig.press("key[1]");
        rig.move("motor[1]", 1);
        assertThat(rig.desk.value("ch/9/fader")).isEqualTo(10);
        assertThat(rig.desk.acts).containsExactly("scene/next", "automation/mode = read");
        assertThat(rig.desk.text("ch/9/mute")).isEqualTo("on");
    }

    @Test
    void theSelectedStripIsLitUntilAnotherIsSelected() {
        Rig rig = Rig.shipped("mcu", 1, 16);
        rig.press("select[2]");
        assertThat(rig.desk.acts).containsExactly("ch/2/select");
        assertThat(rig.glow("select[2]")).isEqualTo(Glow.ON);
        rig.desk.readings.put("ch/2/select", new Reading.Flag(false));
        rig.desk.readings.put("ch/3/select", new Reading.Flag(true));
        assertThat(rig.glow("select[2]")).as("what the desk says counts").isEqualTo(Glow.OFF);
        assertThat(rig.glow("select[3]")).isEqualTo(Glow.ON);
    }

    @Test
    void whatAPressBeganEndsOnTheSameStripWhateverBankIsOnThen() {
        Rig rig = Rig.with("""
                group bank size 8
                key[1] -> ch/{bank+1}/mute | press
                key[2] -> bank + 8
                """);
        rig.down("key[1]");
        rig.up("key[1]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo("off");
        rig.down("key[1]");
        rig.press("key[2]");
        rig.up("key[1]");
        assertThat(rig.desk.text("ch/1/mute")).isEqualTo("off");
        assertThat(rig.desk.text("ch/9/mute")).isEqualTo("off");
    }
}
