package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanksTest {
    @ParameterizedTest(name = "unit {0} fader {1} is strip {2}")
    @CsvSource({"0, 1, 1", "0, 8, 8", "1, 1, 9", "1, 8, 16"})
    void unitsOfASetContinueEachOtherFromLeftToRight(int unit, int fader, int strip) {
        Rig rig = Rig.shipped("mcu", 2, 40);
        rig.move(unit, "fader[" + fader + "]", 1);
        assertThat(rig.desk.value("ch/" + strip + "/fader")).isEqualTo(10);
        assertThat(rig.motor(unit, "fader[" + fader + "]")).isEqualTo(1);
    }

    @Test
    void aBankKeyOfAnyUnitMovesTheWholeSet() {
        Rig rig = Rig.shipped("mcu", 2, 40);
        rig.press(1, "bank.right");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 9-24");
        rig.move(1, "fader[1]", 1);
        assertThat(rig.desk.value("ch/17/fader")).isEqualTo(10);
        assertThat(rig.mapper.lastMessage()).isEqualTo("fader[1] → ch/17/fader  +10.0 dB");
    }

    @ParameterizedTest(name = "{0} strips, {1} to the right: {2}")
    @CsvSource({
        "16, 0, bank 1-8",
        "16, 1, bank 9-16",
        "16, 5, bank 9-16",
        "12, 1, bank 9-12",
        "12, 9, bank 9-12",
        "9, 3, bank 9",
        "8, 1, bank 1-8",
        "5, 2, bank 1-5"
    })
    void aBankStopsAtTheLastOneThatHoldsStrips(int strips, int presses, String words) {
        Rig rig = Rig.shipped("mcu", 1, strips);
        for (int i = 0; i < presses; i++) {
            rig.press("bank.right");
        }
        assertThat(rig.mapper.bankWords()).isEqualTo(words);
        for (int i = 0; i < presses + 1; i++) {
            rig.press("bank.left");
        }
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 1-" + Math.min(8, strips));
    }

    @Test
    void channelKeysMoveByOneStrip() {
        Rig rig = Rig.shipped("mcu", 1, 16);
        rig.press("chan.right");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 2-9");
        rig.press("chan.left");
        rig.press("chan.left");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 1-8");
    }

    @Test
    void stripsBeyondTheLastAreBlankAndDead() {
        Rig rig = Rig.shipped("xtouch", 1, 10);
        for (int strip = 9; strip <= 10; strip++) {
            rig.desk.readings.put("ch/" + strip + "/name", new Reading.Words("Strip" + strip));
            rig.desk.readings.put("ch/" + strip + "/colour", new Reading.Colour(0xFF0000));
            rig.desk.readings.put("ch/" + strip + "/meter", new Reading.Level(-6));
        }
        rig.press("bank.right");
        assertThat(rig.motor(0, "fader[2]")).isEqualTo(0.75);
        assertThat(rig.words("lcd.top[2]")).isEqualTo("Strp10");
        assertThat(rig.motor(0, "fader[3]")).isZero();
        assertThat(rig.glow("mute[3]")).isEqualTo(Glow.OFF);
        assertThat(rig.words("lcd.top[3]")).isEmpty();
        assertThat(((Feedback.Ring) rig.shown("vpot[3]")).mode()).isEqualTo(RingMode.DARK);
        assertThat(((Feedback.Level) rig.shown("meter[3]")).decibels()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(((Feedback.Colour) rig.shown("colour[3]")).rgb()).isZero();
        rig.move("fader[3]", 0.5);
        rig.press("mute[3]");
        rig.press("select[3]");
        assertThat(rig.desk.acts).isEmpty();
        assertThat(rig.mapper.selection()).isEmpty();
    }

    @Test
    void aGroupWithoutUnitsGivesEveryUnitTheSameStrips() {
        Rig rig = Rig.shipped("nanokontrol2", 2, 16);
        rig.move(1, "fader[1]", 0.75);
        rig.move(1, "fader[1]", 0.25);
        assertThat(rig.desk.position("ch/1/fader")).isEqualTo(0.25);
    }

    @Test
    void sendsOfEveryBusAreReachedByTheirOwnGroup() {
        Rig rig = Rig.with("""
                group bus size 1
                key[1] -> bus + 1
                key[2] -> bus - 1
                motor[1..8] <-> ch/{i}/send/{bus+1}/level
                """);
        for (int press = 0; press < 20; press++) {
            rig.press("key[1]");
        }
        rig.move("motor[3]", 0.75);
        assertThat(rig.desk.value("ch/3/send/16/level")).isZero();
        rig.press("key[2]");
        assertThat(rig.motor(0, "motor[3]")).isZero();
        assertThat(rig.mapper.lastMessage()).isEqualTo("key[2] → bus 15");
    }
}
