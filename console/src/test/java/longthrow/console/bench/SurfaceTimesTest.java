package longthrow.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The stop-watch on a real desk, a real line and real threads; how fast they are is for reports.
@Timeout(120)
class SurfaceTimesTest {
    @Tag("long")
    @Test
    void timesEveryMoveOfAFaderOverARealLine() {
        SurfaceTimes times = SurfaceTimes.watch(64, 20);
        assertThat(times.moves()).isEqualTo(20);
        assertThat(times.echoMicros().median())
                .isPositive()
                .isLessThanOrEqualTo(times.echoMicros().worst());
        assertThat(times.engineMicros().median()).isPositive();
    }
}
