package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sides' difference grows and shrinks as the panel says, the middle stays.
class StereoWidthTest {
    private static final int RATE = EffectBench.RATE;
    private static final float[] LEFT = Signals.noise(1, 0.4, RATE);
    private static final float[] RIGHT = Signals.noise(2, 0.4, RATE);

    @ParameterizedTest(name = "{0} %")
    @ValueSource(ints = {0, 50, 130, 200})
    void scalesTheSidesAndKeepsTheMiddle(int width) {
        float[][] out = EffectBench.of("width", "width/width=" + width).render(LEFT, RIGHT);
        for (int n = 0; n < RATE; n++) {
            double middle = (LEFT[n] + RIGHT[n]) / 2.0;
            double side = (LEFT[n] - RIGHT[n]) / 2.0 * width / 100;
            assertThat((double) out[0][n]).isCloseTo(middle + side, within(1e-6));
            assertThat((double) out[1][n]).isCloseTo(middle - side, within(1e-6));
        }
    }

    @Test
    void changesNoBitAtOneHundredPercent() {
        float[][] out = EffectBench.of("width").render(LEFT, RIGHT);
        assertThat(out[0]).isEqualTo(LEFT);
        assertThat(out[1]).isEqualTo(RIGHT);
    }

    @Test
    void bringsTheLowsToTheMiddleOnly() {
        for (int hertz : new int[] {30, 1000}) {
            float[] tone = Signals.sine(hertz, 0.5, RATE, RATE);
            float[] against = Signals.sine(hertz, -0.5, RATE, RATE);
            float[][] out = EffectBench.of("width", "width/mono-lows=on", "width/low-freq=240")
                    .render(tone, against);
            double gain = Measure.amplitude(out[0], hertz, RATE, RATE / 2, RATE) / 0.5;
            // a Butterworth high-pass three octaves below its corner: -36.1 dB
            assertThat(Measure.decibels(gain)).isCloseTo(hertz == 30 ? -36.1 : 0, within(0.2));
        }
    }
}
