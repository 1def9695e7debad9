package longthrow.dsp.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pass holds what the hand did; joined to the old lane it changes nothing but the stretch it was written over.
class RideTest {
    private static final long SECOND = 48_000;
    private static final long GLIDE = 14_400; // 300 ms
    private static final Lane OLD =
            new Lane(new long[] {SECOND, 2 * SECOND, 6 * SECOND, 8 * SECOND}, new double[] {0.2, 0.8, 0.4, 0.6}, false);

    @Test
    void beginsWithWhatWasHeardWhereverTheHandGoesThen() {
        LaneBuilder pass = new LaneBuilder(false, 960, 1000, 0.5);
        pass.add(1000, 0.9);
        assertThat(pass.lane().positionAt(1000)).isEqualTo(0.5);
        assertThat(pass.lane().positionAt(1001)).isEqualTo(0.9);
    }

    @Test
    void aControlThatRestedDidNotCreep() {
        LaneBuilder pass = new LaneBuilder(false, 960, 0, 0.5);
        pass.add(SECOND, 0.7);
        Lane lane = pass.lane();

        assertThat(lane.positionAt(SECOND - 960)).isEqualTo(0.5);
        assertThat(lane.positionAt(SECOND - 480)).isCloseTo(0.6, within(1e-9));
        assertThat(lane.positionAt(SECOND)).isEqualTo(0.7);
    }

    @Test
    void aHeldControlKeepsWritingWithoutGrowing() {
        LaneBuilder pass = new LaneBuilder(false, 960, 0, 0.5);
        for (long frame = 64; frame <= 3 * SECOND; frame += 64) {
            pass.add(frame, 0.5);
        }
        assertThat(pass.size()).isEqualTo(2);
        assertThat(pass.lastFrame()).isEqualTo(3 * SECOND);
    }

    @Test
    void aMessageFromThePastReplacesTheLast() {
        LaneBuilder pass = new LaneBuilder(false, 960, 0, 0.5);
        pass.add(100, 0.6);
        pass.add(90, 0.7);
        assertThat(pass.lane().positionAt(100)).isEqualTo(0.7);
        assertThat(pass.lastFrame()).isEqualTo(100);
    }

    @Test
    void keepsTheOldLaneOutsideAndThePassInside() {
        LaneBuilder ride = new LaneBuilder(false, 960, 3 * SECOND, OLD.positionAt(3 * SECOND));
        ride.add(3 * SECOND + 480, 0.9);
        ride.add(4 * SECOND, 0.3);
        ride.rest(5 * SECOND);
        Lane pass = ride.lane();

        Lane joined = Splice.into(OLD, pass, Exit.glide(5 * SECOND, GLIDE));

        for (long frame = 0; frame < 10 * SECOND; frame += 17) {
            if (frame <= 3 * SECOND || frame >= 5 * SECOND + GLIDE) {
                assertThat(joined.positionAt(frame))
                        .as("frame %d", frame)
                        .isCloseTo(OLD.positionAt(frame), within(1e-12));
            } else if (frame <= 5 * SECOND) {
                assertThat(joined.positionAt(frame)).as("frame %d", frame).isEqualTo(pass.positionAt(frame));
            }
        }
    }

    @ParameterizedTest(name = "{0} of the glide")
    @CsvSource({"0", "0.25", "0.5", "1"})
    void glidesBackInAStraightLine(double share) {
        LaneBuilder ride = new LaneBuilder(false, 960, 3 * SECOND, 0.7);
        ride.rest(4 * SECOND);
        double target = OLD.positionAt(4 * SECOND + GLIDE);

        Lane joined = Splice.into(OLD, ride.lane(), Exit.glide(4 * SECOND, GLIDE));

        assertThat(joined.positionAt(4 * SECOND + (long) (share * GLIDE)))
                .isCloseTo(0.7 + share * (target - 0.7), within(1e-9));
    }

