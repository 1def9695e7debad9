package longthrow.console.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.mappings.binding.Reading;
import org.junit.jupiter.api.Test;

/// What turns the sound down, and how loud it is, is read by id: by surfaces, pages and programs.
class ReductionOnDeskTest {
    private final Rig rig = new Rig(1);

    private double reading(String id) {
        return ((Reading.Level) rig.console.port().reading(id).orElseThrow()).decibels();
    }

    @Test
    void theMonitorsLimiterIsReadAndThePhonesIsNot() {
        rig.tone(0, 0.5, 10);
        rig.act("transport/play");
        rig.run(200);
        double before = Rig.level(rig.run(100, 2));
        rig.set("monitor/limiter/ceiling", -30);
        rig.set("monitor/limiter/on", 1);
        rig.set("monitor/limiter/lookahead", 1);
        rig.run(200);
        double after = Rig.level(rig.run(100, 2));
        assertThat(after).isLessThan(before - 10);
        assertThat(reading("monitor/limiter/reduction")).isCloseTo(after - before, within(0.2));
        assertThat(reading("phones/limiter/reduction")).isZero();
    }

    /// A sine's RMS level is 3.01 dB below its peak.
    @Test
    void aStripsPeakAndRmsAreRead() {
        rig.tone(0, 0.5, 10);
        rig.act("transport/play");
        rig.run(2_000);
        assertThat(reading("ch/1/meter")).isCloseTo(20 * Math.log10(0.5), within(0.05));
        assertThat(reading("ch/1/rms")).isCloseTo(20 * Math.log10(0.5) - 3.01, within(0.05));
        assertThat(reading("bus/1/rms")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theDeEsserIsReadAndNothingElse() {
        rig.tone(0, 0.5, 10);
        rig.act("transport/play");
        rig.set("ch/1/deess/threshold", -60);
        rig.set("ch/1/deess/freq", 2000);
        rig.set("ch/1/deess/on", 1);
        rig.run(300);
        assertThat(reading("ch/1/deess/reduction")).isLessThan(-3);
        assertThat(reading("ch/1/comp/reduction")).isZero();
        assertThat(reading("bus/1/deess/reduction")).isZero();
    }
}
