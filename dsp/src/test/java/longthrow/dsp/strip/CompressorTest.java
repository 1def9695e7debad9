package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.engine.TestDesk;
import longthrow.dsp.parameter.Cell;
import longthrow.dsp.parameter.Scope;
import longthrow.dsp.parameter.Section;
import longthrow.dsp.parameter.TableLayout;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
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

    /// A sample of every build: the corners of the long one's table.
    @ParameterizedTest(name = "{0} Hz, attack {1} ms, release {2} ms")
    @CsvSource({"50, 1, 50", "50, 100, 500", "1000, 20, 200", "10000, 1, 200"})
    void turnsSomeSinesDownWithinATenthOfADecibel(double hertz, double attack, double release) {
        turnsDown(hertz, attack, release);
    }

    @Tag("long")
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
        turnsDown(hertz, attack, release);
    }

    private static void turnsDown(double hertz, double attack, double release) {
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

    /// What a curve settles at when it hears its own output: below the knee nothing, above it the same ratio as
    /// forward, in the knee the root of r = (R - 1) (L - r - T + W / 2)^2 / (2 W).
    private static double fedBack(double level, double threshold, double ratio, double knee) {
        double low = 0;
        double high = 200;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double wanted = (ratio - 1) * (level - middle - softened(level - middle, threshold, knee));
            low = wanted > middle ? middle : low;
            high = wanted > middle ? high : middle;
        }
        return level - low;
    }

    /// The level less what the knee of an endless ratio takes away.
    private static double softened(double level, double threshold, double knee) {
        double over = level - threshold;
        if (2 * over <= -knee) {
            return level;
        }
        return 2 * over <= knee ? level - (over + knee / 2) * (over + knee / 2) / (2 * knee) : threshold;
    }

    @ParameterizedTest(name = "threshold {0} dB, {1}:1, knee {2} dB")
    @CsvSource({"-20, 4, 0", "-20, 4, 6", "-30, 2, 12", "-10, 100, 0", "-40, 1.5, 24", "-20, 1, 6"})
    void keepsThresholdAndRatioWhenItHearsItsOutput(double threshold, double ratio, double knee) {
        for (double level = -60; level <= 0; level += 6) {
            float[] in = Signals.constant(Math.pow(10, level / 20), RATE / 2);
            float[] out = desk(
                            "topology=feedback",
                            "threshold=" + threshold,
                            "ratio=" + ratio,
                            "knee=" + knee,
                            "attack=1",
                            "release=20")
                    .render(in)[TestDesk.MAIN_LEFT];
            assertThat(Measure.decibels(out[out.length - 1]))
                    .as("at %s dB", level)
                    .isCloseTo(fedBack(level, threshold, ratio, Math.max(knee, 0.01)), within(0.02));
        }
    }

    @ParameterizedTest(name = "{0} Hz, attack {1} ms, release {2} ms")
    @CsvSource({"50, 1, 50", "50, 20, 200", "50, 100, 500", "1000, 1, 50", "1000, 20, 200", "5000, 0.1, 100"})
    void turnsSinesDownTheSameWhenItHearsItsOutput(double hertz, double attack, double release) {
        float[] in = Signals.sine(hertz, Math.pow(10, -10 / 20.0), RATE, 3 * RATE);
        float[] out = desk(
                        "topology=feedback",
                        "threshold=-20",
                        "ratio=4",
                        "knee=0",
                        "attack=" + attack,
                        "release=" + release)
                .render(in)[TestDesk.MAIN_LEFT];
        assertThat(change(out, in)).isCloseTo(-7.5, within(0.15));
    }

    @ParameterizedTest(name = "{0}, attack {1} ms, {2}:1")
    @CsvSource({
        "forward, 0.1, 100",
        "forward, 20, 4",
        "feedback, 0.1, 1.1",
        "feedback, 0.1, 100",
        "feedback, 20, 4",
        "feedback, 120, 20"
    })
    void neverOvershootsOnAStep(String topology, double attack, double ratio) {
        float[] in = Signals.constant(0.001, 2 * RATE);
        Arrays.fill(in, RATE, 2 * RATE, 1);
        float[] out = desk(
                        "topology=" + topology,
                        "threshold=-30",
                        "ratio=" + ratio,
                        "knee=0",
                        "attack=" + attack,
                        "release=4000")
                .render(in)[0];
        double settled = Measure.decibels(out[2 * RATE - 1]);
        double lowest = Double.POSITIVE_INFINITY;
        for (int n = RATE; n < 2 * RATE; n++) {
            lowest = Math.min(lowest, Measure.decibels(out[n]));
        }
        assertThat(lowest).isCloseTo(settled, within(0.01));
        double afterAttack = Measure.decibels(out[RATE + (int) (attack * RATE / 1000)]);
        assertThat(afterAttack).isCloseTo(settled * (1 - Math.exp(-1)), within(0.6 + 0.02 * Math.abs(settled)));
    }

    @ParameterizedTest(name = "{0}: a sine of -10 dB, threshold -20 dB: {1} dB")
    @CsvSource({"peak, -7.5", "rms, -7.5", "true-rms, -5.242"})
    void saysWhichLevelItHears(String detector, double change) {
        // 4:1: three quarters of what is over; the RMS of a sine lies 3.01 dB below its peak
        float[] in = Signals.sine(1000, Math.pow(10, -10 / 20.0), RATE, RATE);
        float[] out = desk("threshold=-20", "ratio=4", "knee=0", "detector=" + detector)
                .render(in)[0];
        assertThat(change(out, in)).isCloseTo(change, within(0.1));
    }

    @ParameterizedTest(name = "{0}, hold {1} ms")
    @CsvSource({"forward, 50", "forward, 500", "feedback, 50", "feedback, 500"})
    void holdsBeforeItReleases(String topology, double hold) {
        float[] in = Signals.constant(1, 3 * RATE);
        Arrays.fill(in, RATE, 3 * RATE, 0.01f);
        float[] out = desk(
                        "topology=" + topology,
                        "threshold=-16",
                        "ratio=4",
                        "knee=0",
                        "attack=0.1",
                        "release=50",
                        "hold=" + hold)
                .render(in)[0];
        double held = Measure.decibels(out[RATE + (int) (hold * RATE / 1000) - 10] / 0.01);
        assertThat(held).isCloseTo(-12, within(0.02));
        // the detectors themselves hold for up to 6 ms forward and 20 ms in the loop
        double released = Measure.decibels(out[RATE + (int) ((hold + 50) * RATE / 1000)] / 0.01);
        assertThat(released).isBetween(-12 * Math.exp(-1 + 20.2 / 50) - 0.02, -12 * Math.exp(-1) + 0.02);
    }

    @Tag("long")
    @ParameterizedTest(name = "loud for {0} ms")
    @ValueSource(doubles = {20, 400, 4000})
    void releasesLongPassagesSlowlyByItself(double loudMillis) {
        int loud = (int) (loudMillis * RATE / 1000);
        float[] in = Signals.constant(1, loud + RATE);
        Arrays.fill(in, loud, loud + RATE, 0.01f);
        float[] out = desk("threshold=-16", "ratio=4", "knee=0", "attack=0.1", "release=50", "auto=on")
                .render(in)[0];
        // the slow reduction charges with 4 times, falls with 10 times the panel's 50 ms; the deeper one counts
        double charged = 12 * (1 - Math.exp(-loudMillis / 200));
        for (double after : new double[] {50, 150, 400}) {
            double fast = 12 * Math.exp(-after / 50);
            double expected = Math.max(fast, charged * Math.exp(-after / 500));
            double found = -Measure.decibels(out[loud + (int) (after * RATE / 1000)] / 0.01);
            assertThat(found).as("after %s ms", after).isCloseTo(expected, within(0.1 + 0.13 * fast + 0.02 * charged));
        }
    }

    @Test
    void looksAheadByDelayingOnlyWhatIsHeard() {
        float[] in = Signals.constant(0.01, RATE);
        Arrays.fill(in, RATE / 2, RATE, 1);
        String[] curve = {"threshold=-20", "ratio=100", "knee=0", "attack=0.1", "release=4000"};
        float[] late = desk(curve).set("ch/1/comp/lookahead=2 ms").render(in)[0];
        float[] now = desk(curve).render(in)[0];
        int ahead = 2 * RATE / 1000;
        assertThat(Arrays.copyOfRange(late, ahead, 20_000)).isEqualTo(Arrays.copyOfRange(in, 0, 20_000 - ahead));
        // ten attack times before the step comes out, the gain is already down
        assertThat(Measure.decibels(Measure.peak(late, 0, RATE))).isLessThan(-19.7);
        assertThat(Measure.decibels(Measure.peak(now, 0, RATE))).isGreaterThan(-5);
    }

    @Test
    void aKeyFilterMayComeWhileTheStripPlays() {
        TestDesk desk = TestDesk.mono(1).set("ch/1/comp/on=on");
        float[] in = Signals.sine(1000, 0.5, RATE, 9600);
        desk.render(in);
        desk.set("ch/1/comp/key/filter=high-pass");
        assertThat(Measure.peak(desk.render(in)[0], 0, 9600)).isGreaterThan(0.1);
        desk.engine().meters();
        assertThat(desk.engine().faults()).containsOnly(0);
    }

    @Test
    void tellsHowLateItsLookAheadMakesAStrip() {
        Compressor compressor = new Compressor(Scope.section(0), List.of());
        Scope scope = Scope.section(0);
        Compressor rows = new Compressor(scope, List.of());
        assertThat(rows).isEqualTo(compressor);
        TableLayout layout = new TableLayout(List.of(new Section("ch", 2, true, 0, scope.declared())));
        Cells cells = new Cells(layout);
        for (int row = 0; row < layout.rows(); row++) {
            cells.set(row, 0, layout.parameter(Cell.of(row, 0)).initial());
        }
        cells.set(rows.lookahead().index(), 0, 2.5);
        assertThat(rows.latency(cells, 0, RATE)).isZero();
        cells.set(rows.on().index(), 0, 1);
        assertThat(rows.latency(cells, 0, RATE)).isEqualTo(120);
        assertThat(rows.latency(cells, 1, RATE)).isZero();
    }

    @ParameterizedTest(name = "{0} at 1 kHz: {1} Hz is heard {2} dB lower")
    @CsvSource({
        "high-pass, 1000, 3.0103",
        "high-pass, 250, 24.099",
        "low-pass, 4000, 24.3",
        "low-pass, 1000, 3.0103",
        "band-pass, 1000, 0",
        "band-pass, 250, 11.8"
    })
    void hearsThroughItsKeyFilter(String filter, double hertz, double lower) {
        float[] in = Signals.sine(hertz, Math.pow(10, -6 / 20.0), RATE, RATE);
        float[] out = desk(
                        "threshold=-40",
                        "ratio=2",
                        "knee=0",
                        "detector=rms",
                        "key/filter=" + filter,
                        "key/freq=1000",
                        "key/q=1")
                .render(in)[0];
        assertThat(change(out, in)).isCloseTo(-(34 - lower) / 2, within(0.4));
    }

    @Test
    void letsTheKeyBeHeard() {
        float[] in = Signals.sine(200, 0.3, RATE, RATE);
        float[] out = desk(
                        "threshold=-40",
                        "ratio=100",
                        "makeup=20",
                        "key/filter=high-pass",
                        "key/freq=200",
                        "key/listen=on")
                .render(in)[0];
        assertThat(change(out, in)).isCloseTo(-3.0103, within(0.02));
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
