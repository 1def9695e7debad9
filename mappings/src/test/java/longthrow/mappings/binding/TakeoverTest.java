package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeoverTest {
    private static final double STEP = 1 / 127.0;
    private static final String FADER = "ch/1/fader";

    private static final Rig PICKUP = rig("pickup"); // one for all sweeps: a rig takes longer to build than to use
    private static final Rig SCALE = rig("scale");

    static IntStream steps() {
        return IntStream.rangeClosed(1, 127);
    }

    private static Rig rig(String mode) {
        return Rig.with("fader[1..8] -> ch/{bank+i}/fader | takeover " + mode);
    }

    @ParameterizedTest(name = "sweeps of {0} steps")
    @MethodSource("steps")
    void acceptance7PickUpCatchesEverySweepWithoutAJump(int step) {
        for (int target = 0; target <= 127; target += 7) {
            sweep(PICKUP, step, target, true);
            sweep(PICKUP, step, target, false);
        }
    }

    /// The desk never moves further at once than the hand did, and ends where the hand is.
    private static void sweep(Rig rig, int step, int target, boolean up) {
        rig.mapper.forget(0);
        rig.desk.place(FADER, target * STEP);
        double before = rig.desk.position(FADER);
        double longest = 0;
        int last = 0;
        for (int wire = 0; wire <= 127; wire += step) {
            last = up ? wire : 127 - wire;
            rig.move("fader[1]", last * STEP);
            double now = rig.desk.position(FADER);
            longest = Math.max(longest, Math.abs(now - before));
            before = now;
        }
        assertThat(longest).as("longest jump").isLessThanOrEqualTo(step * STEP + 1e-9);
        boolean passed = up ? last >= target : last <= target;
        if (passed) {
            assertThat(before).isCloseTo(last * STEP, within(1e-9));
        }
    }

    @ParameterizedTest(name = "sweeps of {0} steps")
    @MethodSource("steps")
    void acceptance7ScaleMeetsTheFaderAtTheEndOfItsTravel(int step) {
        for (int start = 0; start < 127; start += 13) {
            SCALE.mapper.forget(0);
            SCALE.desk.place(FADER, 0.3);
            SCALE.move("fader[1]", start * STEP);
            for (int wire = start; wire < 127; wire += step) {
                SCALE.move("fader[1]", wire * STEP);
            }
            SCALE.move("fader[1]", 1);
            SCALE.passes(127);
            assertThat(SCALE.desk.position(FADER)).isEqualTo(1);
        }
    }

    @Test
    void scaleMovesBothWaysInProportionToTheRoom() {
        Rig rig = rig("scale");
        rig.desk.place(FADER, 0.75);
        rig.move("fader[1]", 0.5);
        assertThat(rig.desk.position(FADER)).isEqualTo(0.75);
        rig.move("fader[1]", 0.6); // a fifth of the way up: a fifth of the room above
        assertThat(rig.desk.position(FADER)).isCloseTo(0.80, within(1e-9));
        rig.move("fader[1]", 0.3); // half of the way down: half of the room below
        assertThat(rig.desk.position(FADER))
                .as("no further at once than the hand")
                .isCloseTo(0.50, within(1e-9));
        rig.passes(13); // the rest, 0.1, in steps of the device
        assertThat(rig.desk.position(FADER)).isCloseTo(0.40, within(1e-9));
    }

    @Test
    void relativeKeepsTheDistance() {
        Rig rig = rig("relative");
        rig.desk.place(FADER, 0.75);
        rig.move("fader[1]", 0.2);
        rig.move("fader[1]", 0.3);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.85, within(1e-9));
        rig.move("fader[1]", 0.9);
        assertThat(rig.desk.position(FADER)).isEqualTo(1);
    }

    @Test
    void jumpFollowsAtOnce() {
        Rig rig = rig("jump");
        rig.move("fader[1]", 0.2);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void whatSomebodyElseMovesHasToBeCaughtAgain() {
        Rig rig = rig("pickup");
        rig.desk.place(FADER, 0.5);
        rig.move("fader[1]", 0.4);
        rig.move("fader[1]", 0.55);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.55, within(1e-9));
        rig.desk.place(FADER, 0.8);
        rig.move("fader[1]", 0.6);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.8, within(1e-9));
        rig.move("fader[1]", 0.85);
        assertThat(rig.desk.position(FADER)).isCloseTo(0.85, within(1e-9));
    }

    @Test
    void anotherBankHasToBeCaughtAnew() {
        Rig rig = Rig.with("""
                group bank size 8
                fader[1..8] -> ch/{bank+i}/fader | takeover pickup
                key[1] -> bank + 8
                """);
        rig.desk.place(FADER, 0.5);
        rig.desk.place("ch/9/fader", 0.2);
        rig.move("fader[1]", 0.5);
        rig.press("key[1]");
        rig.move("fader[1]", 0.51);
        assertThat(rig.desk.position("ch/9/fader")).isCloseTo(0.2, within(1e-9));
        rig.move("fader[1]", 0.1);
        assertThat(rig.desk.position("ch/9/fader")).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void theWindowLearnsWhereAWaitingFaderStands() {
        Rig rig = rig("pickup");
        int cell = rig.desk.cell(FADER);
        rig.desk.place(FADER, 0.5);
        assertThat(rig.mapper.waiting(cell)).isEmpty();
        rig.move("fader[1]", 0.25);
        assertThat(rig.mapper.waiting(cell)).hasValue(0.25);
        rig.move("fader[1]", 0.6);
        assertThat(rig.mapper.waiting(cell)).isEmpty();
        rig.mapper.forget(0);
        assertThat(rig.mapper.waiting(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " | takeover motor"})
    void aMotorFaderIsWhereItsValueIsAndFollowsAtOnce(String how) {
        Rig rig = Rig.with("motor[1..8] <-> ch/{bank+i}/fader" + how);
        rig.desk.place(FADER, 0.5);
        assertThat(rig.motor(0, "motor[1]")).isEqualTo(0.5);
        rig.move("motor[1]", 0.9);
        assertThat(rig.motor(0, "motor[1]")).isCloseTo(0.9, within(1e-12));
    }
}
