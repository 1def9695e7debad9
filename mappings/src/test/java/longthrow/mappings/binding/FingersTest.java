package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Touches, and what a bank change does under them (rule H6).
class FingersTest {
    private final Rig rig = Rig.shipped("mcu", 1, 16);

    @Test
    void aTouchAndItsReleaseReachTheDesk() {
        rig.touch("fader[2]", true);
        rig.move("fader[2]", 0.5);
        rig.touch("fader[2]", false);
        assertThat(rig.desk.touches).containsExactly("touch ch/2/fader", "leave ch/2/fader");
    }

    @Test
    void h6ABankChangeEndsTheTouchOfTheOldStrip() {
        rig.touch("fader[2]", true);
        rig.move("fader[2]", 0.5);
        rig.press("bank.right");
        assertThat(rig.desk.touches).containsExactly("touch ch/2/fader", "leave ch/2/fader");
        rig.touch("fader[2]", false);
        assertThat(rig.desk.touches).hasSize(2);
    }

    @Test
    void theNewStripIsInHandOnlyAfterAMovement() {
        rig.touch("fader[2]", true);
        rig.move("fader[2]", 0.5);
        rig.press("bank.right");
        double threeSteps = 3.0 / 1023;
        rig.move("fader[2]", 0.5 + threeSteps);
        assertThat(rig.desk.value("ch/10/fader"))
                .as("a trembling finger moves nothing")
                .isZero();
        assertThat(rig.desk.touches).hasSize(2);
        rig.move("fader[2]", 0.51);
        assertThat(rig.desk.position("ch/10/fader"))
                .as("it moves from its own value, as far as the hand since its last word")
                .isCloseTo(0.75 + 0.01 - threeSteps, within(1e-9));
        rig.move("fader[2]", 0.61);
        assertThat(rig.desk.position("ch/10/fader")).isCloseTo(0.85 + 0.01 - threeSteps, within(1e-9));
        rig.touch("fader[2]", false);
        assertThat(rig.desk.touches)
                .containsExactly("touch ch/2/fader", "leave ch/2/fader", "touch ch/10/fader", "leave ch/10/fader");
    }

    @Test
    void flipEndsTheTouchToo() {
        rig.touch("fader[1]", true);
        rig.press("flip");
        assertThat(rig.desk.touches).containsExactly("touch ch/1/fader", "leave ch/1/fader");
    }

    @Test
    void nothingStaysTouchedWhenTheUnitGoesAway() {
        rig.touch("fader[1]", true);
        rig.mapper.forget(0);
        assertThat(rig.desk.touches).containsExactly("touch ch/1/fader", "leave ch/1/fader");
    }

    @Test
    void aStripBeyondTheLastCannotBeTouched() {
        Rig small = Rig.shipped("mcu", 1, 4);
        small.touch("fader[5]", true);
        small.move("fader[5]", 0.3);
        small.touch("fader[5]", false);
        assertThat(small.desk.touches).isEmpty();
    }
}
