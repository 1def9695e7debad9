package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which strips a set of surfaces holds: views, banks within them, spills, pins, the selected strip.
class ViewsTest {
    private static final String LINES = """
            strips band = ch/3..4, bus/2, main
            group bank size 8 over units
            group bus size 1
            motor[1..8] <-> strip/{bank+i}/fader
            turn[1..8]  <-> selected/send/{bus+1}/level
            word[1..8]  <-  strip/{bank+i}/name
            meter[1..8] <-  strip/{bank+i}/meter
            key[1] <-> view buses | toggle
            key[2] <-> view band  | toggle
            key[3] <-> spill bus/3
            key[4] <-> pin
            key[5] ->  bank + 8
            key[6] ->  bank - 8
            key[7] <-> strip/{bank+i}/record | toggle
            key[8] ->  strip/{bank+i}/select | set
            """;

    private final Rig rig = Rig.with(LINES);

    private void moves(String fader, String id) {
        rig.desk.place(id, 0.2);
        assertThat(rig.motor(0, fader)).as("%s shows %s", fader, id).isCloseTo(0.2, within(1e-9));
        rig.move(fader, 0.9);
        assertThat(rig.desk.position(id)).as(id).isCloseTo(0.9, within(1e-9));
        rig.later(1000);
    }

    private void blank(String fader) {
        assertThat(rig.motor(0, fader)).as(fader).isZero();
        rig.move(fader, 0.4);
        assertThat(rig.mapper.does(0)).doesNotContainKey(fader);
    }

    @Test
    void aSetBeginsWithTheInputs() {
        moves("motor[1]", "ch/1/fader");
        rig.press("key[5]");
        moves("motor[8]", "ch/16/fader");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 9-16");
    }

    @Test
    void aViewPutsOtherStripsUnderTheFadersAndASecondPressTheFirstOnes() {
        rig.press("key[1]");
        moves("motor[2]", "bus/2/fader");
        assertThat(rig.glow("key[1]")).isEqualTo(Glow.ON);
        assertThat(rig.mapper.bankWords()).isEqualTo("buses 1-8");
        rig.press("key[1]");
        moves("motor[2]", "ch/2/fader");
        assertThat(rig.glow("key[1]")).isEqualTo(Glow.OFF);
    }

    @Test
    void aUserBankHoldsItsOwnStripsInItsOwnOrder() {
        rig.press("key[2]");
        moves("motor[1]", "ch/3/fader");
        moves("motor[2]", "ch/4/fader");
        moves("motor[3]", "bus/2/fader");
        moves("motor[4]", "main/fader");
        blank("motor[5]");
        assertThat(rig.mapper.bankWords()).isEqualTo("band 1-4");
        assertThat(rig.glow("key[2]")).isEqualTo(Glow.ON);
    }

    @Test
    void eachViewKeepsItsOwnPlaceInTheBank() {
        rig.press("key[5]");
        rig.press("key[1]");
        assertThat(rig.mapper.bankWords()).isEqualTo("buses 1-8");
        rig.press("key[5]");
        assertThat(rig.mapper.bankWords()).isEqualTo("buses 9-16");
        rig.press("key[1]");
        assertThat(rig.mapper.bankWords()).isEqualTo("bank 9-16");
        rig.press("key[2]");
        rig.press("key[5]");
        assertThat(rig.mapper.bankWords()).as("one bank holds all").isEqualTo("band 1-4");
    }

    @Test
    void aSpillShowsAStripAndItsMembersUntilPressedAgain() {
        rig.desk.members.put("bus/3", List.of("ch/5", "ch/9"));
        rig.press("key[5]");
        rig.press("key[3]");
        assertThat(rig.glow("key[3]")).isEqualTo(Glow.ON);
        moves("motor[1]", "bus/3/fader");
        moves("motor[2]", "ch/5/fader");
        moves("motor[3]", "ch/9/fader");
        blank("motor[4]");
        assertThat(rig.mapper.bankWords()).isEqualTo("spill bus/3 1-3");
        rig.press("key[3]");
        assertThat(rig.glow("key[3]")).isEqualTo(Glow.OFF);
        assertThat(rig.mapper.bankWords()).as("back where the bank was").isEqualTo("bank 9-16");
    }

    @Test
    void whoJoinsASpilledBusDoesNotMoveTheStripsUnderTheHands() {
        rig.desk.members.put("bus/3", List.of("ch/9"));
        rig.press("key[3]");
        rig.desk.members.put("bus/3", List.of("ch/1", "ch/9"));
        moves("motor[2]", "ch/9/fader");
        rig.press("key[3]");
        rig.press("key[3]");
        moves("motor[2]", "ch/1/fader");
    }

