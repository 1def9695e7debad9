package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What take-over shows: the offset of a trim, which way to go to catch a value; and switches turned round.
class TakeoverShownTest {
    private static final String FADER = "ch/1/fader";

    private final Rig rig = Rig.with("""
            fader[1..8] ->  ch/{i}/fader | takeover trim
            knob[1..8]  ->  ch/{i}/pan   | takeover pickup
            """);

    @Test
    void theOffsetAtTheFirstMoveStays() {
        rig.desk.place(FADER, 0.75); // 0 dB
        rig.move("fader[1]", 0.5); // -10 dB
        assertThat(rig.desk.position(FADER)).isEqualTo(0.75);
        assertThat(rig.mapper.trim(rig.desk.cell(FADER)).orElseThrow()).isCloseTo(10, within(1e-9));
        rig.move("fader[1]", 0.6);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.85, within(1e-9));
        rig.move("fader[1]", 0.4);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.65, within(1e-9));
    }

    @Test
    void whileALanePlaysTheMovesGoOnTopOfIt() {
        rig.desk.trims.put(rig.desk.cell(FADER), rig.desk.cell("ch/1/trim"));
        rig.desk.place(FADER, 0.75); // 0 dB
        rig.move("fader[1]", 0.5); // -10 dB: the null
        assertThat(rig.desk.text("ch/1/trim")).isEqualTo("0.0 dB");
        rig.move("fader[1]", 0.6); // -6 dB
        assertThat(rig.desk.text("ch/1/trim")).isEqualTo("4.0 dB");
        rig.desk.place(FADER, 0.3); // the lane goes on
        rig.move("fader[1]", 0.5);
        rig.move("fader[1]", 0); // -inf
        assertThat(rig.desk.text("ch/1/trim")).as("as far as it goes").isEqualTo("-20.0 dB");
        assertThat(rig.desk.position(FADER)).isCloseTo(0.3, within(1e-9));
        rig.desk.trims.clear();
        rig.move("fader[1]", 0.1);
        assertThat(rig.desk.position(FADER)).as("aligned, absolute again").isCloseTo(0.4, within(1e-9));
    }

    @Test
    void anEndOfTheTravelEatsIt() {
        rig.desk.place(FADER, 0.75);
        rig.move("fader[1]", 0.5);
        rig.move("fader[1]", 0.9);
        assertThat(rig.desk.position(FADER)).isEqualTo(1);
        rig.move("fader[1]", 0.8);
        assertThat(rig.desk.position(FADER)).as("0.1 is left of it").isCloseTo(0.9, within(1e-9));
        rig.move("fader[1]", 1);
        rig.move("fader[1]", 0.8);
        assertThat(rig.desk.position(FADER)).as("nothing is left of it").isCloseTo(0.8, within(1e-9));
        assertThat(rig.mapper.trim(rig.desk.cell(FADER))).isEmpty();
    }

    @Test
    void whatSomebodyElseMovesIsANewOffset() {
        rig.desk.place(FADER, 0.75);
        rig.move("fader[1]", 0.5);
        rig.desk.place(FADER, 0.3);
        assertThat(rig.mapper.trim(rig.desk.cell(FADER))).as("not taken up yet").isEmpty();
        rig.move("fader[1]", 0.55);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.35, within(1e-9));
    }

    @ParameterizedTest(name = "hand at {0}, value at {1}: \"{2}\"")
    @CsvSource({
        "0.2, 0.75, ^ 0.0", // 0.0 dB does not fit into seven letters, so its unit goes
        "0.9, 0.75, v 0.0",
        "0.9, 0.5, v -10.0",
        "0.9, 0, v -inf",
        "0.75, 0.75, ''"
    })
    void aDisplayShowsWhichWayToGoAndWhatWaitsThere(double hand, double value, String words) {
        Rig other = Rig.with("""
                fader[1..8] ->  ch/{i}/fader | takeover pickup
                word[1..8]  <-  ch/{i}/fader/waiting
                key[1..8]   <-  ch/{i}/fader/waiting | lamp blink
                """);
        other.desk.place(FADER, value);
        assertThat(other.words("word[1]"))
                .as("nobody knows where the fader stands")
                .isEmpty();
        other.move("fader[1]", hand);
        assertThat(other.words("word[1]")).isEqualTo(words);
        assertThat(other.glow("key[1]")).isEqualTo(words.isEmpty() ? Glow.OFF : Glow.BLINK);
        other.move("fader[1]", 0);
        other.move("fader[1]", 1);
        assertThat(other.words("word[1]")).as("met on the way").isEmpty();
    }

    @Test
    void aFaderTurnedRoundIsToldItsOwnWay() {
        Rig other = Rig.with("""
                fader[1..8] ->  ch/{i}/fader | takeover pickup | invert
                word[1..8]  <-  ch/{i}/fader/waiting
                """);
        other.desk.place(FADER, 0.75);
        other.move("fader[1]", 0.9); // as good as 0.1: the value is up, the hand must go down
        assertThat(other.words("word[1]")).isEqualTo("v 0.0");
    }

    @Test
    void anOnKeyIsAMuteTurnedRound() {
        Rig other = Rig.with("""
                key[1] <-> ch/1/mute | toggle | invert
                key[2] <-> ch/2/mute | press | invert
                key[3] <-> ch/3/mute | set | invert
                """);
        assertThat(other.glow("key[1]")).as("on: not muted").isEqualTo(Glow.ON);
        other.press("key[1]");
        assertThat(other.desk.value("ch/1/mute")).isEqualTo(1);
        assertThat(other.glow("key[1]")).isEqualTo(Glow.OFF);
        other.press("key[1]");
        assertThat(other.desk.value("ch/1/mute")).isZero();
        other.desk.put("ch/2/mute", 1);
        other.down("key[2]");
        assertThat(other.desk.value("ch/2/mute")).as("heard while it is held").isZero();
        other.up("key[2]");
        assertThat(other.desk.value("ch/2/mute")).isEqualTo(1);
        other.desk.put("ch/3/mute", 1);
        other.press("key[3]");
        other.press("key[3]");
        assertThat(other.desk.value("ch/3/mute")).isZero();
    }

    @Test
    void h8RestingMotorsLeaveTheirFadersToBePickedUp() {
        Rig other = Rig.with("""
                motor[1..8] <-> ch/{i}/fader
                key[1] <-> motors
                """);
        other.desk.place(FADER, 0.5);
        assertThat(other.glow("key[1]")).isEqualTo(Glow.OFF);
        other.press("key[1]");
        assertThat(other.glow("key[1]")).as("lit while they rest").isEqualTo(Glow.ON);
        assertThat(other.mapper.motors()).isFalse();
        other.desk.place(FADER, 0.8);
        other.move("motor[1]", 0.55);
        assertThat(other.desk.position(FADER)).isCloseTo(0.8, within(1e-9));
        assertThat(other.mapper.waiting(other.desk.cell(FADER))).hasValue(0.55);
        other.move("motor[1]", 0.85);
        assertThat(other.desk.position(FADER)).as("caught").isCloseTo(0.85, within(1e-9));
        other.desk.place(FADER, 0.2);
        other.press("key[1]");
        other.later(1000);
        other.move("motor[1]", 0.3);
        assertThat(other.desk.position(FADER)).as("the motor brought it there").isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aMotorThatHasJustComeBackMovesNothingByItself() {
        Rig other = Rig.with("motor[1..8] <-> ch/{i}/fader");
        other.desk.place(FADER, 0.5);
        other.mapper.forget(0);
        other.move("motor[1]", 0.9); // the device says where its faders happen to stand
        assertThat(other.desk.position(FADER)).isEqualTo(0.5);
        other.mapper.arrived(0);
        other.later(1000);
        other.move("motor[1]", 0.6);
        assertThat(other.desk.position(FADER)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void h5OfTwoFadersOfOneSetOnOneStripTheLastRealMovementHasIt() {
        Rig other = Rig.with("motor[1..8] <-> ch/1/fader");
        double step = 1.0 / 1023;
        other.desk.place(FADER, 0.5);
        other.touch("motor[1]", true);
        other.touch("motor[2]", true);
        other.move("motor[1]", 0.6);
        other.move("motor[2]", 0.5 + 3 * step);
        assertThat(other.desk.position(FADER))
                .as("a trembling finger takes nothing")
                .isCloseTo(0.6, within(1e-9));
        other.move("motor[2]", 0.52);
        assertThat(other.desk.position(FADER))
                .as("a movement does, from the value")
                .isCloseTo(0.62 - 3 * step, within(1e-9));
        other.move("motor[1]", 0.6 + step);
        assertThat(other.desk.position(FADER)).isCloseTo(0.62 - 3 * step, within(1e-9));
        other.touch("motor[2]", false);
        assertThat(other.desk.touches).as("the other finger is still there").doesNotContain("leave ch/1/fader");
        other.touch("motor[1]", false);
        assertThat(other.desk.touches).endsWith("leave ch/1/fader");
    }
}
