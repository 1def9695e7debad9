package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;

/// Another map in place of the present one while hands play on: nothing jumps, nothing hangs, and the set stands where
/// it stood as far as the new map has it.
class RemapTest {
    private static final String LINES = """
            strips band = ch/3..4, bus/2, main
            group bank size 8
            layer page = one | two
            motor[1..8] <-> strip/{bank+i}/fader
            fader[1..8] ->  strip/{bank+i}/trim | takeover pickup
            turn[1]     <-> strip/{bank+1}/pan when page one
            key[1] ->  bank + 8
            key[2] <-> layer page
            key[3] <-> view band
            key[4] <-> pin
            key[5] <-> spill bus/1
            key[6] <-> ch/1/mute | press
            key[7] <-> motors
            key[8] ->  strip/{bank+i}/select
            """;

    private final Rig rig = Rig.with(LINES);

    @Test
    void bankPagesAndPinsStay() {
        rig.press("key[4]");
        rig.press("key[1]");
        rig.press("key[2]");
        rig.press("key[7]");
        rig.remap(LINES);
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 9-16");
        assertThat(rig.mapper.page("page")).isEqualTo("two");
        assertThat(rig.mapper.motors()).isFalse();
        rig.move("motor[4]", 0.75); // motors rest, so the fader has to meet its value, 0 dB
        rig.move("motor[4]", 0.9);
        assertThat(rig.desk.position("ch/4/fader")).as("the pinned strip").isCloseTo(0.9, within(1e-9));
    }

    @Test
    void theViewAndTheSelectionStay() {
        rig.press("key[8]");
        rig.press("key[3]");
        rig.remap(LINES);
        assertThat(rig.glow("key[3]")).isEqualTo(Glow.ON);
        assertThat(rig.mapper.bankWords()).isEqualTo("band 1-4");
        assertThat(rig.mapper.selection()).hasValue("ch/8");
    }

    @Test
    void aSpillStaysWithItsMembers() {
        rig.desk.members.put("bus/1", List.of("ch/7"));
        rig.press("key[5]");
        rig.desk.members.put("bus/1", List.of());
        rig.remap(LINES);
        assertThat(rig.mapper.bankWords()).isEqualTo("spill bus/1 1-2");
    }

    @Test
    void whatTheNewMapHasNotIsForgotten() {
        rig.press("key[3]");
        rig.press("key[2]");
        rig.remap("motor[1..8] <-> strip/{i}/fader");
        assertThat(rig.mapper.bankWords()).isEmpty();
        assertThat(rig.mapper.page("page")).isEmpty();
        rig.move("motor[1]", 0.9);
        assertThat(rig.desk.position("ch/1/fader")).as("the inputs again").isCloseTo(0.9, within(1e-9));
    }

    @Test
    void aBankBeyondTheNewMapsLastOneComesBack() {
        rig.press("key[1]");
        rig.remap(LINES.replace("strips band = ch/3..4", "view band\nstrips band = ch/3..4"));
        assertThat(rig.mapper.bankWords())
                .as("inputs go on, though another view is first now")
                .isEqualTo("inputs 9-16");
        rig.press("key[3]");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 1-4");
    }

    @Test
    void aFingerLetsGoAndHasTheFaderAgainAfterARealMovement() {
        rig.desk.place("ch/2/fader", 0.3);
        rig.touch("motor[2]", true);
        rig.move("motor[2]", 0.5);
        rig.remap(LINES.replace("motor[1..8] <-> strip/{bank+i}/fader", "motor[1..8] <-> strip/{bank+i+8}/fader"));
        assertThat(rig.desk.touches).containsExactly("touch ch/2/fader", "leave ch/2/fader");
        rig.move("motor[2]", 0.501);
        assertThat(rig.desk.position("ch/10/fader")).isEqualTo(0.75);
        rig.move("motor[2]", 0.55);
        assertThat(rig.desk.position("ch/10/fader")).as("from its own value").isCloseTo(0.799, within(1e-9));
        rig.touch("motor[2]", false);
        assertThat(rig.desk.touches).endsWith("touch ch/10/fader", "leave ch/10/fader");
    }

    @Test
    void takeOverBeginsAnew() {
        rig.desk.place("ch/1/trim", 0.5);
        rig.move("fader[1]", 0.45);
        rig.move("fader[1]", 0.55);
        rig.remap(LINES);
        rig.desk.place("ch/1/trim", 0.9);
        rig.move("fader[1]", 0.6);
        assertThat(rig.desk.position("ch/1/trim")).as("no jump").isCloseTo(0.9, within(1e-9));
    }

    @Test
    void whatIsOnWhileAKeyIsHeldGoesOff() {
        rig.down("key[6]");
        assertThat(rig.desk.value("ch/1/mute")).isEqualTo(1);
        rig.remap("key[1] -> scene/next");
        assertThat(rig.desk.value("ch/1/mute")).isZero();
    }

    @Test
    void aHeldModifierIsStillHeld() {
        String lines = """
                key[1] -> scene/next when key[8] up
                key[1] -> scene/previous when key[8] down
                """;
        rig.remap(lines);
        rig.down("key[8]");
        rig.remap(lines);
        rig.press("key[1]");
        assertThat(rig.desk.acts).containsExactly("scene/previous");
    }
}
