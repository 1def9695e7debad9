package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The compressor follows its static curve, in its times (Giannoulis, Massberg, Reiss 2012; dsp facts, section 3).
class CompressorTest {
    private static final int RATE = TestDesk.RATE;

    private static TestDesk desk(String... settings) {
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/comp/on=on");
        return desk.set(
                Arrays.stream(settings).map(setting -> "ch/1/comp/" + setting).toArray(String[]::new));
    }

    /// The gain computer with a quadratic knee.
    private static double curve(double level, double threshold, double ratio, double knee) {
        double over = level - threshold;
        if (2 * over <= -knee) {
            return level;
        }
        if (2 * over <= knee) {
            return level + (1 / ratio - 1) * (over + knee / 2) * (over + knee / 2) / (2 * knee);
        }
        return threshold + over / ratio;
    }

    private static double change(float[] out, float[] in) {
        int from = in.length / 2;
        return Measure.decibels(Measure.rms(out, from, in.length) / Measure.rms(in, from, in.length));
    }

    @ParameterizedTest(name = "threshold {0} dB, {1}:1, knee {2} dB")
    @CsvSource({"-20, 4, 0", "-20, 4, 6", "-30, 2, 12", "-10, 100, 0", "-40, 1.5, 24", "-20, 1, 6"})
    void followsItsStaticCurve(double threshold, double ratio, double knee) {
        for (double level = -60; level <= 0; level += 3) {
            float[] in = Signals.constant(Math.pow(10, level / 20), RATE / 2);
            float[] out = desk("threshold=" + threshold, "ratio=" + ratio, "knee=" + knee, "attack=1", "release=20")
                    .render(in)[TestDesk.MAIN_LEFT];
            assertThat(Measure.decibels(out[out.length - 1]))
                    .as("at %s dB", level)
                    .isCloseTo(curve(level, threshold, ratio, knee), within(0.01));
        }
    }

    @ParameterizedTest(name = "{0} Hz, attack {1} ms, release {2} ms")
    @CsvSource({
        "50, 1, 50",
        "50, 1, 100",
        "50, 1, 200",
        "50, 20, 200",
        "50, 100, 500",
        "100, 1, 100",
        "200, 10, 200",
        "1000, 1, 50",
        "1000, 20, 200",
        "1000, 100, 500",
        "5000, 10, 200",
        "10000, 1, 200",
        "10000, 100, 500"
    })
    void turnsSinesDownWithinATenthOfADecibel(double hertz, double attack, double release) {
        float[] in = Signals.sine(hertz, Math.pow(10, -10 / 20.0), RATE, 3 * RATE);
        float[] out = desk("threshold=-20", "ratio=4", "knee=0", "attack=" + attack, "release=" + release)
                .render(in)[TestDesk.MAIN_LEFT];
        assertThat(change(out, in)).isCloseTo(-7.5, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1000, 8000})
    void rmsMeetsTheSameThresholdWithASine(double hertz) {
        float[] in = Signals.sine(hertz, Math.pow(10, -10 / 20.0), RATE, 2 * RATE);
        float[] out = desk("threshold=-20", "ratio=4", "knee=0", "detector=rms").render(in)[TestDesk.MAIN_LEFT];
        assertThat(change(out, in)).isCloseTo(-7.5, within(0.3));
    }

    @ParameterizedTest(name = "attack {0} ms")
    @ValueSource(doubles = {1, 10, 50, 120})
    void attacksBy63PercentInItsTime(double attack) {
        float[] in = Signals.constant(0.01, RATE + RATE);
        Arrays.fill(in, RATE, 2 * RATE, 1);
        float[] out = desk("threshold=-16", "ratio=4", "knee=0", "attack=" + attack, "release=5")
                .render(in)[0];
        // the step asks for 12 dB
        double at = Measure.decibels(out[RATE + (int) (attack * RATE / 1000)]);
        assertThat(at).isCloseTo(-12 * (1 - Math.exp(-1)), within(0.1));
    }

    @ParameterizedTest(name = "release {0} ms")
    @ValueSource(doubles = {50, 200, 1000})
    void releasesBy63PercentInItsTime(double release) {
        float[] in = Signals.constant(1, RATE + 2 * RATE);
        Arrays.fill(in, RATE, 3 * RATE, 0.01f);
        float[] out = desk("threshold=-16", "ratio=4", "knee=0", "attack=0.1", "release=" + release)
                .render(in)[0];
        double left = Measure.decibels(out[RATE + (int) (release * RATE / 1000)] / 0.01);
        // the curve is held for up to 6 ms, and the attack of 0.1 ms comes behind
        assertThat(left).isBetween(-12 * Math.exp(-1 + 6.1 / release) - 0.02, -12 * Math.exp(-1) + 0.02);
    }

    @Test
    void makesUpAndMixes() {
        float[] in = Signals.constant(Math.pow(10, -8 / 20.0), RATE);
        String[] curve = {"threshold=-20", "ratio=4", "knee=0", "attack=1", "release=50"};
        double down = Math.pow(10, -9 / 20.0);
        float[] up = desk(curve).set("ch/1/comp/makeup=5 dB").render(in)[0];
        assertThat(Measure.decibels(up[RATE - 1] / in[0])).isCloseTo(-9 + 5, within(0.01));
        float[] mixed = desk(curve).set("ch/1/comp/mix=25 %").render(in)[0];
        assertThat((double) mixed[RATE - 1] / in[0]).isCloseTo(0.75 + 0.25 * down, within(0.001));
    }

    @Test
    void tellsItsDeepestReductionWithoutTheMakeUp() {
        TestDesk desk = desk("threshold=-20", "ratio=4", "knee=0", "attack=1", "makeup=10");
        desk.render(Signals.constant(Math.pow(10, -8 / 20.0), RATE / 2));
        assertThat((double) desk.engine().meters().compressorDecibels()[0]).isCloseTo(-9, within(0.02));
    }

    @Test
    void holdsStereoTogetherByTheLouderSide() {
        float[] loud = Signals.constant(0.5, RATE / 2);
        float[] quiet = Signals.constant(0.05, RATE / 2);
        float[][] out = TestDesk.stereo(true)
                .set("ch/1/comp/on=on", "ch/1/comp/threshold=-26", "ch/1/comp/knee=0", "ch/1/comp/attack=1")
                .render(quiet, loud);
        double expected = curve(Measure.decibels(0.5), -26, 4, 0) - Measure.decibels(0.5);
        assertThat(Measure.decibels(out[0][20_000] / 0.05)).isCloseTo(expected, within(0.01));
        assertThat(Measure.decibels(out[1][20_000] / 0.5)).isCloseTo(expected, within(0.01));
    }

    @Test
    void addsNoNoiseToASteadyTone() {
        float[] in = Signals.sine(1000, 0.5, RATE, 2 * RATE);
        float[] out = desk("threshold=-20", "attack=20", "release=200").render(in)[0];
        // two seconds in, everything beside the tone is ripple of the ballistics
        assertThat(Measure.residue(out, 1000, 100, RATE, RATE, RATE + 8192)).isLessThan(-60);
    }
}
