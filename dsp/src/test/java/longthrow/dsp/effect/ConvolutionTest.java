package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The convolution is the sum that defines it, whatever the length of the response.
class ConvolutionTest {
    private static final int RATE = EffectBench.RATE;
    /// The shortest predelay, 0.1 ms.
    private static final int PREDELAY = 4;

    private static float[] convolved(float[] signal, float[] response) {
        double energy = 0;
        for (float x : response) {
            energy += (double) x * x;
        }
        float[] out = new float[signal.length];
        for (int n = PREDELAY; n < out.length; n++) {
            double sum = 0;
            for (int k = 0; k < response.length && n - PREDELAY - k >= 0; k++) {
                sum += (double) response[k] * signal[n - PREDELAY - k];
            }
            out[n] = (float) (sum / Math.sqrt(energy));
        }
        return out;
    }

    private static EffectBench bench(float[]... response) {
        return new EffectBench(RATE, new Impulse(response))
                .set("algorithm=convolution")
                .settle();
    }

    @ParameterizedTest(name = "{0} samples")
    @ValueSource(ints = {1, 2, 255, 256, 257, 512, 513, 1000, 1279, 1280, 1281, 5000})
    void isTheSumThatDefinesIt(int length) {
        float[] response = Signals.noise(3, 1, length);
        response[0] = 1;
        float[] signal = Signals.noise(4, 0.5, 9000);
        float[][] out = bench(response).render(signal);
        float[] expected = convolved(signal, response);
        assertThat(Measure.difference(out[0], expected)).isLessThan(5e-6);
        assertThat(Measure.difference(out[1], expected)).isLessThan(5e-6);
    }

    @Test
    void aStereoResponseHasItsSides() {
        float[] left = Signals.impulse(700);
        float[] right = new float[700];
        right[600] = 0.5f;
        float[] signal = Signals.noise(5, 0.5, 4000);
        float[][] out = bench(left, right).render(signal);
        for (int n = 700; n < 4000; n++) {
            assertThat(out[0][n]).isEqualTo(signal[n - PREDELAY], org.assertj.core.api.Assertions.within(1e-6f));
            assertThat(out[1][n])
                    .isEqualTo(signal[n - PREDELAY - 600] / 2, org.assertj.core.api.Assertions.within(1e-6f));
        }
    }

    @Test
    void refusesAResponseThatIsNone() {
        assertThatThrownBy(() -> new Impulse(new float[0][])).hasMessageContaining("one or two channels");
        assertThatThrownBy(() -> new Impulse(new float[1][0])).hasMessageContaining("one or two channels");
    }

    @Test
    void anotherResponseIsFadedTo() {
        float[] quiet = Signals.impulse(300);
        float[] later = new float[400];
        later[350] = 1;
        EffectBench bench = bench(quiet);
        float[] tone = Signals.sine(1000, 0.1, RATE, 48_000);
        float[][] before = bench.render(java.util.Arrays.copyOf(tone, 24_000));
        bench.impulse(new Impulse(new float[][] {later}));
        float[][] after = bench.render(java.util.Arrays.copyOfRange(tone, 24_000, 48_000));
        float[] all = Signals.joined(before[0], after[0]);
        assertThat(all[23_999]).isEqualTo(tone[23_999 - PREDELAY], org.assertj.core.api.Assertions.within(1e-6f));
        for (int n = 24_000 + 960; n < 48_000; n++) {
            assertThat(all[n]).isEqualTo(tone[n - PREDELAY - 350], org.assertj.core.api.Assertions.within(1e-6f));
        }
    }
}
