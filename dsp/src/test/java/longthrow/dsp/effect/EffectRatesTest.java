package longthrow.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Times, frequencies and levels are those of the panel whatever the rate of the show is; at 48 kHz each effect has a
/// test of its own.
class EffectRatesTest {
    private static EffectBench of(int rate, String effect, String... settings) {
        return new EffectBench(rate, Impulse.room(rate))
                .set("algorithm=" + effect)
                .set(settings)
                .settle();
    }

    static Stream<Arguments> checks() {
        Map<String, IntConsumer> checks = new LinkedHashMap<>();
        checks.put("room: times", rate -> falls("room", rate, 720, 600, 400));
        checks.put("plate: time", EffectRatesTest::aPlateFallsInItsTime);
        checks.put("delay: times and tempo", EffectRatesTest::echoesComeInTimeAndAsTheTempoSays);
        checks.put("delay: feedback", EffectRatesTest::everyRoundIsTurnedDownByTheFeedback);
        checks.put("chorus: sway", EffectRatesTest::aVoiceSwaysAsFarAndAsFastAsThePanelSays);
        checks.put("multiband: idle and corners", EffectRatesTest::anIdleMultibandIsFlatAndPartsAtItsCorners);
        checks.put("multiband: curve", EffectRatesTest::aBandOfTheMultibandFollowsItsCurve);
        checks.put("width: lows", EffectRatesTest::widthBringsTheLowsToTheMiddleAndKeepsTheMiddleToTheBit);
        checks.put("convolution: response", EffectRatesTest::aConvolutionIsItsResponseAfterItsPredelay);
        return checks.entrySet().stream().map(check -> Arguments.of(check.getKey(), check.getValue()));
    }

    static Stream<Arguments> checksAndRates() {
        return checks().flatMap(check -> IntStream.of(44_100, 88_200, 96_000, 192_000)
                .mapToObj(rate -> Arguments.of(check.get()[0], check.get()[1], rate)));
    }

    /// A sample of every build; the other rates in the long one.
    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void holdsAtTheLowestRate(String what, IntConsumer check) {
        check.accept(32_000);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} at {2} Hz")
    @MethodSource("checksAndRates")
    void holdsAtEveryOtherRate(String what, IntConsumer check, int rate) {
        check.accept(rate);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0} at {1} Hz")
    @CsvSource({
        "hall, 32000",
        "hall, 44100",
        "hall, 88200",
        "hall, 96000",
        "hall, 192000",
        "chamber, 32000",
        "chamber, 44100",
        "chamber, 96000",
        "chamber, 192000",
        "room, 96000"
    })
    void everyRoomFallsInItsTimes(String room, int rate) {
        falls(room, rate, 2000, 1600, 1000);
    }

    /// The mean of four responses, as at 48 kHz, for the rate's own bands.
    private static void falls(String room, int rate, int low, int mid, int high) {
        double[][] found = new double[3][4];
        double[] bands = {100, 1250, 10_000};
        for (int side = 0; side < 2; side++) {
            EffectBench bench = of(
                    rate,
                    room,
                    room + "/t60/low=" + low,
                    room + "/t60/mid=" + mid,
                    room + "/t60/high=" + high,
                    room + "/low-freq=400",
                    room + "/high-freq=4000",
                    room + "/early=0");
            float[][] in = new float[2][(int) (1.2 * low * rate / 1000)];
            in[side][0] = 1;
            float[][] out = bench.render(in[0], in[1]);
            for (int band = 0; band < 3; band++) {
                found[band][2 * side] = ReverbTest.t60(out[0], bands[band], rate);
                found[band][2 * side + 1] = ReverbTest.t60(out[1], bands[band], rate);
            }
        }
        int[] wanted = {low, mid, high};
        for (int band = 0; band < 3; band++) {
            double mean = Arrays.stream(found[band]).average().orElseThrow();
            assertThat(mean).as("%s Hz", bands[band]).isCloseTo(wanted[band] / 1000.0, within(wanted[band] / 20_000.0));
        }
    }

