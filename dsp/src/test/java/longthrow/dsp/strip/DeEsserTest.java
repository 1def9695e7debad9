package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The de-esser turns sibilants down, however loud the singer, and leaves everything else alone.
class DeEsserTest {
    private static final int RATE = TestDesk.RATE;

    private static TestDesk desk(String... settings) {
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/deess/on=on");
        return desk.set(
                Arrays.stream(settings).map(setting -> "ch/1/deess/" + setting).toArray(String[]::new));
    }

    private static float[] voice(double low, double high) {
        float[] voice = Signals.sine(400, low, RATE, RATE);
        float[] sibilant = Signals.sine(12_000, high, RATE, RATE);
        for (int n = 0; n < RATE; n++) {
            voice[n] += sibilant[n];
        }
        return voice;
    }

    private static double change(float[] out, float[] in, double hertz) {
        return Measure.decibels(Measure.amplitude(out, hertz, RATE, RATE / 2, RATE)
                / Measure.amplitude(in, hertz, RATE, RATE / 2, RATE));
    }

    /// Linkwitz-Riley of fourth order, with the bilinear transform's bend of the frequency.
    private static double upper(double hertz, double corner) {
        double x = Math.tan(Math.PI * hertz / RATE) / Math.tan(Math.PI * corner / RATE);
        return Math.pow(x, 4) / (1 + Math.pow(x, 4));
    }

    @ParameterizedTest(name = "sibilant {0} dB over the voice, threshold {1} dB, range {2} dB")
    @CsvSource({"0, -12, 24", "6, -12, 24", "-6, -20, 24", "-20, -12, 24", "10, -40, 24", "10, -40, 6"})
    void turnsTheUpperBandDownByWhatIsTooMuch(double over, double threshold, double range) {
        double share = Math.pow(10, over / 10) / (1 + Math.pow(10, over / 10));
        double band = 10 * Math.log10(share) + Measure.decibels(upper(12_000, 6000));
        double expected = -Math.min(range, 0.75 * Math.max(0, band - threshold));
        float[] in = voice(0.2, 0.2 * Math.pow(10, over / 20));
        float[] out = desk("threshold=" + threshold, "range=" + range).render(in)[0];
        // the band is a little smaller than the tone: what is left below the crossover does not move
        double left = 1 + upper(12_000, 6000) * (Math.pow(10, expected / 20) - 1);
        assertThat(change(out, in, 12_000)).isCloseTo(Measure.decibels(left), within(0.25));
        assertThat(change(out, in, 400)).isCloseTo(0, within(0.02));
    }

    @ParameterizedTest(name = "{0} dB")
    @ValueSource(doubles = {-50, -30, -10, 0})
    void treatsASoftSingerLikeALoudOne(double level) {
        double gain = Math.pow(10, level / 20);
        float[] in = voice(0.4 * gain, 0.4 * gain);
        float[] loud = voice(0.4, 0.4);
        assertThat(change(desk().render(in)[0], in, 12_000))
                .isCloseTo(change(desk().render(loud)[0], loud, 12_000), within(0.05));
    }

    @ParameterizedTest(name = "split at {0} Hz")
    @ValueSource(doubles = {1000, 3000, 6000, 12_000})
    void isFlatWhileNothingHisses(double corner) {
        float[] impulse = Signals.impulse(1 << 14);
        float[] out = desk("range=0", "freq=" + corner).render(impulse)[0];
        for (double f = 50; f < 20_000; f *= 1.1) {
            assertThat(Measure.decibels(Measure.response(out, f, RATE)))
                    .as("at %.0f Hz", f)
                    .isCloseTo(0, within(0.001));
        }
    }

    @Test
    void passesEveryBitWhileItIsOff() {
        float[] noise = Signals.noise(1, 1, 5000);
        String[] settings = {"ch/1/pan=L100", "ch/2/pan=R100", "ch/2/deess/on=on", "ch/2/deess/threshold=-40"};
        float[][] out = TestDesk.mono(2).set(settings).render(noise, noise);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(noise);
        assertThat(out[TestDesk.MAIN_RIGHT]).isNotEqualTo(noise);
    }

    @Test
    void readsHowFarItTurnsItsBandDown() {
        double band = 10 * Math.log10(0.5) + Measure.decibels(upper(12_000, 6000));
        TestDesk desk = desk("threshold=-12", "range=24");
        desk.render(voice(0.2, 0.2));
        float[] readings = desk.engine().meters().deEsserDecibels();
        assertThat((double) readings[0]).isCloseTo(-0.75 * (band + 12), within(0.5));
        assertThat(readings[1]).as("a bus whose own is off").isZero();
        desk.render(RATE);
        desk.engine().meters();
        desk.render(RATE);
        assertThat((double) desk.engine().meters().deEsserDecibels()[0])
                .as("in silence")
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void turnsBothSidesOfAStereoStripDownTogether() {
        float[] dull = Signals.sine(400, 0.2, RATE, RATE);
        float[] sharp = voice(0.2, 0.3);
        TestDesk desk = TestDesk.stereo(true).set("ch/1/deess/on=on", "ch/1/deess/threshold=-40");
        float[] faint = voice(0.2, 0.0002);
        float[][] out = desk.render(faint, sharp);
        assertThat(change(out[0], faint, 12_000)).isCloseTo(change(out[1], sharp, 12_000), within(0.1));
        assertThat(change(out[0], faint, 12_000)).isLessThan(-10);
        assertThat(change(out[0], dull, 400)).isCloseTo(0, within(0.02));
    }

    @Tag("long")
    @Test
    void isSilentToTheBitAfterTheSong() {
        TestDesk desk = desk("threshold=-40");
        desk.render(voice(0.3, 0.3));
        desk.render(RATE);
        assertThat(desk.render(480)[0]).containsOnly(0);
    }
}
