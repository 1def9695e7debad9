package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Times, corners and levels of a strip are those of the panel whatever the rate of the show is; at 48 kHz each block
/// has a test of its own.
class StripRatesTest {
    private static final int LEFT = TestDesk.MAIN_LEFT;

    static Stream<Arguments> checks() {
        Map<String, IntConsumer> checks = new LinkedHashMap<>();
        checks.put("filters: corners", StripRatesTest::passesAreButterworth);
        checks.put("eq: gains", StripRatesTest::bandsReachTheirGain);
        checks.put("gate: times", StripRatesTest::theGateMovesInItsTimes);
        checks.put("gate: look-ahead", StripRatesTest::theGateOpensBeforeTheNote);
        checks.put("comp: curve and times", StripRatesTest::theCompressorMovesInItsTimes);
        checks.put("comp: sines", StripRatesTest::sinesComeDownAsTheCurveSays);
        checks.put("comp: look-ahead and hold", StripRatesTest::theCompressorLooksAheadAndHolds);
        checks.put("de-esser: split", StripRatesTest::theDeEsserIsFlatAtRestAndTurnsItsBandDown);
        checks.put("delay: frames", StripRatesTest::delaysByWholeFrames);
        checks.put("fader: times", StripRatesTest::aStepTakesAsLong);
        checks.put("automixer: shares and times", StripRatesTest::talkersShareInTime);
        checks.put("oscillator: frequencies", StripRatesTest::theOscillatorKeepsItsFrequencies);
        checks.put("meters: RMS and hold", StripRatesTest::metersKeepTheirTimes);
        return checks.entrySet().stream().map(check -> Arguments.of(check.getKey(), check.getValue()));
    }

    static Stream<Arguments> checksAndRates() {
        return checks().flatMap(check -> IntStream.of(32_000, 44_100, 88_200, 96_000, 192_000)
                .mapToObj(rate -> Arguments.of(check.get()[0], check.get()[1], rate)));
    }

    /// A sample of every build; the other blocks and rates in the long one.
    @Test
    void filtersAndGateHoldAtTheLowestRate() {
        passesAreButterworth(32_000);
        theGateMovesInItsTimes(32_000);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} at {2} Hz")
    @MethodSource("checksAndRates")
    void holdsAtEveryRate(String what, IntConsumer check, int rate) {
        check.accept(rate);
    }

    private static TestDesk desk(int rate, String... settings) {
        TestDesk desk = new TestDesk(DeskLayout.mono(rate, 1)).set("ch/1/pan=L100");
        return desk.set(
                Arrays.stream(settings).map(setting -> "ch/1/" + setting).toArray(String[]::new));
    }

    /// The levels in dB that an impulse response has at frequencies.
    private static double[] heard(int rate, double[] hertz, String... settings) {
        float[] response = desk(rate, settings).render(Signals.impulse(rate / 2))[LEFT];
        return Arrays.stream(hertz)
                .map(f -> Measure.decibels(Measure.response(response, f, rate)))
                .toArray();
    }

    /// Butterworth of order n: -10 log10(1 + (f/fc)^(2n)).
    private static double butterworth(double hertz, double corner, int order, boolean high) {
        return -10 * Math.log10(1 + Math.pow(high ? corner / hertz : hertz / corner, 2 * order));
    }

    private static void passesAreButterworth(int rate) {
        double[] low = {20, 40, 80, 400, 2000};
        double[] gentle = heard(rate, low, "hpf/on=on", "hpf/freq=20", "hpf/slope=12");
        double[] steep = heard(rate, low, "hpf/on=on", "hpf/freq=80", "hpf/slope=24");
        for (int i = 0; i < low.length; i++) {
            assertThat(gentle[i]).as("%s Hz", low[i]).isCloseTo(butterworth(low[i], 20, 2, true), within(0.02));
            assertThat(steep[i]).as("%s Hz", low[i]).isCloseTo(butterworth(low[i], 80, 4, true), within(0.05));
        }
        double[] high = {100, 1000, 2000, 4000};
        double[] dull = heard(rate, high, "lpf/on=on", "lpf/freq=2000", "lpf/slope=24");
        for (int i = 0; i < high.length; i++) {
            assertThat(dull[i]).as("%s Hz", high[i]).isCloseTo(butterworth(high[i], 2000, 4, false), within(0.3));
        }
    }

