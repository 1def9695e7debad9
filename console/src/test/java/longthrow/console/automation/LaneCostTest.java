package longthrow.console.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What playing lanes cost the control thread.
class LaneCostTest {
    @Test
    @Tag("long")
    void sixtyFourFadersTakeATwentiethOfACoreAtMost() {
        Rides rides = new Rides(64);
        double[] pairs = new double[2 * 60_000];
        for (int i = 0; i < 60_000; i++) {
            pairs[2 * i] = i / 100.0;
            pairs[2 * i + 1] = -10 + 8 * Math.sin(i / 30.0);
        }
        for (int strip = 1; strip <= 64; strip++) {
            rides.lane("ch/" + strip + "/fader", pairs);
        }
        rides.play();
        seconds(rides, 30);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        seconds(rides, 60);
        double share = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 60e9;
        System.out.println("64 lanes of 60,000 points: " + share + " of a core");
        assertThat(share).isLessThan(0.05);
    }

    private static void seconds(Rides rides, int seconds) {
        for (int i = 0; i < 1_000 * seconds; i++) {
            rides.bench.clock.advanceMillis(1);
            rides.bench.changes.clear();
            rides.work();
        }
    }
}