    @Test
    void aPinHoldsItsStripThroughBankViewAndSpill() {
        rig.press("key[4]");
        assertThat(rig.glow("key[4]")).isEqualTo(Glow.ON);
        for (String key : List.of("key[5]", "key[1]", "key[3]")) {
            rig.press(key);
            moves("motor[4]", "ch/4/fader");
        }
        moves("motor[1]", "bus/3/fader");
        rig.press("key[4]");
        assertThat(rig.glow("key[4]")).isEqualTo(Glow.OFF);
        blank("motor[4]");
    }

    @Test
    void theSelectedStripIsTheDesksOwn() {
        rig.desk.put("ch/1/send/1/level", 0);
        rig.turn("turn[1]", -75); // hundredths of the travel
        assertThat(rig.desk.text("ch/1/send/1/level")).isEqualTo("-inf dB");
        rig.desk.selected = Optional.of("ch/7");
        rig.later(1);
        rig.turn("turn[1]", 75);
        assertThat(rig.desk.value("ch/7/send/1/level")).isCloseTo(0, within(1e-9));
        assertThat(rig.desk.text("ch/1/send/1/level")).isEqualTo("-inf dB");
    }

    @Test
    void selectingOnTheSurfaceSelectsAPlaceOfTheView() {
        rig.press("key[2]");
        rig.press("key[8]");
        assertThat(rig.desk.acts).as("the band has no eighth strip").isEmpty();
        rig.press("key[1]");
        rig.press("key[8]");
        assertThat(rig.desk.acts).containsExactly("bus/8/select");
    }

    @Test
    void aStripThatHasNotTheKeyIsBlankThere() {
        rig.press("key[7]");
        assertThat(rig.desk.value("ch/7/record")).isEqualTo(1);
        rig.press("key[1]");
        rig.press("key[7]");
        assertThat(rig.desk.acts).as("a bus records nothing").isEmpty();
        assertThat(rig.glow("key[7]")).isEqualTo(Glow.OFF);
        assertThat(rig.mapper.does(0)).doesNotContainKey("key[7]");
        rig.press("key[1]");
        assertThat(rig.glow("key[7]")).isEqualTo(Glow.ON);
    }

    @Test
    void readingsFollowTheView() {
        rig.desk.readings.put("main/name", new Reading.Words("Main"));
        rig.desk.readings.put("main/meter", new Reading.Level(-12));
        rig.press("key[2]");
        assertThat(rig.words("word[4]")).isEqualTo("Main");
        assertThat(((Feedback.Level) rig.shown("meter[4]")).decibels()).isEqualTo(-12);
        assertThat(rig.words("word[5]")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"buses, bus/1", "all, ch/1", "band, ch/3"})
    void aMapMaySayWithWhichViewItBegins(String view, String first) {
        Rig other = Rig.with("view " + view + "\n" + LINES);
        other.move("motor[1]", 0.9);
        assertThat(other.desk.position(first + "/fader")).isCloseTo(0.9, within(1e-9));
        assertThat(other.mapper.bankWords()).startsWith("bank 1-");
    }

    @Test
    void allStripsAreInputsThenBusesThenMain() {
        Rig other = Rig.with("view all\n" + LINES);
        for (int i = 0; i < 4; i++) {
            other.press("key[5]");
        }
        assertThat(other.mapper.bankWords()).as("16 inputs, 16 buses, main").isEqualTo("bank 33");
        other.move("motor[1]", 0.9);
        assertThat(other.desk.position("main/fader")).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void everyBusMayHaveItsOwnSpillKey() {
        Rig other = Rig.with("""
                group bank size 8
                motor[1..8] <-> strip/{bank+i}/fader
                key[1..8] <-> spill bus/{i}
                """);
        other.desk.members.put("bus/2", List.of("ch/6"));
        other.press("key[2]");
        assertThat(other.glow("key[2]")).isEqualTo(Glow.ON);
        assertThat(other.glow("key[1]")).isEqualTo(Glow.OFF);
        other.move("motor[2]", 0.9);
        assertThat(other.desk.position("ch/6/fader")).isCloseTo(0.9, within(1e-9));
        other.press("key[1]");
        assertThat(other.glow("key[1]")).as("one spill takes another's place").isEqualTo(Glow.ON);
        other.press("key[1]");
        other.later(1000); // the hand has left the fader, its motor has followed
        other.move("motor[2]", 0.3);
        assertThat(other.desk.position("ch/2/fader")).isCloseTo(0.3, within(1e-9));
    }
}