    private static void bandsReachTheirGain(int rate) {
        double[] corners = {30, 200, 1000, 10_000};
        // the analogue cut of Q 2 and 9 dB at half its corner: the prototype's (1 - x²)² and (x A / Q)²
        double a = Math.pow(10, 9 / 40.0);
        double side = 0.75 * 0.75;
        double octave = 10 * Math.log10((side + 1 / (16 * a * a)) / (side + a * a / 16));
        for (int band = 1; band <= 4; band++) {
            String at = "eq/" + band + "/";
            double corner = corners[band - 1];
            double[] bell = heard(
                    rate,
                    new double[] {corner, corner / 2},
                    "eq/on=on",
                    at + "type=bell",
                    at + "freq=" + corner,
                    at + "gain=-9",
                    at + "q=2");
            assertThat(bell[0]).as("%s Hz", corner).isCloseTo(-9, within(0.1));
            assertThat(bell[1]).as("an octave below %s Hz", corner).isCloseTo(octave, within(0.1));
        }
        String[] shelf = {"eq/on=on", "eq/4/type=high-shelf", "eq/4/freq=4000", "eq/4/gain=-8", "eq/4/q=0.70710678"};
        assertThat(heard(rate, new double[] {4000}, shelf)[0]).isCloseTo(-4, within(0.1));
    }

    private static int frame(int rate, double millis) {
        return (int) (millis * rate / 1000);
    }

    private static float[] steps(int rate, double... levelsAndMillis) {
        float[][] parts = new float[levelsAndMillis.length / 2][];
        for (int i = 0; i < parts.length; i++) {
            double level = Math.pow(10, levelsAndMillis[2 * i] / 20);
            parts[i] = Signals.constant(level, frame(rate, levelsAndMillis[2 * i + 1]));
        }
        return Signals.joined(parts);
    }

    private static double[] gain(TestDesk desk, float[] in) {
        float[] out = desk.render(in)[LEFT];
        double[] gain = new double[out.length];
        Arrays.setAll(gain, n -> out[n] / in[n]);
        return gain;
    }

    private static void theGateMovesInItsTimes(int rate) {
        String[] gate = {"gate/on=on", "gate/attack=10", "gate/hold=100", "gate/release=50"};
        double[] gain = gain(desk(rate, gate), steps(rate, -80, 600, -20, 200, -80, 600));
        assertThat(gain[frame(rate, 600) - 1]).isCloseTo(0.01, within(0.001));
        assertThat(gain[frame(rate, 610)]).isCloseTo(1 - 0.99 * Math.exp(-1), within(0.03));
        // the detector itself falls from -20 to the closing threshold of -43 dB by 63 % in 5 ms
        double closes = 800 + 100 + 5 * 23 / (20 * Math.log10(Math.E));
        assertThat(gain[frame(rate, closes - 2)]).isCloseTo(1, within(0.001));
        assertThat(gain[frame(rate, closes + 50)]).isCloseTo(0.01 + 0.99 * Math.exp(-1), within(0.02));
    }

    private static void theGateOpensBeforeTheNote(int rate) {
        float[] in = steps(rate, -80, 500, -20, 100);
        TestDesk desk = desk(rate, "gate/on=on", "gate/lookahead=5 ms", "gate/attack=1");
        float[] out = desk.render(in)[LEFT];
        int late = (int) Math.rint(5 * rate / 1000.0);
        int note = frame(rate, 500) + late;
        assertThat(out[note] / in[frame(rate, 500)]).isGreaterThan(0.99f);
        assertThat(Measure.decibels(out[note - 1])).isLessThan(-79);
    }

    private static void theCompressorMovesInItsTimes(int rate) {
        String[] comp = {
            "comp/on=on", "comp/threshold=-16", "comp/ratio=4", "comp/knee=0", "comp/attack=20", "comp/release=200"
        };
        float[] in = steps(rate, -40, 300, 0, 700, -40, 600);
        double[] gain = gain(desk(rate, comp), in);
        double attacked = Measure.decibels(gain[frame(rate, 320)]);
        assertThat(attacked).isCloseTo(-12 * (1 - Math.exp(-1)), within(0.15));
        assertThat(Measure.decibels(gain[frame(rate, 1000) - 1])).isCloseTo(-12, within(0.01));
        double released = Measure.decibels(gain[frame(rate, 1200)]);
        // the curve is held for up to 6 ms, and the attack of 20 ms smooths what is released behind it
        double smoothed = (Math.exp(-1) * 200 - 20 * Math.exp(-10)) / 180;
        assertThat(released).isCloseTo(-12 * smoothed, within(0.25));
    }

