package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The plate is wired as the paper's figure 1, but that every line of the tank loses what its length costs.
class PlateTest {
    private static final int PAPER_RATE = 29_761;

    /// Sample by sample in double precision, at the paper's own rate, without swaying.
    private static final class Paper {
        private final double[][] lines = new double[16][];
        private final int[] at = new int[16];
        private final double seconds;
        private final double damping;
        private final double bandwidth;
        private double bright;
        private final double[] dark = new double[2];

        Paper(double seconds, double damping, double bandwidth) {
            this.seconds = seconds;
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

        /// What comes out of a line; those of the tank lose 60 dB in the time of the plate.
        double end(int line) {
            double loss = line < 4 ? 1 : Math.pow(10, -3.0 * lines[line].length / (PAPER_RATE * seconds));
            return loss * lines[line][at[line]];
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
            double[] crossing = {end(11), end(7)};
            for (int half = 0; half < 2; half++) {
                int first = 4 + 4 * half;
                double swayed = allPass(first, -0.7, in + crossing[half]);
                double middle = end(first + 1);
                push(first + 1, swayed);
                dark[half] += (1 - damping) * (middle - dark[half]);
                push(first + 3, allPass(first + 2, 0.5, dark[half]));
            }
        }
    }

    @Test
    void answersAsThePaperDoes() {
        int frames = PAPER_RATE;
        Paper paper =
                new Paper(2, Math.exp(-2 * Math.PI * 4000 / PAPER_RATE), Math.exp(-2 * Math.PI * 9000 / PAPER_RATE));
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
    @ValueSource(ints = {1000, 2000, 5000})
    void fallsBySixtyDecibelsInItsTime(int millis) {
        float[][] out = EffectBench.of("plate", "plate/t60=" + millis, "plate/damping=20000")
                .render(Signals.impulse(millis * 48 * 6 / 5));
        for (double hertz : new double[] {250, 500, 1000, 2000}) {
            // one response in a band is off by some percent by chance alone (ISO 3382-2): the mean of two
            double mean = (ReverbTest.t60(out[0], hertz) + ReverbTest.t60(out[1], hertz)) / 2;
            assertThat(mean).as("%.0f Hz", hertz).isCloseTo(millis / 1000.0, within(0.05 * millis / 1000));
        }
    }
}
