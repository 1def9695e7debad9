package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Echoes come when and where the panel says, and go round as it says.
class StereoDelayTest {
    private static final int RATE = EffectBench.RATE;

    private static int firstOver(float[] signal, double level, int from) {
        for (int n = from; n < signal.length; n++) {
            if (Math.abs(signal[n]) > level) {
                return n;
            }
        }
        return -1;
    }

    @Test
    void eachSideEchoesAfterItsTime() {
        float[][] out = EffectBench.of("delay", "delay/left/time=100", "delay/right/time=250")
                .render(Signals.impulse(RATE));
        assertThat(firstOver(out[0], 0.5, 0)).isEqualTo(4800);
        assertThat(firstOver(out[1], 0.5, 0)).isEqualTo(12_000);
        assertThat(out[0][4800]).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} at {1} bpm: {2} ms")
    @CsvSource({
        "1/1, 120, 2000",
        "1/2., 180, 1000",
        "1/2, 120, 1000",
        "1/4., 120, 750",
        "1/4, 120, 500",
        "1/4t, 120, 333.333",
        "1/8., 90, 500",
        "1/8, 75, 400",
        "1/8t, 60, 333.333",
        "1/16, 125, 120",
    })
    void followsTheTempo(String note, double tempo, double millis) {
        int late = (int) Math.round(millis * RATE / 1000);
        float[][] out = EffectBench.of("delay", "tempo=" + tempo, "delay/left/note=" + note)
                .render(Signals.impulse(late + 64));
        assertThat(firstOver(out[0], 0.5, 0)).isEqualTo(late);
    }

    @Test
    void everyRoundIsTurnedDownByTheFeedback() {
        float[] in = new float[2 * RATE];
        System.arraycopy(Signals.sine(1000, 0.5, RATE, 4800), 0, in, 0, 4800);
        float[] out = EffectBench.of("delay", "delay/left/time=300", "delay/feedback=50", "delay/low-cut=20")
                .set("delay/high-cut=20000")
                .settle()
                .render(in)[0];
        for (int round = 1; round < 5; round++) {
            int at = round * 14_400 + 960;
            assertThat(Measure.decibels(Measure.amplitude(out, 1000, RATE, at, at + 2400) / 0.5))
                    .isCloseTo(-6.02 * (round - 1), within(0.1));
        }
    }

    @Test
    void theLoopsFiltersDullEveryRound() {
        float[] in = new float[2 * RATE];
        System.arraycopy(Signals.sine(2000, 0.5, RATE, 4800), 0, in, 0, 4800);
        float[] out = EffectBench.of("delay", "delay/left/time=300", "delay/feedback=100", "delay/low-cut=20")
                .set("delay/high-cut=2000")
                .settle()
                .render(in)[0];
        for (int round = 1; round < 4; round++) {
            int at = round * 14_400 + 960;
            // a Butterworth filter at its corner: -3.01 dB
            assertThat(Measure.decibels(Measure.amplitude(out, 2000, RATE, at, at + 2400) / 0.5))
                    .isCloseTo(-3.01 * (round - 1), within(0.1));
        }
    }

    @Test
    void pingPongChangesSidesOnEveryRound() {
        float[] left = Signals.impulse(RATE);
        float[][] out = EffectBench.of("delay", "delay/ping-pong=on", "delay/left/time=100", "delay/right/time=150")
                .set("delay/feedback=80", "delay/low-cut=20", "delay/high-cut=20000")
                .settle()
                .render(left, new float[RATE]);
        assertThat(firstOver(out[0], 0.1, 0)).isEqualTo(4800);
        assertThat(firstOver(out[1], 0.1, 0)).isBetween(12_000, 12_010);
        assertThat(firstOver(out[0], 0.1, 4900)).isBetween(16_800, 16_815);
        assertThat(firstOver(out[1], 0.05, 12_200)).isBetween(24_000, 24_020);
    }

    @Test
    void aNewTimeIsThereWithin20Milliseconds() {
        EffectBench bench = EffectBench.of("delay", "delay/left/time=100", "delay/feedback=0");
        float[] constant = Signals.sine(440, 0.5, RATE, 2 * RATE);
        bench.render(constant);
        bench.set("delay/left/time=211.7");
        float[] after = bench.render(Signals.impulse(960 + RATE / 2))[0];
        // what went in before is heard 211.7 ms late from here on
        for (int n = 960; n < 4000; n++) {
            int then = 2 * RATE + n - Math.round(211.7f * 48);
            assertThat(after[n]).isEqualTo(constant[then], within(1e-6f));
        }
    }
}
