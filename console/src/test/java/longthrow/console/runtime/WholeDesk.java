package longthrow.console.runtime;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import longthrow.console.scene.CellMap;
import longthrow.console.scene.Scene;
import longthrow.console.scene.SceneNumber;
import longthrow.console.scene.ScopeGrid;
import longthrow.console.scene.Timing;
import longthrow.console.show.Show;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.parameter.Parameter;

/// A desk of 1,024 strips, journaled, with two scenes between which nearly every control moves.
final class WholeDesk {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STRIPS = 1024;
    private static final String MOVING = "fader|pan|mute|.*freq|.*gain|.*/q|.*threshold|.*attack|.*release|.*hold|"
            + ".*range|.*ratio|.*knee|send/[1-8]/level|delay|trim";

    final FrameClock clock = new FrameClock(Rig.RATE);
    final Console console = new Console(Show.fresh("Night", DeskLayout.mono(Rig.RATE, STRIPS)), clock);

    /// Scenes that take such a time.
    WholeDesk(Timing timing) {
        console.keeping().journal(InstantSource.system(), any -> {});
        console.scenes().store(scene(1, 0.3, timing));
        console.scenes().store(scene(2, 0.4, timing));
    }

    private Scene scene(int number, double position, Timing timing) {
        CellMap all = CellMap.all(console.desk());
        int[] cells = new int[all.size()];
        double[] values = new double[all.size()];
        for (int at = 0; at < all.size(); at++) {
            Parameter parameter = console.desk().layout().parameter(all.cell(at));
            boolean moves = parameter.key().matches(MOVING);
            cells[at] = all.cell(at);
            values[at] = moves ? parameter.clamp(parameter.taper().toValue(position)) : all.value(at);
        }
        return new Scene(
                SceneNumber.parse(Integer.toString(number)).orElseThrow(),
                "Verse",
                CellMap.of(cells, values, cells.length),
                Map.of(),
                timing,
                ScopeGrid.USUAL,
                List.of());
    }

    /// The least that something took, of the control thread's processor time in ms and of its bytes.
    static final class Least {
        double millis = Double.MAX_VALUE;
        long bytes = Long.MAX_VALUE;

        void of(Runnable deed) {
            long room = THREADS.getCurrentThreadAllocatedBytes();
            long from = THREADS.getCurrentThreadCpuTime();
            deed.run();
            millis = Math.min(millis, (THREADS.getCurrentThreadCpuTime() - from) * 1e-6);
            bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - room);
        }
    }
}
