package longthrow.dsp.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Taper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Fewer points, the same ride within the error, at every frame.
class ThinningTest {
    private static final Taper FADER = new Taper.Fader();

    static Stream<Arguments> rides() {
        return Stream.of(
                        Arguments.of("fader", FADER, 0.1),
                        Arguments.of("pan", new Taper.Linear(-100, 100), 0.5),
                        Arguments.of("frequency", new Taper.Logarithmic(20, 20_000), 1.0))
                .flatMap(kind -> Stream.of(1L, 2L, 3L).map(seed -> {
                    Object[] of = kind.get();
                    return Arguments.of(of[0], of[1], of[2], seed);
                }));
    }

    @ParameterizedTest(name = "{0}, ride {3}")
    @MethodSource("rides")
    void staysWithinTheErrorAtEveryFrame(String kind, Taper taper, double error, long seed) {
        Lane ride = ride(seed, 3000);
        Lane thin = Thinning.thinned(ride, taper, error);

        double most = 0;
        for (long frame = -10; frame < ride.frame(ride.size() - 1) + 10; frame += 7) {
            double kept = taper.toValue(Math.max(1e-9, thin.positionAt(frame)));
            double was = taper.toValue(Math.max(1e-9, ride.positionAt(frame)));
            most = Math.max(most, Math.abs(kept - was));
        }
        assertThat(most).isLessThanOrEqualTo(error * (1 + 1e-6));
        assertThat(thin.size()).isLessThan(ride.size());
    }

    @Test
    void aFaderThatWasOffStaysOff() {
        Lane ride = ride(4, 3000);
        Lane thin = Thinning.thinned(ride, FADER, 0.1);
        int off = 0;
        for (int i = 0; i < ride.size(); i++) {
            if (ride.position(i) == 0) {
                assertThat(thin.positionAt(ride.frame(i))).isZero();
                off++;
            }
        }
        assertThat(off).isPositive();
    }

    @Test
    void aStraightRideNeedsTwoPoints() {
        long[] frames = new long[1000];
        double[] positions = new double[1000];
        for (int i = 0; i < 1000; i++) {
            frames[i] = 480L * i;
            positions[i] = 0.3 + 0.4 * i / 999;
        }
        Lane thin = Thinning.thinned(new Lane(frames, positions, false), FADER, 0.1);
        assertThat(thin.size()).isEqualTo(2);
        assertThat(thin.positionAt(240 * 999)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aHandsRideOnATenBitFaderShrinksTenfold() {
        LaneBuilder hand = new LaneBuilder(false, 960, 0, 0.75);
        for (int i = 1; i < 12_000; i++) { // a minute, a message every 5 ms
            double wave = 0.7 + 0.08 * Math.sin(i / 300.0) + 0.03 * Math.sin(i / 71.0);
            hand.add(240L * i, Math.rint(wave * 1023) / 1023);
        }
        Lane ride = hand.lane();
        assertThat(Thinning.thinned(ride, FADER, 0.1).size()).isLessThan(ride.size() / 10);
    }

    @Test
    void aSwitchLosesRepetitionsOnly() {
        Lane presses = new Lane(new long[] {0, 10, 20, 30, 40}, new double[] {0, 0, 1, 1, 0}, true);
        Lane thin = Thinning.thinned(presses, new Taper.Steps(2), 0.1);
        assertThat(thin.size()).isEqualTo(3);
        for (long frame = 0; frame < 50; frame++) {
            assertThat(thin.positionAt(frame)).isEqualTo(presses.positionAt(frame));
        }
    }

    @Test
    void onePointStaysOnePoint() {
        assertThat(Thinning.thinned(Lane.still(0.5, false), FADER, 0.1).size()).isEqualTo(1);
    }

    @Test
    void aMillionPointsAreThinnedInOneWalk() {
        Lane ride = ride(9, 1_000_000);
        Lane thin = Thinning.thinned(ride, FADER, 0.1);
        assertThat(thin.size()).isLessThan(1_000_000);
        assertThat(Splice.into(ride, thin, Exit.glide(ride.frame(999_999), 100)).size())
                .isPositive();
    }

    /// A random walk with rests, throws and stays at either end.
    private static Lane ride(long seed, int points) {
        Random random = new Random(seed);
        long[] frames = new long[points];
        double[] positions = new double[points];
        double speed = 0;
        double at = 0.7;
        for (int i = 0; i < points; i++) {
            frames[i] = (i == 0 ? 0 : frames[i - 1]) + 1 + random.nextInt(400);
            speed = random.nextInt(40) == 0 ? random.nextGaussian() * 0.02 : speed * 0.97;
            at = random.nextInt(500) == 0 ? random.nextDouble() : Math.clamp(at + speed, 0, 1);
            positions[i] = at;
        }
        return new Lane(frames, positions, false);
    }
}
