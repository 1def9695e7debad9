package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.console.frame.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// TRIM on top of a lane (rule A6).
class TrimTest {
    private static final String FADER = "ch/1/fader";
    private static final String TRIM = "ch/1/fader/trim";

    private final Rides rides = new Rides(2);

    @BeforeEach
    void rising() {
        rides.lane(FADER, 0, -20, 4, -10);
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.automation.trims().on(true);
        rides.play();
        rides.pass(500);
    }

    /// Touches the fader where its motor stands, moves it so far, and holds it.
    private void trim(double decibels, double millis) {
        rides.touch(FADER);
        rides.pass(50);
        rides.set(FADER, rides.value(FADER) + decibels);
        rides.pass(millis);
        rides.release(FADER);
    }

    @Test
    void a6TheTouchIsTheNullAndTheLaneRidesOn() {
        rides.touch(FADER);
        rides.pass(100);
        assertThat(rides.value(TRIM)).as("nothing steps").isZero();
        double nulled = -18.75; // the lane at 0.5 s, where the hand came
        rides.set(FADER, nulled + 3);
        rides.pass(500);
        assertThat(rides.value(TRIM)).isCloseTo(3, within(0.05));
        double second = rides.song.frameAt(rides.bench.clock.nanos()) / 48_000.0;
        assertThat(rides.value(FADER)).as("the lane plays").isCloseTo(rides.at(FADER, second), within(0.05));
        rides.release(FADER);
        rides.pass(500);
        rides.stop();
        assertThat(rides.at(TRIM, 0.4)).isZero();
        assertThat(rides.at(TRIM, 0.9)).isCloseTo(3, within(0.1));
        assertThat(rides.at(TRIM, 2)).as("back at the null").isCloseTo(0, within(0.05));
        assertThat(rides.lane(FADER).size()).as("the lane below is as it was").isEqualTo(2);
    }

    @Test
    void a6WithoutALaneThereIsNothingToTrim() {
        rides.set("ch/2/fader", -7);
        assertThat(rides.value("ch/2/fader")).isEqualTo(-7);
        assertThat(rides.value("ch/2/fader/trim")).isZero();
    }

    @Test
    void a6TrimLockRepeatsTheOffset() {
        rides.automation.trims().locked(true);
        trim(3, 200);
        rides.pass(1_000);
        double before = rides.value(TRIM);
        rides.touch(FADER);
        rides.pass(10);
        assertThat(rides.value(TRIM) - before).isGreaterThan(2.3);
        rides.release(FADER);
    }

    @Test
    void a6CoalescedTrimsSoundAsBeforeAndComeBackByOneUndo() {
        trim(4, 600);
        rides.pass(1_000);
        rides.stop();
        double[] sum = new double[300];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = rides.at(FADER, i / 100.0) + rides.at(TRIM, i / 100.0);
        }
        assertThat(rides.automation.trims().coalesce(OptionalInt.of(0))).isEqualTo(1);
        for (int i = 0; i < sum.length; i++) {
            assertThat(rides.at(FADER, i / 100.0)).isCloseTo(sum[i], within(0.1));
        }
        assertThat(rides.automation.lanes().has(rides.cell(TRIM))).isFalse();
        assertThat(rides.automation.trims().coalesce(OptionalInt.empty())).isZero();
        assertThat(rides.desk.undo(Users.DESK).map(History.Crossed::words)).contains("coalesce trims");
        assertThat(rides.automation.lanes().has(rides.cell(TRIM))).isTrue();
        assertThat(rides.at(FADER, 0.8)).isCloseTo(sum[80] - rides.at(TRIM, 0.8), within(0.01));
    }

    @Test
    void a6AStandingTrimIsCoalescedToo() {
        rides.stop();
        rides.automation.trims().on(false);
        rides.set(TRIM, -5);
        rides.automation.trims().coalesce(OptionalInt.empty());
        assertThat(rides.at(FADER, 0)).isCloseTo(-25, within(0.06));
        assertThat(rides.value(TRIM)).isZero();
        rides.desk.undo(Users.DESK);
        assertThat(rides.value(TRIM)).isEqualTo(-5);
    }

    @ParameterizedTest
    @EnumSource(RideRules.Merge.class)
    void a6TrimsAreAddedWhenTheShowSays(RideRules.Merge merge) {
        rides.automation.rides().rules(RideRules.USUAL.merge(merge));
        trim(4, 200);
        rides.pass(400);
        rides.stop();
        assertThat(rides.automation.lanes().has(rides.cell(TRIM))).isEqualTo(merge != RideRules.Merge.PASS);
        rides.automation.trims().on(false);
        assertThat(rides.automation.lanes().has(rides.cell(TRIM))).isEqualTo(merge == RideRules.Merge.MANUAL);
    }
}
