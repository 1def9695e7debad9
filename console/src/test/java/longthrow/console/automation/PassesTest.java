package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import longthrow.console.desk.History;
import longthrow.console.desk.Users;
import longthrow.console.frame.Mode;
import longthrow.dsp.automation.Exit;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passes as takes (rule A10): raw, muted, undone, purged.
class PassesTest {
    private static final String FADER = "ch/1/fader";

    private final Rides rides = new Rides(2);

    /// A pass that holds a value from one time to another.
    private void ride(String id, double value, double from, double to) {
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.locate(0);
        rides.play();
        rides.pass(1_000 * from);
        rides.touch(id);
        rides.set(id, value);
        rides.pass(1_000 * (to - from));
        rides.release(id);
        rides.pass(400);
        rides.stop();
    }

    private void threePasses() {
        ride(FADER, -10, 0.1, 0.5);
        ride(FADER, -20, 0.3, 0.9);
        ride(FADER, -3, 0.6, 0.7);
    }

    private double at(double seconds) {
        return rides.at(FADER, seconds);
    }

    private Optional<String> mute(int pass, boolean on) {
        return rides.automation.passes().mute(pass, on);
    }

    @Test
    void a10AMutedPassIsAsIfItHadNotBeen() {
        threePasses();
        assertThat(List.of(at(0.2), at(0.4), at(0.65)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.1 ? 0 : 1)
                .containsExactly(-10.0, -20.0, -3.0);
        assertThat(mute(2, true)).isEmpty();
        assertThat(at(0.4)).isCloseTo(-10, within(0.1));
        assertThat(at(0.65)).isCloseTo(-3, within(0.1));
        assertThat(mute(1, true)).isEmpty();
        assertThat(at(0.4)).isCloseTo(0, within(0.1));
        assertThat(mute(2, false)).isEmpty();
        assertThat(at(0.2)).isCloseTo(0, within(0.1));
        assertThat(at(0.4)).isCloseTo(-20, within(0.1));
        assertThat(rides.automation.passes().muted(1)).isTrue();
        assertThat(rides.automation.passes().muted(2)).isFalse();
    }

    @Test
    void a10MutingIsOneUndoAndSoIsAPass() {
        threePasses();
        Lane three = rides.lane(FADER);
        mute(3, true);
        assertThat(rides.desk.undo(Users.DESK).map(History.Crossed::words)).contains("mute pass 3");
        assertThat(rides.lane(FADER)).isEqualTo(three);
        assertThat(rides.automation.passes().muted(3)).isFalse();
        rides.desk.undo(Users.DESK);
        assertThat(at(0.65)).isCloseTo(-20, within(0.1));
        assertThat(rides.automation.passes().muted(3))
                .as("its raw take is kept")
                .isTrue();
        mute(3, false);
        assertThat(at(0.65)).isCloseTo(-3, within(0.1));
    }

    @Test
    void a10APassOverALaneThatWasThereLeavesThatLaneWhenMuted() {
        rides.lane(FADER, 0, -40, 2, -40);
        ride(FADER, -10, 0.1, 0.5);
        mute(1, true);
        for (double second = 0; second < 2; second += 0.1) {
            assertThat(at(second)).isCloseTo(-40, within(0.01));
        }
    }

    @Test
    void a10AllIsAsItWasInAShowThatIsOpenedAgain() {
        rides.lane(FADER, 0, -40, 2, -40);
        threePasses();
        mute(1, true);
        Rides again = new Rides(2);
        again.automation.open(
                rides.automation.lanes().all(),
                rides.automation.passes().takes(),
                rides.automation.arming().modes(),
                rides.automation.rides().rules());
        assertThat(again.automation.passes().muted(1)).isTrue();
        assertThat(again.automation.passes().mute(1, false)).isEmpty();
        assertThat(again.at(FADER, 0.2)).isCloseTo(-10, within(0.1));
        assertThat(again.automation.passes().mute(2, true)).isEmpty();
        assertThat(again.at(FADER, 0.4)).isCloseTo(-10, within(0.1));
        assertThat(again.at(FADER, 1.5)).isCloseTo(-40, within(0.01));
        assertThat(again.automation.passes().newest()).isEqualTo(3);
    }

    @Test
    void a10ALaneThatWasChangedByOtherMeansKeepsItsOldPasses() {
        threePasses();
        rides.lane(FADER, 0, -1, 2, -1);
        assertThat(mute(2, true))
                .contains("the lane of fader of ch/1 was changed by other means after pass 2;"
                        + " the pass stays as it is");
        ride(FADER, -30, 0.1, 0.2);
        assertThat(mute(4, true)).isEmpty();
        assertThat(at(0.15)).isCloseTo(-1, within(0.01));
        assertThat(mute(1, true)).isPresent();
        assertThat(mute(9, true)).contains("there is no take of pass 9");
    }

    @Test
    void a10PurgedTakesAreGoneAndTheLanesStay() {
        threePasses();
        Lane three = rides.lane(FADER);
        assertThat(rides.automation.passes().purge(OptionalInt.of(1))).startsWith("purged 0 raw takes");
        assertThat(rides.automation.passes().purge(OptionalInt.of(0))).startsWith("purged 3 raw takes");
        assertThat(rides.automation.passes().takes()).isEmpty();
        assertThat(rides.lane(FADER)).isEqualTo(three);
    }

    /// Thinning a thinned lane again adds up its errors; here a hundred passes touch only the second after the ride.
    @Test
    void a10LaterPassesDoNotWearOffWhatTheyDoNotTouch() {
        rides.automation.arming().mode(0, Mode.TOUCH);
        rides.play();
        rides.touch(FADER);
        for (int i = 0; i < 100; i++) {
            rides.pass(10);
            rides.set(FADER, -10 + 8 * Math.sin(i / 9.0));
        }
        rides.release(FADER);
        rides.stop();
        double[] once = new double[100];
        for (int i = 0; i < 100; i++) {
            once[i] = at(i / 100.0);
        }
        for (int pass = 0; pass < 20; pass++) {
            rides.locate(1.5);
            rides.play();
            rides.set(FADER, -pass);
            rides.pass(5);
            rides.stop();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(at(i / 100.0)).isCloseTo(once[i], within(1e-9));
        }
    }

    @Test
    void a10ARawTakeNeedsAtMostFiveBytesAnEventAndComesBack() {
        Points points = new Points();
        long frame = 1_000_000;
        for (int i = 0; i < 1_000; i++) {
            frame += 480L * (1 + i % 7);
            points.add(frame, i / 999.0);
        }
        Lane raw = points.lane(false);
        Exit exit = new Exit(9_000_000, Exit.Ending.HOLD, 4_800, 12_000_000);
        Take take = Take.of(7, 1, Optional.empty(), List.of(new Segment(raw, exit)));
        assertThat(take.bytes().length).isLessThanOrEqualTo(5 * points.size());
        assertThat(take.segments(false)).singleElement().satisfies(back -> {
            assertThat(back.exit()).isEqualTo(exit);
            same(back.raw(), raw);
        });
    }

    @Test
    void a10ATakeOfTheFirstVersionIsReadAsARideThatGlidedBack() {
        Lane raw = new Lane(new long[] {0, 100, 40_000, 9_999_999}, new double[] {0, 1, 0.5, 0.25}, false);
        assertThat(RawTake.of(7, 1, raw).segments(false)).singleElement().satisfies(back -> {
            assertThat(back.exit()).isEqualTo(Exit.glide(9_999_999, 14_400));
            same(back.raw(), raw);
        });
    }

    private static void same(Lane back, Lane raw) {
        assertThat(back.size()).isEqualTo(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            assertThat(back.frame(i)).isEqualTo(raw.frame(i));
            assertThat(back.position(i)).isCloseTo(raw.position(i), within(1.0 / 65535));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 10, 12})
    void aDamagedTakeIsKnown(int length) {
        Take take = Take.of(
                7,
                1,
                Optional.of(new Take.Base(Optional.empty(), 0.5)),
                List.of(new Segment(Lane.still(0.25, false), Exit.glide(5, 5))));
        assertThat(take.sound()).isTrue();
        assertThat(new Take(7, 1, java.util.Arrays.copyOf(take.bytes(), length)).sound())
                .isFalse();
    }
}