    private static void aPlateFallsInItsTime(int rate) {
        float[][] out =
                of(rate, "plate", "plate/t60=1000", "plate/damping=20000").render(Signals.impulse(rate * 6 / 5));
        for (double hertz : new double[] {500, 1000, 2000}) {
            double mean = (ReverbTest.t60(out[0], hertz, rate) + ReverbTest.t60(out[1], hertz, rate)) / 2;
            assertThat(mean).as("%.0f Hz", hertz).isCloseTo(1, within(0.05));
        }
    }

    private static void echoesComeInTimeAndAsTheTempoSays(int rate) {
        float[][] out = of(rate, "delay", "tempo=125", "delay/left/time=333.3", "delay/right/note=1/8.")
                .render(Signals.impulse(rate));
        assertThat(first(out[0])).isEqualTo((int) Math.round(0.3333 * rate));
        assertThat(first(out[1])).isEqualTo((int) Math.round(0.36 * rate));
        float[] longest =
                of(rate, "delay", "delay/left/time=2000", "delay/feedback=0").render(Signals.impulse(2 * rate + 10))[0];
        assertThat(first(longest)).isEqualTo(2 * rate);
    }

    private static int first(float[] out) {
        for (int n = 0; n < out.length; n++) {
            if (Math.abs(out[n]) > 0.5) {
                return n;
            }
        }
        return -1;
    }

    /// A tone that ends, round by round, and two seconds of noise that fill the line several times over.
    private static void everyRoundIsTurnedDownByTheFeedback(int rate) {
        float[] in = Arrays.copyOf(Signals.sine(1000, 0.5, rate, rate / 10), 2 * rate);
        float[] out = of(rate, "delay", "delay/left/time=300", "delay/feedback=50", "delay/low-cut=20")
                .set("delay/high-cut=20000")
                .settle()
                .render(in)[0];
        for (int round = 1; round < 6; round++) {
            int at = round * rate * 3 / 10 + rate / 50;
            assertThat(Measure.decibels(Measure.amplitude(out, 1000, rate, at, at + rate / 20) / 0.5))
                    .as("round %d", round)
                    .isCloseTo(-6.02 * (round - 1), within(0.1));
        }
        float[] noise = Signals.noise(1, 0.25, 2 * rate);
        float[] all =
                of(rate, "delay", "delay/left/time=300", "delay/feedback=0").render(noise)[0];
        int late = (int) Math.round(0.3 * rate);
        assertThat(Arrays.copyOfRange(all, late, 2 * rate)).isEqualTo(Arrays.copyOf(noise, 2 * rate - late));
    }

    private static void aVoiceSwaysAsFarAndAsFastAsThePanelSays(int rate) {
        // nearer than the line is long, so that it never falls asleep in between
        int apart = rate / 40;
        float[] train = new float[2 * rate];
        for (int n = 0; n < train.length; n += apart) {
            train[n] = 1;
        }
        float[] out = of(rate, "chorus", "chorus/voices=2", "chorus/delay=12", "chorus/depth=2", "chorus/rate=1")
                .render(train)[0];
        double[] millis = new double[80];
        for (int i = 0; i < 80; i++) {
            double sum = 0;
            double moment = 0;
            for (int n = 0; n < apart; n++) {
                sum += out[i * apart + n];
                moment += n * out[i * apart + n];
            }
            millis[i] = moment / sum * 1000 / rate;
        }
        assertThat(Arrays.stream(millis).min().orElseThrow()).isCloseTo(10, within(0.17));
        assertThat(Arrays.stream(millis).max().orElseThrow()).isCloseTo(14, within(0.17));
        for (int i = 0; i < 40; i++) {
            assertThat(millis[i]).isCloseTo(millis[i + 40], within(0.04));
        }
    }

