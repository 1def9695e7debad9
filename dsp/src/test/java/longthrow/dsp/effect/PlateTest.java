package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plate is wired as the paper's figure 1.
class PlateTest {
    private static final int PAPER_RATE = 29_761;

    /// Sample by sample in double precision, at the paper's own rate, without swaying.
    private static final class Paper {
        private final double[][] lines = new double[16][];
        private final int[] at = new int[16];
        private final double decay;
        private final double damping;
        private final double bandwidth;
        private double bright;
        private final double[] dark = new double[2];

        Paper(double decay, double damping, double bandwidth) {
            this.decay = decay;
            this.damping = damping;
            this.bandwidth = bandwidth;
            int[] lengths = {142, 107, 379, 277, 672, 4453, 1800, 3720, 908, 4217, 2656, 3163};
            for (int i = 0; i < lengths.length; i++) {
                lines[i] = new double[lengths[i]];
            }
        }

        double tap(int line, int age) {
            int length = lines[line].length;
            return lines[line][Math.floorMod(at[line] - age, length)];
        }

        double end(int line) {
            return lines[line][at[line]];
        }

        void push(int line, double x) {
            lines[line][at[line]] = x;
            at[line] = (at[line] + 1) % lines[line].length;
        }

        double allPass(int line, double gain, double x) {
            double echo = end(line);
            double inside = x - gain * echo;
            push(line, inside);
            return echo + gain * inside;
        }

        void step(double x, float[] left, float[] right, int n) {
            left[n] = (float) (0.6
                    * (tap(9, 266)
                            + tap(9, 2974)
                            - tap(10, 1913)
                            + tap(11, 1996)
                            - tap(5, 1990)
                            - tap(6, 187)
                            - tap(7, 1066)));
            right[n] = (float) (0.6
                    * (tap(5, 353)
                            + tap(5, 3627)
                            - tap(6, 1228)
                            + tap(7, 2673)
                            - tap(9, 2111)
                            - tap(10, 335)
                            - tap(11, 121)));
            bright += (1 - bandwidth) * (x - bright);
            double in = allPass(3, 0.625, allPass(2, 0.625, allPass(1, 0.75, allPass(0, 0.75, bright))));
            double[] crossing = {end(11) * decay, end(7) * decay};
            for (int half = 0; half < 2; half++) {
                int first = 4 + 4 * half;
                double swayed = allPass(first, -0.7, in + crossing[half]);
                double middle = end(first + 1);
                push(first + 1, swayed);
                dark[half] += (1 - damping) * (middle - dark[half]);
                push(first + 3, allPass(first + 2, 0.5, dark[half] * decay));
            }
        }
    }

    @Test
    void answersAsThePaperDoes() {
        int frames = PAPER_RATE;
        double round = (672 + 4453 + 1800 + 3720 + 908 + 4217 + 2656 + 3163) / (double) PAPER_RATE;
        Paper paper = new Paper(
                Math.pow(10, -3 * round / (4 * 2.0)),
                Math.exp(-2 * Math.PI * 4000 / PAPER_RATE),
                Math.exp(-2 * Math.PI * 9000 / PAPER_RATE));
        float[][] expected = new float[2][frames];
        // the predelay of 10 ms is 297 frames
        for (int n = 0; n < frames; n++) {
            paper.step(n == 297 ? 1 : 0, expected[0], expected[1], n);
        }
        float[][] out = new EffectBench(PAPER_RATE, Impulse.room(PAPER_RATE))
                .set("algorithm=plate", "plate/predelay=10", "plate/t60=2000", "plate/damping=4000")
                .set("plate/bandwidth=9000", "plate/modulation=0")
                .settle()
                .render(Signals.impulse(frames));
        assertThat(Measure.peak(expected[0], 0, frames)).isGreaterThan(0.01);
        assertThat(Measure.difference(out[0], expected[0])).isLessThan(1e-5);
        assertThat(Measure.difference(out[1], expected[1])).isLessThan(1e-5);
    }

    @ParameterizedTest(name = "{0} ms")
    @ValueSource(ints = {1500, 2000, 5000})
    void fallsBySixtyDecibelsInItsTime(int millis) {
        float[] out = EffectBench.of("plate", "plate/t60=" + millis, "plate/damping=20000")
                .render(Signals.impulse(millis * 48 * 6 / 5))[0];
        assertThat(ReverbTest.t60(out, 500)).isCloseTo(millis / 1000.0, within(0.1 * millis / 1000));
    }
}
