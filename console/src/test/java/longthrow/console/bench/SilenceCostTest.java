package longthrow.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Silence costs at most a tenth more than sound, in every second of it: what decays in filters, detectors, gains,
/// rooms
/// and meters would pass through denormals, which cost twenty times as much.
class SilenceCostTest {
    private static final double MOST = 1.1;
    private static final int SECONDS = 15;
    /// Batches of 4,096 frames in a second.
    private static final int SECOND = 12;
    private static final int ROUNDS = 3;

    static Stream<Arguments> desks() {
        Map<String, Supplier<LoadDesk>> desks = Map.of(
                "the strip load with four sends",
                () -> new LoadDesk(64, 4),
                "every block of every strip",
                () -> everyBlock(new LoadDesk(64, 4)),
                "a show's desk with effects, limiters and meters",
                DeskLoad::showDesk);
        return desks.entrySet().stream().map(desk -> Arguments.of(desk.getKey(), desk.getValue()));
    }

    private static LoadDesk everyBlock(LoadDesk desk) {
        desk.switches().forEach(block -> desk.turn(block, true));
        return desk;
    }

    /// CPU time of the rendering thread. Other programs on the machine only ever add to it: of each second that which
    /// took least in three rounds counts.
    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    void silenceCostsAtMostATenthMoreThanSound(String words, Supplier<LoadDesk> made) {
        LoadDesk desk = made.get();
        desk.engine().warmUp();
        Batch batch = new Batch(desk.engine(), 64, 64);
        batch.cost(5 * SECOND, false);
        batch.cost(5 * SECOND, true);
        double loud = Double.POSITIVE_INFINITY;
        double[] silent = new double[SECONDS];
        Arrays.fill(silent, Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS; round++) {
            loud = Math.min(loud, batch.cost(2 * SECOND, false));
            for (int second = 0; second < SECONDS; second++) {
                silent[second] = Math.min(silent[second], batch.cost(SECOND, true));
            }
        }
        for (int second = 0; second < SECONDS; second++) {
            assertThat(silent[second] / loud)
                    .as("second %d of silence over sound", second + 1)
                    .isLessThanOrEqualTo(MOST);
        }
    }
}
