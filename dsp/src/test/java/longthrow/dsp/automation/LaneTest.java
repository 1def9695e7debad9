package longthrow.dsp.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import longthrow.kit.NoAllocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lane is a pure function of time, however it is asked.
class LaneTest {
    private static final Lane RAMP = new Lane(new long[] {100, 200, 300}, new double[] {0, 1, 0.5}, false);
    private static final Lane STEPS = new Lane(new long[] {100, 200, 300}, new double[] {0, 1, 0.5}, true);

    @ParameterizedTest(name = "frame {0}: {1} as a line, {2} in steps")
    @CsvSource({
        "-50, 0, 0",
        "100, 0, 0",
        "125, 0.25, 0",
        "199, 0.99, 0",
        "200, 1, 1",
        "250, 0.75, 1",
        "300, 0.5, 0.5",
        "9000, 0.5, 0.5"
    })
    void holdsStillOutsideAndTravelsBetweenItsPoints(long frame, double line, double step) {
        assertThat(RAMP.positionAt(frame)).isCloseTo(line, within(1e-12));
        assertThat(STEPS.positionAt(frame)).isEqualTo(step);
    }

    @Test
    void findsTheSamePointFromAnyHint() {
        Random random = new Random(7);
        long[] frames = new long[500];
        double[] positions = new double[500];
        for (int i = 0; i < 500; i++) {
            frames[i] = (i == 0 ? 0 : frames[i - 1]) + 1 + random.nextInt(40);
            positions[i] = random.nextDouble();
        }
        Lane lane = new Lane(frames, positions, false);

        for (int i = 0; i < 20_000; i++) {
            long frame = random.nextLong(-200, 10_800);
            int hint = random.nextInt(-3, 505);
            assertThat(lane.pointAt(frame, hint))
                    .as("frame %d, hint %d", frame, hint)
                    .isEqualTo(lane.pointAt(frame));
        }
    }

    @Test
    void playingAllocatesNothing() {
        long[] frame = {0};
        int[] point = {-1};
        double[] at = {0};
        assertThat(NoAllocation.bytes(10_000, () -> {
                    point[0] = RAMP.pointAt(frame[0], point[0]);
                    at[0] += RAMP.positionAt(frame[0], point[0]);
                    frame[0] = (frame[0] + 1) % 400;
                }))
                .isZero();
    }

    @Test
    void refusesPointsThatDoNotRise() {
        assertThatThrownBy(() -> new Lane(new long[] {5, 5}, new double[] {0, 1}, false))
                .hasMessageContaining("point 1 at frame 5 does not come after frame 5");
        assertThatThrownBy(() -> new Lane(new long[0], new double[0], false)).hasMessageContaining("at least one");
    }
}
