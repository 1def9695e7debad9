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

/// The gate opens, holds and closes when and as far as its panel says; the expander follows its curve.
class GateTest {
    private static final int RATE = TestDesk.RATE;

    private static TestDesk desk(String... settings) {
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/gate/on=on");
        return desk.set(
                Arrays.stream(settings).map(setting -> "ch/1/gate/" + setting).toArray(String[]::new));
    }

    /// A constant level, so that the gain is the output over the level.
    private static float[] steps(double... levelsAndMillis) {
        float[] all = new float[0];
        for (int i = 0; i < levelsAndMillis.length; i += 2) {
            float[] next = Signals.constant(
                    Math.pow(10, levelsAndMillis[i] / 20), (int) (levelsAndMillis[i + 1] * RATE / 1000));
            int at = all.length;
            all = Arrays.copyOf(all, at + next.length);
            System.arraycopy(next, 0, all, at, next.length);
        }
        return all;
    }

    private static float[] gain(TestDesk desk, float[] in) {
        float[] out = desk.render(in)[TestDesk.MAIN_LEFT];
        for (int n = 0; n < out.length; n++) {
            out[n] /= in[n];
        }
        return out;
    }

    private static int frame(double millis) {
        return (int) (millis * RATE / 1000);
    }

    @ParameterizedTest(name = "threshold {0} dB, {1} dB below: {2} dB")
    @CsvSource({"-40, 6, -40", "-40, 6, -60", "-20, 3.5, -12", "-20, -1, 0", "-60, -10, 0"})
    void turnsDownByItsRangeBelowTheThreshold(double threshold, double below, double closed) {
        float[] gain = gain(
                desk("threshold=" + threshold, "range=" + -closed, "hold=1", "release=20"),
                steps(threshold - below, 1000));
        assertThat(Measure.decibels(gain[gain.length - 1])).isCloseTo(closed, within(0.01));
    }

    @ParameterizedTest(name = "attack {0} ms, hold {1} ms, release {2} ms")
    @CsvSource({"1, 20, 100", "10, 100, 50", "50, 5, 200", "0.5, 50, 400"})
    void movesInItsTimes(double attack, double hold, double release) {
        String[] times = {"attack=" + attack, "hold=" + hold, "release=" + release};
        // closed for long, then 20 dB over the threshold, then 40 dB below it
        float[] in = steps(-80, 12 * release, -20, 12 * attack + 50, -80, 50 + hold + 12 * release);
        float[] gain = gain(desk(times), in);
        int opens = frame(12 * release);
        int falls = opens + frame(12 * attack + 50);
        double floor = 0.01;
        assertThat((double) gain[opens - 1]).isCloseTo(floor, within(0.001));
        assertThat((double) gain[opens + frame(attack)]).isCloseTo(1 - 0.99 * Math.exp(-1), within(0.03));
        assertThat((double) gain[falls - 1]).isCloseTo(1, within(0.001));
        // the detector itself falls from -20 to the closing threshold of -43 dB by 63 % in 5 ms
        double heard = 5 * 23 / (20 * Math.log10(Math.E));
        int closes = falls + frame(hold + heard);
        assertThat((double) gain[closes - frame(1)]).isCloseTo(1, within(0.001));
        assertThat((double) gain[closes + frame(release)]).isCloseTo(floor + 0.99 * Math.exp(-1), within(0.02));
    }

    @Test
    void staysOpenBetweenItsThresholds() {
        float[] gain = gain(
                desk("threshold=-40", "hysteresis=6", "hold=1", "release=5"),
                steps(-30, 100, -44, 200, -47, 200, -44, 200, -39, 100));
        assertThat((double) gain[frame(290)]).isCloseTo(1, within(0.001));
        assertThat((double) gain[frame(490)]).isCloseTo(0.01, within(0.001));
        assertThat((double) gain[frame(690)]).isCloseTo(0.01, within(0.001));
        assertThat((double) gain[frame(790)]).isCloseTo(1, within(0.001));
    }

    @Test
    void bridgesTheGapsOfLowNotes() {
        float[] tone = Signals.sine(50, 0.1, RATE, RATE);
        float[] out =
                desk("threshold=-21", "hold=10", "attack=0.1", "release=5").render(tone)[TestDesk.MAIN_LEFT];
        assertThat(Measure.decibels(Measure.rms(out, RATE / 2, RATE) / Measure.rms(tone, RATE / 2, RATE)))
                .isCloseTo(0, within(0.1));
    }

    @ParameterizedTest(name = "{0}:1, {1} dB below the threshold: {2} dB")
    @CsvSource({"2, 0, 0", "2, 10, -10", "2, 30, -30", "3, 10, -20", "4, 5, -15", "20, 30, -60", "1, 20, 0"})
    void expandsByItsRatio(double ratio, double below, double change) {
        float[] gain = gain(
                desk(
                        "mode=expander",
                        "threshold=-30",
                        "ratio=" + ratio,
                        "range=60",
                        "hysteresis=0",
                        "hold=0.1",
                        "release=5"),
                steps(-30.01 - below, 500));
        assertThat(Measure.decibels(gain[gain.length - 1])).isCloseTo(change, within(0.1));
    }