    private static void sinesComeDownAsTheCurveSays(int rate) {
        for (double hertz : new double[] {50, 1000, 10_000}) {
            for (String topology : new String[] {"forward", "feedback"}) {
                float[] in = Signals.sine(hertz, Math.pow(10, -10 / 20.0), rate, 2 * rate);
                float[] out = desk(rate, "comp/on=on", "comp/threshold=-20", "comp/ratio=4", "comp/knee=0")
                        .set("ch/1/comp/attack=20", "ch/1/comp/release=200", "ch/1/comp/topology=" + topology)
                        .render(in)[LEFT];
                double change = Measure.rms(out, rate, 2 * rate) / Measure.rms(in, rate, 2 * rate);
                assertThat(Measure.decibels(change))
                        .as("%s Hz %s", hertz, topology)
                        .isCloseTo(-7.5, within(0.15));
            }
        }
    }

    private static void theCompressorLooksAheadAndHolds(int rate) {
        float[] in = steps(rate, -40, 500, 0, 500, -40, 500);
        String[] comp = {"comp/on=on", "comp/threshold=-20", "comp/ratio=100", "comp/knee=0", "comp/attack=0.1"};
        float[] out = desk(rate, comp)
                .set("ch/1/comp/lookahead=2 ms", "ch/1/comp/hold=50", "ch/1/comp/release=50")
                .render(in)[LEFT];
        int late = (int) Math.rint(2 * rate / 1000.0);
        int quiet = frame(rate, 400);
        assertThat(Arrays.copyOfRange(out, late, quiet)).isEqualTo(Arrays.copyOf(in, quiet - late));
        assertThat(Measure.decibels(Measure.peak(out, 0, in.length))).isLessThan(-19.7);
        double held = Measure.decibels(out[frame(rate, 1049)] / 0.01);
        assertThat(held).isCloseTo(-19.8, within(0.05));
        double released = Measure.decibels(out[frame(rate, 1100)] / 0.01);
        assertThat(released).isBetween(-19.8 * Math.exp(-1 + 6.2 / 50) - 0.1, -19.8 * Math.exp(-1) + 0.1);
    }

    private static void theDeEsserIsFlatAtRestAndTurnsItsBandDown(int rate) {
        String[] flat = {"deess/on=on", "deess/range=0", "deess/freq=6000"};
        for (double level : heard(rate, new double[] {100, 1000, 6000, 12_000}, flat)) {
            assertThat(level).isCloseTo(0, within(0.001));
        }
        float[] in = Signals.sine(12_000, 0.2, rate, rate);
        float[] voice = Signals.sine(400, 0.2, rate, rate);
        for (int n = 0; n < rate; n++) {
            in[n] += voice[n];
        }
        float[] out = desk(rate, "deess/on=on", "deess/threshold=-12", "deess/freq=6000")
                .render(in)[LEFT];
        double x = Math.tan(Math.PI * 12_000 / rate) / Math.tan(Math.PI * 6000 / rate);
        double upper = Math.pow(x, 4) / (1 + Math.pow(x, 4));
        double band = 10 * Math.log10(0.5) + Measure.decibels(upper);
        double left = 1 + upper * (Math.pow(10, -0.75 * (band + 12) / 20) - 1);
        double found = Measure.amplitude(out, 12_000, rate, rate / 2, rate) / 0.2;
        assertThat(Measure.decibels(found)).isCloseTo(Measure.decibels(left), within(0.25));
    }

    private static void delaysByWholeFrames(int rate) {
        float[] noise = Signals.noise(1, 1, rate);
        for (double millis : new double[] {0.5, 7.3, 500}) {
            float[] out = desk(rate, "delay=" + millis).render(noise)[LEFT];
            int late = (int) Math.rint(millis * rate / 1000);
            assertThat(Arrays.copyOfRange(out, late, rate)).isEqualTo(Arrays.copyOf(noise, rate - late));
        }
    }