    @Test
    void anUnmovedHandDrawsNoSawTooth() {
        LaneBuilder ride = new LaneBuilder(false, 960, 3 * SECOND, 0.7); // the old lane falls from 0.7 meanwhile
        for (long frame = 3 * SECOND; frame <= 6 * SECOND; frame += 480) {
            ride.add(frame, 0.7);
        }
        Lane joined = Splice.into(OLD, ride.lane(), Exit.glide(6 * SECOND, GLIDE));
        double last = 0.7;
        for (long frame = 3 * SECOND; frame <= 6 * SECOND + GLIDE; frame += 16) {
            double now = joined.positionAt(frame);
            assertThat(now).isLessThanOrEqualTo(last + 1e-12); // flat, then down once
            last = now;
        }
        assertThat(joined.positionAt(6 * SECOND)).isEqualTo(0.7);
    }

    @Test
    void withoutAGlideItStepsBackWithinAFrame() {
        LaneBuilder ride = new LaneBuilder(false, 960, 3 * SECOND, 0.7);
        ride.add(4 * SECOND, 0.1);
        Lane joined = Splice.into(OLD, ride.lane(), Exit.glide(4 * SECOND, 0));
        assertThat(joined.positionAt(4 * SECOND)).isEqualTo(0.1);
        assertThat(joined.positionAt(4 * SECOND + 1)).isCloseTo(OLD.positionAt(4 * SECOND + 1), within(1e-12));
    }

    @Test
    void aPassThatStartsElsewhereLeavesTheOldLaneUntouchedUpToIt() {
        LaneBuilder ride = new LaneBuilder(false, 960, 4 * SECOND, 0.1);
        ride.rest(5 * SECOND);
        Lane joined = Splice.into(OLD, ride.lane(), Exit.glide(5 * SECOND, GLIDE));
        assertThat(joined.positionAt(3 * SECOND)).isCloseTo(OLD.positionAt(3 * SECOND), within(1e-12));
        assertThat(joined.positionAt(4 * SECOND - 1)).isCloseTo(OLD.positionAt(4 * SECOND - 1), within(1e-12));
        assertThat(joined.positionAt(4 * SECOND)).isEqualTo(0.1);
    }

    @Test
    void whereNoLaneWasItReturnsToTheStillValue() {
        LaneBuilder ride = new LaneBuilder(false, 960, 3 * SECOND, 0.75);
        ride.add(4 * SECOND, 0.5);
        Lane joined = Splice.into(Lane.still(0.75, false), ride.lane(), Exit.glide(4 * SECOND, GLIDE));
        assertThat(joined.positionAt(0)).isEqualTo(0.75);
        assertThat(joined.positionAt(3 * SECOND)).isEqualTo(0.75);
        assertThat(joined.positionAt(4 * SECOND)).isEqualTo(0.5);
        assertThat(joined.positionAt(4 * SECOND + GLIDE)).isEqualTo(0.75);
        assertThat(joined.positionAt(100 * SECOND)).isEqualTo(0.75);
    }

    @Test
    void twoPassesOverOneAnother() {
        LaneBuilder first = new LaneBuilder(false, 960, 3 * SECOND, OLD.positionAt(3 * SECOND));
        first.add(4 * SECOND, 0.1);
        Lane once = Splice.into(OLD, first.lane(), Exit.glide(4 * SECOND, GLIDE));
        LaneBuilder second = new LaneBuilder(false, 960, 4 * SECOND + 100, once.positionAt(4 * SECOND + 100));
        second.rest(7 * SECOND);
        Lane twice = Splice.into(once, second.lane(), Exit.glide(7 * SECOND, GLIDE));
        assertThat(twice.positionAt(4 * SECOND)).isCloseTo(0.1, within(1e-12));
        assertThat(twice.positionAt(5 * SECOND)).isEqualTo(once.positionAt(4 * SECOND + 100));
        assertThat(twice.positionAt(8 * SECOND)).isEqualTo(0.6);
    }