    @ParameterizedTest(name = "attack {0} ms, hold {1} ms, release {2} ms")
    @CsvSource({"1, 20, 100", "10, 100, 50", "50, 5, 200"})
    void ducksWhileItHearsItsKey(double attack, double hold, double release) {
        String[] times = {"mode=ducker", "range=20", "attack=" + attack, "hold=" + hold, "release=" + release};
        float[] in = steps(-80, 200, -20, 12 * attack + 50, -80, 50 + hold + 12 * release);
        float[] gain = gain(desk(times), in);
        int ducks = frame(200);
        int rises = ducks + frame(12 * attack + 50);
        assertThat((double) gain[ducks - 1]).isEqualTo(1);
        assertThat((double) gain[ducks + frame(attack)]).isCloseTo(0.1 + 0.9 * Math.exp(-1), within(0.03));
        assertThat(Measure.decibels(gain[rises - 1])).isCloseTo(-20, within(0.1));
        double heard = 5 * 23 / (20 * Math.log10(Math.E));
        int releases = rises + frame(hold + heard);
        assertThat(Measure.decibels(gain[releases - frame(1)])).isCloseTo(-20, within(0.1));
        assertThat((double) gain[releases + frame(release)]).isCloseTo(1 - 0.9 * Math.exp(-1), within(0.02));
    }

    @Test
    void opensBeforeTheNoteWhenItLooksAhead() {
        float[] in = steps(-80, 500, -20, 100);
        TestDesk desk = desk("lookahead=5 ms", "attack=1");
        float[] out = desk.render(in)[TestDesk.MAIN_LEFT];
        int note = frame(500) + frame(5);
        // five attack times have passed when the first sample of the note comes out, 5 ms late
        assertThat(out[note] / in[frame(500)]).isGreaterThan(0.99f);
        assertThat(Measure.decibels(out[note - 1])).isLessThan(-79);
        float[] late = desk("attack=1").render(in)[TestDesk.MAIN_LEFT];
        assertThat(late[frame(500)] / in[frame(500)]).isLessThan(0.05f);
    }

    @ParameterizedTest(name = "{0} at 1 kHz, a tone of {1} Hz 10 dB over the threshold: {2} dB")
    @CsvSource({
        "off, 100, 0",
        "high-pass, 100, -40",
        "high-pass, 4000, 0",
        "low-pass, 100, 0",
        "low-pass, 8000, -40",
        "band-pass, 1000, 0",
        "band-pass, 100, -40",
        "band-pass, 10000, -40"
    })
    void hearsThroughItsKeyFilter(String filter, double hertz, double change) {
        float[] in = Signals.sine(hertz, Math.pow(10, -20 / 20.0), RATE, RATE);
        float[] out = desk("threshold=-30", "range=40", "hold=1", "release=20")
                .set("ch/1/gate/key/filter=" + filter, "ch/1/gate/key/freq=1000", "ch/1/gate/key/q=3")
                .render(in)[TestDesk.MAIN_LEFT];
        assertThat(Measure.decibels(Measure.rms(out, RATE / 2, RATE) / Measure.rms(in, RATE / 2, RATE)))
                .isCloseTo(change, within(0.3));
    }

    @Test
    void letsTheKeyBeHeardThroughAClosedGate() {
        float[] in = Signals.sine(4000, 0.001, RATE, RATE);
        float[] out = desk("range=100", "key/filter=low-pass", "key/freq=4000", "key/listen=on")
                .render(in)[TestDesk.MAIN_LEFT];
        assertThat(Measure.decibels(Measure.rms(out, RATE / 2, RATE) / Measure.rms(in, RATE / 2, RATE)))
                .isCloseTo(-3.0103, within(0.05));
    }

    @Test
    void neighboursOfAnExpanderGateToTheSameSamples() {
        float[] in = steps(-50, 100, -20, 100, -60, 300);
        String[] gate = {"ch/1/gate/on=on", "ch/1/gate/hold=5", "ch/1/pan=L100", "ch/2/main=off"};
        float[] alone = TestDesk.mono(2).set(gate).render(in, in)[0];
        float[] beside = TestDesk.mono(2)
                .set(gate)
                .set("ch/2/gate/on=on", "ch/2/gate/mode=expander")
                .render(in, in)[0];
        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void tellsItsDeepestReduction() {
        TestDesk desk = desk("range=25", "hold=1", "release=10");
        desk.render(steps(-70, 500));
        assertThat((double) desk.engine().meters().gateDecibels()[0]).isCloseTo(-25, within(0.1));
        desk.render(steps(-10, 500));
        desk.engine().meters();
        desk.render(steps(-10, 10));
        assertThat((double) desk.engine().meters().gateDecibels()[0]).isCloseTo(0, within(0.1));
    }

    @Test
    void opensBothSidesOfAStereoStripTogether() {
        TestDesk desk = TestDesk.stereo(true).set("ch/1/gate/on=on");
        float[] quiet = steps(-60, 300);
        float[][] out = desk.render(quiet, steps(-10, 300));
        assertThat(out[TestDesk.MAIN_LEFT][frame(290)] / quiet[0]).isCloseTo(1, within(0.001f));
        float[][] alone =
                TestDesk.stereo(true).set("ch/1/gate/on=on", "ch/1/gate/hold=1").render(steps(-60, 1500), quiet);
        assertThat(alone[TestDesk.MAIN_LEFT][frame(1490)] / quiet[0]).isCloseTo(0.01f, within(0.001f));
    }
}
