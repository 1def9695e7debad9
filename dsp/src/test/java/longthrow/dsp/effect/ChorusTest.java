package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;

/// Voices sway around their delay, as far and as fast as the panel says.
class ChorusTest {
    private static final int RATE = EffectBench.RATE;

    /// Where the impulses of a train come out of one voice, in frames after they went in.
    private static double[] delays(String... settings) {
        int apart = 2400;
        float[] train = new float[2 * RATE];
        for (int n = 0; n < train.length; n += apart) {
            train[n] = 1;
        }
        EffectBench bench = EffectBench.of("chorus", settings);
        float[] out = bench.render(train)[0];
        double[] delays = new double[train.length / apart];
        for (int i = 0; i < delays.length; i++) {
            double sum = 0;
            double moment = 0;
            for (int n = 0; n < apart; n++) {
                sum += out[i * apart + n];
                moment += n * out[i * apart + n];
            }
            delays[i] = moment / sum;
        }
        return delays;
    }

    @Test
    void aVoiceSwaysAroundItsDelay() {
        double[] delays = delays("chorus/voices=2", "chorus/delay=12", "chorus/depth=2", "chorus/rate=1");
        double least = java.util.Arrays.stream(delays).min().orElseThrow();
        double most = java.util.Arrays.stream(delays).max().orElseThrow();
        assertThat(least).isCloseTo(480, within(8.0));
        assertThat(most).isCloseTo(672, within(8.0));
    }

    @Test
    void itSwaysAtItsRate() {
        double[] delays = delays("chorus/voices=2", "chorus/depth=2", "chorus/rate=1");
        for (int i = 0; i < 20; i++) {
            // 20 impulses are one second, one turn
            assertThat(delays[i]).isCloseTo(delays[i + 20], within(1.5));
            assertThat(delays[i] + delays[i + 10]).isCloseTo(2 * 576, within(3.0));
        }
    }

    @Test
    void withoutSpreadBothSidesAreOne() {
        float[][] out = EffectBench.of("chorus", "chorus/spread=0").render(Signals.noise(1, 0.5, RATE));
        assertThat(Measure.difference(out[0], out[1])).isLessThan(1e-6);
    }

    @Test
    void moreVoicesAreAsLoud() {
        for (int voices : new int[] {2, 4, 6}) {
            float[][] out = EffectBench.of("chorus", "chorus/voices=" + voices)
                    .render(Signals.noise(1, 0.5, 4 * RATE), Signals.noise(2, 0.5, 4 * RATE));
            assertThat(Measure.decibels(Measure.rms(out[0], RATE, 4 * RATE) / (0.5 / Math.sqrt(3))))
                    .isBetween(-1.5, 1.5);
        }
    }
}