    private static void aStepTakesAsLong(int rate) {
        float[] steady = Signals.constant(1, rate / 10);
        float[] slow = step(rate, steady);
        float[] usual = step(TestDesk.RATE, Signals.constant(1, TestDesk.RATE / 10));
        for (double millis : new double[] {5, 10, 20, 30}) {
            assertThat((double) slow[frame(rate, millis)])
                    .as("after %s ms", millis)
                    .isCloseTo(usual[frame(TestDesk.RATE, millis)], within(0.05));
        }
        assertThat((double) slow[steady.length - 1]).isCloseTo(0.1, within(1e-6));
    }

    private static float[] step(int rate, float[] steady) {
        TestDesk desk = desk(rate);
        desk.render(steady);
        return desk.set("ch/1/fader=-20").render(steady)[LEFT];
    }

    private static void talkersShareInTime(int rate) {
        float[] talker = Signals.sine(1000, 0.1, rate, 2 * rate);
        float[] late = talker.clone();
        Arrays.fill(late, 0, rate, 0);
        TestDesk desk = new TestDesk(DeskLayout.mono(rate, 2))
                .set("ch/1/automix/group=1", "ch/2/automix/group=1", "ch/1/pan=L100", "ch/2/pan=R100");
        float[] out = desk.render(talker, late)[TestDesk.MAIN_RIGHT];
        int after = rate + rate * 30 / 1000;
        double soon = Measure.rms(out, after, after + rate / 100) / Measure.rms(late, after, after + rate / 100);
        assertThat(Measure.decibels(soon)).isBetween(-4.0, -2.9);
        double settled = Measure.rms(out, 2 * rate - rate / 10, 2 * rate) / Measure.rms(late, rate, 2 * rate);
        assertThat(Measure.decibels(settled)).isCloseTo(-3.0103, within(0.01));
    }

    private static void theOscillatorKeepsItsFrequencies(int rate) {
        TestDesk desk = new TestDesk(DeskLayout.mono(rate, 1)).set("osc/on=on", "osc/to/main=on", "osc/level=-6");
        desk.set("osc/freq=440 Hz").render(rate);
        float[] sine = desk.render(rate)[LEFT];
        assertThat(Measure.decibels(Measure.amplitude(sine, 440, rate, 0, rate)))
                .isCloseTo(-6, within(0.01));
        TestDesk pulses = new TestDesk(DeskLayout.mono(rate, 1)).set("osc/on=on", "osc/to/main=on", "osc/wave=pulse");
        float[] pulse = pulses.render(3 * rate)[LEFT];
        int starts = 0;
        for (int n = 1; n < pulse.length; n++) {
            starts += pulse[n - 1] == 0 && pulse[n] > 0 ? 1 : 0;
        }
        assertThat(starts).isEqualTo(6);
        TestDesk pinks = new TestDesk(DeskLayout.mono(rate, 1)).set("osc/on=on", "osc/to/main=on", "osc/wave=pink");
        float[] pink = pinks.render(4 * rate)[LEFT];
        assertThat((octave(pink, rate, 4000) - octave(pink, rate, 125)) / 5).isCloseTo(-3.0103, within(0.5));
    }

    private static double octave(float[] out, int rate, double middle) {
        double power = 0;
        for (int i = 0; i < 40; i++) {
            double hertz = middle * Math.pow(2, (i + 0.5) / 40 - 0.5);
            double amplitude = Measure.amplitude(out, hertz, rate, 0, 2 * rate);
            power += amplitude * amplitude;
        }
        return 10 * Math.log10(power / 40);
    }

    private static void metersKeepTheirTimes(int rate) {
        TestDesk desk = new TestDesk(DeskLayout.mono(rate, 1));
        desk.render(Signals.sine(1000, 0.5, rate, 3 * rate / 10));
        // 63 % of the power after 300 ms
        assertThat((double) desk.engine().meters().rmsOf(0))
                .isCloseTo(-9.0309 + 10 * Math.log10(1 - Math.exp(-1)), within(0.05));
        desk.render(19 * rate / 10);
        assertThat((double) desk.engine().meters().holdDecibels()[0]).isCloseTo(-6.0206, within(0.01));
        desk.render(rate / 5);
        assertThat(desk.engine().meters().holdDecibels()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }
}
