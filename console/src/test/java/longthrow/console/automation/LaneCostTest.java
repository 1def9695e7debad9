package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.Generation;
import longthrow.dsp.engine.TransportState;
import longthrow.dsp.lanes.Lanes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What playing lanes costs the control thread and the audio thread together.
class LaneCostTest {
    private static final int FADERS = 64;

    private final Rides rides = new Rides(FADERS);

    @Test
    @Tag("long")
    void sixtyFourFadersTakeATwentiethOfACoreAtMost() {
        double[] pairs = new double[2 * 60_000];
        for (int i = 0; i < 60_000; i++) {
            pairs[2 * i] = i / 100.0;
            pairs[2 * i + 1] = -10 + 8 * Math.sin(i / 30.0);
        }
        for (int strip = 1; strip <= FADERS; strip++) {
            rides.lane("ch/" + strip + "/fader", pairs);
        }
        rides.play();
        turns(30);
        long before = cpuNanos();
        turns(60);
        double control = (cpuNanos() - before) / 60e9;
        List<Generation.Played> lanes = rides.automation.player().played();
        assertThat(lanes).hasSize(FADERS);
        double audio = engine(lanes) - engine(List.of());
        System.out.printf("64 lanes of 60,000 points: %.4f of a core to show, %.4f to hear%n", control, audio);
        assertThat(control + audio).isLessThan(0.05);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void turns(int seconds) {
        for (int i = 0; i < 1_000 * seconds; i++) {
            rides.bench.clock.advanceMillis(1);
            rides.bench.changes.clear();
            rides.work();
        }
    }

    /// The share of a core that rendering takes.
    private double engine(List<Generation.Played> lanes) {
        Engine engine = new Engine(DeskLayout.mono(Song.RATE, FADERS));
        engine.generations()
                .publish(new Generation(
                        rides.desk.values(),
                        lanes,
                        Collections.nCopies(FADERS, Optional.empty()),
                        TransportState.STOPPED.rolling(true),
                        0,
                        false));
        float[][] in = new float[engine.inputs()][Lanes.GRID];
        float[][] out = new float[engine.outputs()][Lanes.GRID];
        render(engine, in, out, 10);
        long before = cpuNanos();
        render(engine, in, out, 30);
        return (cpuNanos() - before) / 30e9;
    }

    private static void render(Engine engine, float[][] in, float[][] out, int seconds) {
        for (int block = 0; block < seconds * Song.RATE / Lanes.GRID; block++) {
            engine.render(in, out, Lanes.GRID, block * 1_333_333L);
        }
    }
}
