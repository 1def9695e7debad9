package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three bands that add up to what went in, each turned down by its own curve.
class MultibandCompressorTest {
    private static final int RATE = EffectBench.RATE;

    private static String[] idle(int low, int high) {
        return new String[] {
            "multiband/low-freq=" + low,
            "multiband/high-freq=" + high,
            "multiband/low/ratio=1",
            "multiband/mid/ratio=1",
            "multiband/high/ratio=1"
        };
    }

    @ParameterizedTest(name = "{0} Hz and {1} Hz")
    @CsvSource({"200, 3000", "40, 12000", "800, 1000", "250, 2500"})
    void isFlatWhenIdle(int low, int high) {
        float[] response = EffectBench.of("multiband", idle(low, high)).render(Signals.impulse(RATE))[0];
        for (double hertz = 20; hertz < 22_000; hertz *= 1.09) {
            double whole = Math.rint(hertz);
            assertThat(Measure.decibels(Measure.response(response, whole, RATE)))
                    .as("%s Hz", whole)
                    .isCloseTo(0, within(0.01));
        }
    }

    @Test
    void everyBandIsSixDecibelsDownWhereTheyPart() {
        // the two others are turned down so far that one band is left: 12 dB of gain in one is 9.5 dB at the corner
        // where the neighbour, in phase, stays at half
        float[] response = EffectBench.of("multiband", idle(200, 3000))
                .set("multiband/mid/gain=12")
                .settle()
                .render(Signals.impulse(RATE))[0];
        double gain = Math.pow(10, 12 / 20.0);
        for (int corner : new int[] {200, 3000}) {
            assertThat(Measure.response(response, corner, RATE)).isCloseTo((1 + gain) / 2, within(0.01));
        }
        assertThat(Measure.response(response, 800, RATE)).isCloseTo(gain, within(0.05));
        assertThat(Measure.response(response, 25, RATE)).isCloseTo(1, within(0.01));
        assertThat(Measure.response(response, 18_000, RATE)).isCloseTo(1, within(0.01));
    }

    @ParameterizedTest(name = "{0} band, {1} Hz, {2} dB over, {3}:1")
    @CsvSource({"low, 50, 12, 4", "mid, 800, 10, 2", "mid, 700, 15, 10", "high, 10000, 12, 3"})
    void eachBandFollowsItsCurve(String band, int hertz, double over, double ratio) {
        float[] out = EffectBench.of("multiband", idle(200, 3000))
                .set(
                        "multiband/knee=0",
                        "multiband/" + band + "/threshold=-30",
                        "multiband/" + band + "/ratio=" + ratio)
                .settle()
                .render(Signals.sine(hertz, Math.pow(10, (over - 30) / 20), RATE, 2 * RATE))[0];
        double level = Measure.decibels(Measure.amplitude(out, hertz, RATE, RATE, 2 * RATE));
        assertThat(level).isCloseTo(-30 + over / ratio, within(0.4));
    }

    @Test
    void aLoudBassLeavesTheVoiceAlone() {
        float[] bass = Signals.sine(50, 0.8, RATE, 2 * RATE);
        float[] voice = Signals.sine(1000, 0.01, RATE, 2 * RATE);
        float[] both = new float[2 * RATE];
        for (int n = 0; n < both.length; n++) {
            both[n] = bass[n] + voice[n];
        }
        float[] out = EffectBench.of("multiband", idle(200, 3000))
                .set("multiband/low/ratio=20", "multiband/low/threshold=-40")
                .settle()
                .render(both)[0];
        assertThat(Measure.decibels(Measure.amplitude(out, 1000, RATE, RATE, 2 * RATE) / 0.01))
                .isCloseTo(0, within(0.05));
        assertThat(Measure.decibels(Measure.amplitude(out, 50, RATE, RATE, 2 * RATE) / 0.8))
                .isLessThan(-30);
    }

    @Test
    void bothSidesAreTurnedDownByTheLouder() {
        float[] loud = Signals.sine(800, 0.5, RATE, RATE);
        float[] soft = Signals.sine(800, 0.05, RATE, RATE);
        float[][] out = EffectBench.of("multiband", "multiband/mid/ratio=4").render(loud, soft);
        double left = Measure.amplitude(out[0], 800, RATE, RATE / 2, RATE) / 0.5;
        double right = Measure.amplitude(out[1], 800, RATE, RATE / 2, RATE) / 0.05;
        assertThat(Measure.decibels(left)).isLessThan(-8);
        assertThat(Measure.decibels(right)).isCloseTo(Measure.decibels(left), within(0.1));
    }
}
