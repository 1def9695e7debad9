package longthrow.console.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longthrow.console.desk.Bench;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What planning a recall costs the control thread.
class RecallCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// A cell's own number, before, now and after, and its verdict.
    private static final int BYTES_A_CELL = 4 + 3 * 8 + 2;

    /// Of a desk that stands at its initial values: every fader, pan, frequency, threshold and mute elsewhere.
    private static RecallPlan plan(Bench bench, Scene scene) {
        Guards none = new Guards(false, ScopeGrid.EVERYTHING, Set.of(), any -> false, any -> false, any -> false);
        return RecallPlan.of(scene, bench.desk, none);
    }

    private static Scene scene(Bench bench) {
        CellMap all = CellMap.all(bench.desk);
        int[] cells = new int[all.size()];
        double[] values = new double[all.size()];
        Arrays.setAll(cells, all::cell);
        Arrays.setAll(values, i -> {
            Parameter parameter = bench.desk.layout().parameter(cells[i]);
            boolean moves = parameter.key().matches("fader|pan|mute|.*freq|.*threshold");
            return moves ? parameter.clamp(parameter.taper().toValue(0.3)) : all.value(i);
        });
        return new Scene(
                SceneNumber.ONE,
                "Verse",
                CellMap.of(cells, values, cells.length),
                Map.of(),
                Timing.NONE,
                ScopeGrid.USUAL,
                List.of());
    }

    @Test
    void aPlanAllocatesColumnsNotObjects() {
        Bench bench = new Bench(128);
        Scene scene = scene(bench);
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 20; time++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            plan(bench, scene);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat((double) least / scene.cells().size())
                .as("bytes a cell, of them %d in columns and 12 while it is made", BYTES_A_CELL)
                .isLessThan(BYTES_A_CELL + 16);
    }

    @Test
    @Tag("long")
    void aRecallOf1024StripsIsPlannedInTenMilliseconds() {
        Bench bench = new Bench(1024);
        Scene scene = scene(bench);
        double least = Double.MAX_VALUE;
        for (int time = 0; time < 60; time++) {
            long from = THREADS.getCurrentThreadCpuTime();
            RecallPlan plan = plan(bench, scene);
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - from) * 1e-6);
            assertThat(plan.changes()).isGreaterThan(10_000);
        }
        System.out.printf(
                "%d cells of 1,024 strips are planned in %.1f ms%n",
                scene.cells().size(), least);
        assertThat(least).isLessThanOrEqualTo(10);
    }
}