    @ParameterizedTest(name = "at second {0}: {1}")
    @CsvSource({"0, 0", "1, 1", "2.9, 0", "3, 1", "4.9, 1", "5.9, 1", "6, 0", "9, 1"})
    void aSwitchStaysUntilTheOldLanesNextEvent(double second, double position) {
        Lane old = new Lane(
                new long[] {0, SECOND, 2 * SECOND, 4 * SECOND, 6 * SECOND, 8 * SECOND},
                new double[] {0, 1, 0, 0, 0, 1},
                true);
        LaneBuilder pressed = new LaneBuilder(true, 960, 3 * SECOND - 1, 0);
        pressed.add(3 * SECOND, 1);
        pressed.rest(5 * SECOND);
        Lane joined = Splice.into(old, pressed.lane(), Exit.glide(5 * SECOND, GLIDE));
        assertThat(joined.positionAt((long) (second * SECOND))).isEqualTo(position);
    }

    /// The old lane: a point a second, 0, 0.1, 0.2 … 0.9; the pass: 0.5 at second 2, 0.8 from 3 to its end at 4.5.
    @ParameterizedTest(name = "{0} with the limit at second {1}: at second {2} {3}")
    @CsvSource({
        "GLIDE, 9, 4.5, 0.8",
        "GLIDE, 9, 4.75, 0.64",
        "GLIDE, 9, 5, 0.5",
        "GLIDE, 9, 8, 0.8",
        "GLIDE, 4.7, 4.6, 0.635",
        "GLIDE, 4.7, 4.7, 0.47",
        "GLIDE, 4.7, 4.8, 0.48",
        "HOLD, 9, 4.9, 0.8",
        "HOLD, 9, 5, 0.5",
        "HOLD, 9, 6, 0.6",
        "HOLD, 4.7, 4.6, 0.8",
        "HOLD, 4.7, 4.7, 0.47",
        "END, 9, 8.9, 0.8",
        "END, 9, 9, 0.9",
        "END, 1000, 999, 0.8",
    })
    void a4TheEndingIsTheUsersChoiceAndKeepsToItsRange(String how, double limit, double second, double position) {
        long[] frames = new long[10];
        double[] positions = new double[10];
        for (int i = 0; i < 10; i++) {
            frames[i] = (long) i * SECOND;
            positions[i] = i / 10.0;
        }
        // a second's old curve passes 0.475 half way through a glide of half a second that ends at 0.5
        Lane old = new Lane(frames, positions, false);
        Lane pass = new Lane(
                new long[] {2 * SECOND, 3 * SECOND, 4 * SECOND + SECOND / 2}, new double[] {0.5, 0.8, 0.8}, false);
        Exit exit = new Exit(
                4 * SECOND + SECOND / 2,
                Exit.Ending.valueOf(how),
                SECOND / 2,
                limit >= 1000 ? Long.MAX_VALUE : Math.round(limit * SECOND));
        Lane joined = Splice.into(old, pass, exit);
        assertThat(joined.positionAt(Math.round(second * SECOND))).isCloseTo(position, within(0.011));
    }

    @Test
    void a4ASwitchReturnsAtTheEndOfItsRange() {
        Lane old = new Lane(new long[] {0, 9 * SECOND}, new double[] {0, 1}, true);
        Lane pass = new Lane(new long[] {2 * SECOND, 2 * SECOND + 1}, new double[] {0, 1}, true);
        Lane joined = Splice.into(old, pass, new Exit(3 * SECOND, Exit.Ending.GLIDE, GLIDE, 5 * SECOND));
        assertThat(joined.positionAt(5 * SECOND - 1)).isEqualTo(1);
        assertThat(joined.positionAt(5 * SECOND)).isZero();
        assertThat(joined.positionAt(9 * SECOND)).isEqualTo(1);
    }

    @Test
    void noPointComesBeforeTheSong() {
        Lane pass = new Lane(new long[] {0, SECOND}, new double[] {0.9, 0.9}, false);
        assertThat(Splice.into(OLD, pass, Exit.glide(SECOND, GLIDE)).frame(0)).isZero();
    }
}
