package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.console.runtime.WholeDesk.Least;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Timing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a recall costs the control thread of a desk of 1,024 strips, from the plan to what the journal is handed.
@Tag("long")
class RecallOnDeskCostTest {
    private static final int TIMES = 60;

    // ten are what a machine with nothing else to do takes at most; with others at work caches are colder
    private static final double MOST_MILLIS = 15;

    /// Of the plan.
    private static final long BYTES_A_CELL = 30;

    /// The columns of undo, of what listeners are told and of what the journal is handed.
    private static final long BYTES_A_CHANGE = 230;

    @Test
    void fiftyThousandChangesHoldTheControlThreadForTenMillisecondsAndMakeNoObjectEach() {
        WholeDesk desk = new WholeDesk(Timing.NONE);
        Console console = desk.console;
        Least recall = new Least();
        Least turn = new Least();
        for (int time = 0; time < TIMES; time++) {
            int scene = time % 2;
            recall.of(() -> console.recall().recall(scene));
            turn.of(() -> console.work(desk.clock.nanos()));
            console.keeping().handOver();
        }
        RecallPlan last = console.recall().last().orElseThrow();
        assertThat(last.changes()).isGreaterThan(45_000);
        System.out.printf(
                "a recall of %d cells that moves %d costs %.1f ms, what the turn publishes and shows of it %.1f ms%n",
                last.size(), last.changes(), recall.millis, turn.millis);
        assertThat(recall.bytes).isLessThan(BYTES_A_CELL * last.size() + BYTES_A_CHANGE * last.changes());
        assertThat(recall.millis).isLessThanOrEqualTo(MOST_MILLIS);
    }
}