    /// Whatever is no harmonic of the tone folded back, looked at up to 20 kHz or five twelfths of the rate.
    @Tag("long")
    @ParameterizedTest(name = "{0} Hz: {1} Hz, drive {2} dB, folded back at most {3} dB")
    @CsvSource({
        "32000, 997, 12, -120",
        "32000, 4999, 12, -95",
        "44100, 4999, 12, -110",
        "44100, 4999, 24, -90",
        "88200, 4999, 24, -100",
        "96000, 9497, 36, -90",
        "192000, 9497, 36, -95"
    })
    void harmonicsDoNotFoldBack(int rate, int hertz, int drive, double most) {
        float[] out =
                of(rate, "saturation", "saturation/drive=" + drive).render(Signals.sine(hertz, 0.5, rate, 2 * rate))[0];
        double[] second = new double[rate];
        for (int n = 0; n < rate; n++) {
            second[n] = out[rate + n];
        }
        new DoubleFFT_1D(rate).realForward(second);
        double folded = 0;
        for (int bin = 1; bin < Math.min(20_000, rate * 5 / 12); bin++) {
            double power = second[2 * bin] * second[2 * bin] + second[2 * bin + 1] * second[2 * bin + 1];
            folded += bin % hertz == 0 ? 0 : power;
        }
        double whole = second[2 * hertz] * second[2 * hertz] + second[2 * hertz + 1] * second[2 * hertz + 1];
        assertThat(10 * Math.log10(folded / whole)).isLessThan(most);
    }

    private static void anIdleMultibandIsFlatAndPartsAtItsCorners(int rate) {
        EffectBench bench = of(
                rate,
                "multiband",
                "multiband/low/ratio=1",
                "multiband/mid/ratio=1",
                "multiband/high/ratio=1",
                "multiband/low-freq=200",
                "multiband/high-freq=12000");
        float[] flat = bench.render(Signals.impulse(rate))[0];
        double top = Math.min(20_000, 0.45 * rate);
        for (double hertz = 20; hertz < top; hertz = Math.rint(hertz * 1.3)) {
            assertThat(Measure.decibels(Measure.response(flat, hertz, rate)))
                    .as("%s Hz", hertz)
                    .isCloseTo(0, within(0.01));
        }
        double gain = Math.pow(10, 12 / 20.0);
        float[] raised = bench.set("multiband/mid/gain=12").settle().render(Signals.impulse(rate))[0];
        for (int corner : new int[] {200, 12_000}) {
            assertThat(Measure.response(raised, corner, rate)).isCloseTo((1 + gain) / 2, within(0.01));
        }
    }

    private static void aBandOfTheMultibandFollowsItsCurve(int rate) {
        float[] in = Signals.sine(800, Math.pow(10, -20 / 20.0), rate, 2 * rate);
        float[] out = of(rate, "multiband", "multiband/low/ratio=1", "multiband/high/ratio=1", "multiband/knee=0")
                .set("multiband/low-freq=200", "multiband/high-freq=3000")
                .set("multiband/mid/threshold=-30", "multiband/mid/ratio=2")
                .settle()
                .render(in)[0];
        assertThat(Measure.decibels(Measure.amplitude(out, 800, rate, rate, 2 * rate)))
                .isCloseTo(-25, within(0.4));
    }

    private static void widthBringsTheLowsToTheMiddleAndKeepsTheMiddleToTheBit(int rate) {
        for (int hertz : new int[] {30, 1000}) {
            float[] tone = Signals.sine(hertz, 0.5, rate, rate);
            float[] against = Signals.sine(hertz, -0.5, rate, rate);
            EffectBench bench = of(rate, "width", "width/mono-lows=on", "width/low-freq=240");
            double gain = Measure.amplitude(bench.render(tone, against)[0], hertz, rate, rate / 2, rate) / 0.5;
            assertThat(Measure.decibels(gain)).isCloseTo(hertz == 30 ? -36.1 : 0, within(0.2));
        }
        float[] noise = Signals.noise(1, 0.5, rate / 10);
        assertThat(of(rate, "width", "width/width=0").render(noise)[0]).isEqualTo(noise);
    }

    private static void aConvolutionIsItsResponseAfterItsPredelay(int rate) {
        float[] response = Signals.noise(3, 1, rate / 4);
        response[0] = 1;
        double energy = 0;
        for (float x : response) {
            energy += (double) x * x;
        }
        float[] out = new EffectBench(rate, new Impulse(new float[][] {response}))
                .set("algorithm=convolution", "convolution/predelay=50")
                .settle()
                .render(Signals.impulse(rate / 2))[0];
        int late = (int) Math.round(0.05 * rate);
        for (int n = 0; n < response.length; n++) {
            assertThat((double) out[late + n]).isCloseTo(response[n] / Math.sqrt(energy), within(5e-6));
        }
    }
}
