package longthrow.mappings.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No way to take over makes a value jump: whatever hands and others do, a move of the hand takes the value no further
/// than the hand went and one device step more, and what goes on by itself goes in device steps.
class TakeoverStepsTest {
    private static final String PARAMETER = "ch/1/fader";
    private static final int MOVES = 2_000;
    private static final int MOST_7 = 127;
    private static final int MOST_14 = 16_383;
    private static final double TEN_BITS = 1.0 / 1023; // what a 14-bit fader really tells (protocols, section 2.7)

    static Stream<Arguments> modesAndResolutions() {
        return resolutions("pickup", "scale", "relative", "trim", "motor");
    }

    /// The ways that bring a control and its value together in the end.
    static Stream<Arguments> meetingModesAndResolutions() {
        return resolutions("pickup", "scale", "trim");
    }

    private static Stream<Arguments> resolutions(String... modes) {
        return Stream.of(modes).flatMap(mode -> Stream.of(Arguments.of(mode, MOST_7), Arguments.of(mode, MOST_14)));
    }

    @ParameterizedTest(name = "{0}, {1} steps")
    @MethodSource("modesAndResolutions")
    void noMoveTakesTheValueFurtherThanTheHandAndOneStep(String mode, int steps) {
        String control = mode.equals("motor") ? "motor[1]" : steps == MOST_7 ? "fader[1]" : "fine[1]";
        Rig rig = Rig.with(
                family(control) + " " + (mode.equals("motor") ? "<->" : "->") + " ch/{i}/fader | takeover " + mode);
        Random random = new Random(steps + mode.hashCode());
        double step = 1.0 / steps;
        int wire = steps / 2;
        if (mode.equals("motor")) {
            rig.desk.place(PARAMETER, wire * step);
            rig.touch(control, true);
        }
        rig.move(control, wire * step);
        for (int i = 0; i < MOVES; i++) {
            if (random.nextInt(9) == 0) {
                rig.desk.place(PARAMETER, random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble());
            }
            passes(rig, step, random.nextInt(4));
            int next = Math.clamp(wire + way(random, steps), 0, steps);
            double before = rig.desk.position(PARAMETER);
            rig.move(control, next * step);
            assertThat(Math.abs(rig.desk.position(PARAMETER) - before))
                    .as("move %d of %s from %d to %d, value at %f", i, mode, wire, next, before)
                    .isLessThanOrEqualTo(Math.abs(next - wire) * step + step + 1e-9);
            wire = next;
        }
    }

    private static String family(String control) {
        return control.replace("[1]", "[1..8]");
    }

    /// Mostly single steps of the device, at times a sweep.
    private static int way(Random random, int steps) {
        int most = random.nextInt(5) == 0 ? steps / 3 : 2;
        return random.nextInt(2 * most + 1) - most;
    }

    private static void passes(Rig rig, double step, int count) {
        for (int i = 0; i < count; i++) {
            double before = rig.desk.position(PARAMETER);
            rig.later(1);
            assertThat(Math.abs(rig.desk.position(PARAMETER) - before))
                    .as("what goes on by itself")
                    .isLessThanOrEqualTo(Math.max(step, TEN_BITS) + 1e-9);
        }
    }

    @ParameterizedTest(name = "{0}, {1} steps")
    @MethodSource("meetingModesAndResolutions")
    void movedStepByStepAllOfThemEndWhereTheHandEnds(String mode, int steps) {
        String control = steps == MOST_7 ? "fader[1]" : "fine[1]";
        Rig rig = Rig.with(family(control) + " -> ch/{i}/fader | takeover " + mode);
        for (int target = 0; target <= 10; target++) {
            rig.mapper.forget(0);
            rig.desk.place(PARAMETER, target / 10.0);
            for (int wire = steps; wire >= 0; wire -= Math.max(1, steps / 500)) {
                rig.move(control, wire / (double) steps);
            }
            for (int wire = 0; wire <= steps; wire += Math.max(1, steps / 500)) {
                rig.move(control, wire / (double) steps);
            }
            rig.move(control, 1);
            rig.passes(steps == MOST_7 ? 127 : 1023);
            assertThat(rig.desk.position(PARAMETER))
                    .as("from %d tenths", target)
                    .isEqualTo(1);
        }
    }

    @Test
    void acceptanceAtForty() { // a 7-bit fader at 40, its value at 90
        for (String mode : new String[] {"pickup", "scale", "trim"}) {
            Rig rig = Rig.with("fader[1..8] -> ch/{i}/fader | takeover " + mode);
            rig.desk.place(PARAMETER, 90 / 127.0);
            for (int wire = 40; wire <= 127; wire++) {
                step(rig, wire);
            }
            assertThat(rig.desk.position(PARAMETER)).as(mode).isCloseTo(1, within(1e-9));
            for (int wire = 127; wire >= 0; wire--) {
                step(rig, wire);
            }
            rig.passes(127);
            assertThat(rig.desk.position(PARAMETER)).as(mode).isZero();
        }
    }

    private static void step(Rig rig, int wire) {
        double before = rig.desk.position(PARAMETER);
        rig.move("fader[1]", wire / 127.0);
        assertThat(Math.abs(rig.desk.position(PARAMETER) - before)).isLessThanOrEqualTo(1 / 127.0 + 1e-9);
        passes(rig, 1 / 127.0, 1);
    }
}
