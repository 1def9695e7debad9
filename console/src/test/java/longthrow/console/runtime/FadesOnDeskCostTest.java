package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Curve;
import longthrow.console.scene.FadeTime;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What fades of nearly every control cost the control thread of a desk of 1,024 strips: those of a recall, and those
/// by which UNDO brings a whole desk back (rules S6, S9).
@Tag("long")
class FadesOnDeskCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STRIPS = 1024;
    private static final int TIMES = 12;
    private static final int PASSES = 8;
    private static final double MOST_START_MILLIS = 15;
    private static final double MOST_PASS_MILLIS = 5;

    /// The batch and what listeners are told of it, in columns; an object a fade would be 16 more.
    private static final long BYTES_A_STEP = 48;

    private final FrameClock clock = new FrameClock(Rig.RATE);
    private final Console console = new Console(Show.fresh("Night", DeskLayout.mono(Rig.RATE, STRIPS)), clock);
    private int moved;
    private long frame;

    private Scene scene(int number, double position, FadeTime time) {
        CellMap all = CellMap.all(console.desk());
        int[] cells = new int[all.size()];
        double[] values = new double[all.size()];
        for (int at = 0; at < all.size(); at++) {
            Parameter parameter = console.desk().layout().parameter(all.cell(at));
            boolean moves = parameter
                    .key()
                    .matches(
                            "fader|pan|mute|.*freq|.*gain|.*/q|.*threshold|.*attack|.*release|.*hold|.*range|.*ratio|.*knee|send/[1-8]/level|delay|trim");
            cells[at] = all.cell(at);
            values[at] = moves ? parameter.clamp(parameter.taper().toValue(position)) : all.value(at);
        }
        return new Scene(
                SceneNumber.parse(Integer.toString(number)).orElseThrow(),
                "Verse",
                CellMap.of(cells, values, cells.length),
                Map.of(),
                Timing.all(time),
                ScopeGrid.USUAL,
                List.of());
    }

    /// The least that something took, of the control thread's processor time in ms and of its bytes.
    private static final class Least {
        private double millis = Double.MAX_VALUE;
        private long bytes = Long.MAX_VALUE;

        void of(Runnable deed) {
            long room = THREADS.getCurrentThreadAllocatedBytes();
            long from = THREADS.getCurrentThreadCpuTime();
            deed.run();
            millis = Math.min(millis, (THREADS.getCurrentThreadCpuTime() - from) * 1e-6);
            bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - room);
        }
    }

    private void pass() {
        frame += Rig.RATE / 100;
        clock.at(frame);
        console.desk().at(clock.nanos());
    }

    private void whatFades(Curve curve) {
        FadeTime time = new FadeTime(1, 1, 0, curve);
        console.keeping().journal(InstantSource.system(), any -> {});
        console.scenes().store(scene(1, 0.3, time));
        console.scenes().store(scene(2, 0.4, time));
        Least start = new Least();
        Least pass = new Least();
        Least turn = new Least();
        Least undo = new Least();
        Least glide = new Least();
        for (int round = 0; round < TIMES; round++) {
            int scene = round % 2;
            start.of(() -> console.recall().recall(scene));
            moved = console.fades().count();
            for (int i = 0; i < PASSES; i++) {
                pass();
                pass.of(() -> console.fades().work(clock.nanos()));
                turn.of(() -> console.work(clock.nanos()));
            }
            console.fades().finish();
            undo.of(() -> console.desk().undo());
            for (int i = 0; i < PASSES; i++) {
                pass();
                glide.of(() -> console.fades().work(clock.nanos()));
            }
            console.fades().finish();
            console.recall().recall(scene);
            console.fades().finish();
            console.keeping().handOver();
        }
        System.out.printf(
                "%s fades of %d cells: started in %.1f ms, %.2f ms and %d kB a pass, of a whole turn beside %.2f ms;"
                        + " undone in %.1f ms, %.2f ms a pass%n",
                curve, moved, start.millis, pass.millis, pass.bytes / 1000, turn.millis, undo.millis, glide.millis);
        assertThat(moved).isGreaterThan(45_000);
        assertThat(pass.bytes).as("bytes of a pass").isLessThan(BYTES_A_STEP * moved);
        assertThat(pass.millis).as("a pass").isLessThanOrEqualTo(MOST_PASS_MILLIS);
        assertThat(glide.millis).as("a pass of undo").isLessThanOrEqualTo(MOST_PASS_MILLIS);
        assertThat(start.millis).as("a start").isLessThanOrEqualTo(MOST_START_MILLIS);
        assertThat(undo.millis).as("an undo").isLessThanOrEqualTo(MOST_START_MILLIS);
    }

    @Test
    void fiftyThousandFadesTakeFiveMillisecondsAPassAndNoObjectEach() {
        whatFades(Curve.LINEAR);
    }

    @Test
    void soDoFadesThatBend() {
        whatFades(Curve.S);
    }
}
