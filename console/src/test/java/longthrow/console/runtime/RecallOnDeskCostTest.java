package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.RecallPlan;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a recall costs the control thread of a desk of 1,024 strips, from the plan to what the journal is handed.
@Tag("long")
class RecallOnDeskCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STRIPS = 1024;
    private static final int TIMES = 60;

    // ten are what a machine with nothing else to do takes at most; with others at work caches are colder
    private static final double MOST_MILLIS = 15;

    /// Of the plan.
    private static final long BYTES_A_CELL = 30;

    /// The columns of undo, of what listeners are told and of what the journal is handed.
    private static final long BYTES_A_CHANGE = 230;

    private final FrameClock clock = new FrameClock(Rig.RATE);
    private final Console console = new Console(Show.fresh("Night", DeskLayout.mono(Rig.RATE, STRIPS)), clock);

    private Scene scene(int number, double position) {
        CellMap all = CellMap.all(console.desk());
        int[] cells = new int[all.size()];
        double[] values = new double[all.size()];
        int count = 0;
        for (int at = 0; at < all.size(); at++) {
            Parameter parameter = console.desk().layout().parameter(all.cell(at));
            boolean moves = parameter
                    .key()
                    .matches(
                            "fader|pan|mute|.*freq|.*gain|.*/q|.*threshold|.*attack|.*release|.*hold|.*range|.*ratio|.*knee|send/[1-8]/level|delay|trim");
            cells[count] = all.cell(at);
            values[count++] = moves ? parameter.clamp(parameter.taper().toValue(position)) : all.value(at);
        }
        return new Scene(
                SceneNumber.parse(Integer.toString(number)).orElseThrow(),
                "Verse",
                CellMap.of(cells, values, count),
                Map.of(),
                Timing.NONE,
                ScopeGrid.USUAL,
                List.of());
    }

    /// Of a turn of the control thread: the processor's time in ms, and bytes.
    private record Cost(double millis, long bytes) {
        static Cost of(Runnable deed) {
            long room = THREADS.getCurrentThreadAllocatedBytes();
            long from = THREADS.getCurrentThreadCpuTime();
            deed.run();
            long to = THREADS.getCurrentThreadCpuTime();
            return new Cost((to - from) * 1e-6, THREADS.getCurrentThreadAllocatedBytes() - room);
        }
    }

    @Test
    void fiftyThousandChangesHoldTheControlThreadForTenMillisecondsAndMakeNoObjectEach() {
        console.keeping().journal(InstantSource.system(), any -> {});
        console.scenes().store(scene(1, 0.3));
        console.scenes().store(scene(2, 0.4));
        double recall = Double.MAX_VALUE;
        double turn = Double.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            int scene = time % 2;
            Cost recalled = Cost.of(() -> console.recall().recall(scene));
            recall = Math.min(recall, recalled.millis);
            bytes = Math.min(bytes, recalled.bytes);
            turn = Math.min(turn, Cost.of(() -> console.work(clock.nanos())).millis);
            console.keeping().handOver();
        }
        RecallPlan last = console.recall().last().orElseThrow();
        assertThat(last.changes()).isGreaterThan(45_000);
        System.out.printf(
                "a recall of %d cells that moves %d costs %.1f ms, what the turn publishes and shows of it %.1f ms%n",
                last.size(), last.changes(), recall, turn);
        assertThat(bytes).isLessThan(BYTES_A_CELL * last.size() + BYTES_A_CHANGE * last.changes());
        assertThat(recall).isLessThanOrEqualTo(MOST_MILLIS);
    }
}
