package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.lanes.ScalarLanes;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk as a whole: what goes in comes out, the same in every block size, on every run, in either kind of kernel.
class EngineTest {
    private static final String[] EVERYTHING = {
        "trim=3 dB",
        "hpf/on=on",
        "hpf/slope=24",
        "lpf/on=on",
        "gate/on=on",
        "gate/threshold=-30 dB",
        "eq/on=on",
        "eq/1/type=low-shelf",
        "eq/1/gain=4 dB",
        "eq/2/gain=-5 dB",
        "eq/3/gain=3 dB",
        "eq/3/freq=5 kHz",
        "eq/4/type=high-shelf",
        "eq/4/gain=2 dB",
        "comp/on=on",
        "comp/makeup=4 dB",
        "fader=-3 dB",
        "pan=L30",
        "send/1/level=-6 dB",
        "send/2/level=-12 dB",
        "send/2/tap=pre",
        "send/2/pan=R20"
    };

    private static TestDesk busy(TestDesk desk) {
        for (int strip = 1; strip <= desk.layout().channels(); strip++) {
            String prefix = "ch/" + strip + "/";
            desk.set(Arrays.stream(EVERYTHING).map(setting -> prefix + setting).toArray(String[]::new));
        }
        for (int strip = 2; strip <= desk.layout().channels(); strip += 3) {
            desk.set("ch/" + strip + "/comp/auto=on", "ch/" + strip + "/comp/hold=20 ms");
            desk.set("ch/" + strip + "/comp/key/filter=high-pass", "ch/" + strip + "/comp/key/listen=on");
            desk.set("ch/" + strip + "/gate/mode=ducker", "ch/" + strip + "/gate/lookahead=1 ms");
            desk.set("ch/" + strip + "/gate/key/filter=band-pass", "ch/" + strip + "/deess/on=on");
        }
        return desk.set(
                "ch/1/comp/topology=feedback",
                "ch/1/comp/lookahead=3 ms",
                "ch/1/order=comp-first",
                "ch/2/delay=11 ms",
                "main/eq/on=on",
                "main/eq/8/gain=-4",
                "main/order=comp-first",
                "ch/1/gate/mode=expander",
                "bus/2/deess/on=on",
                "bus/1/comp/lookahead=1 ms",
                "ch/1/dca/2=on",
                "dca/2/dca/3=on",
                "dca/3/fader=-2 dB",
                "main/mutegroup/4=on",
                "mutegroup/4/mode=dim",
                "mutegroup/4/dim=-1 dB",
                "mutegroup/4/on=on",
                "ch/1/automix/group=1",
                "desk/pan-law=-4.5 dB",
                "bus/1/comp/on=on",
                "bus/1/main=on",
                "bus/2/eq/on=on",
                "bus/2/eq/2/gain=6 dB",
                "main/comp/on=on");
    }

    private static TestDesk busyDesk() {
        return busyDesk(Lanes.best());
    }

    private static TestDesk busyDesk(Lanes kernels) {
        List<Boolean> channels = List.of(false, false, true, false, true);
        List<Boolean> buses = new ArrayList<>(Collections.nCopies(DeskLayout.BUSES, true));
        buses.set(1, false);
        DeskLayout shape = new DeskLayout(TestDesk.RATE, channels, buses).withMatrices(List.of(true, false), true);
        return busy(new TestDesk(shape, kernels))
                .set("bus/1/matrix/1/level=-3", "main/matrix/2/level=-6", "main/matrix/2/tap=pre")
                .set("ch/1/centre/on=on", "matrix/1/comp/on=on", "centre/eq/on=on", "centre/eq/1/gain=3 dB")
                .set("matrix/1/limiter/on=on", "matrix/1/limiter/ceiling=-20", "bus/1/outdelay=3 ms")
                .set("monitor/limiter/on=on", "monitor/limiter/ceiling=-12", "centre/outdelay=0.5 ms");
    }

    private static float[][] programme(int channels, int frames) {
        float[][] signals = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            float[] tone = Signals.sine(110 * (channel + 1), 0.4, TestDesk.RATE, frames);
            float[] noise = Signals.noise(channel, 0.1, frames);
            for (int n = 0; n < frames; n++) {
                double loud = (n + 1000 * channel) % 6000 < 4000 ? 1 : 0.001;
                tone[n] = (float) (loud * (tone[n] + noise[n]));
            }
            signals[channel] = tone;
        }
        return signals;
    }

    @Test
    void passesAMonoStripOnTheLeftToTheBit() {
        float[] noise = Signals.noise(1, 1, 5000);
        float[][] out = TestDesk.mono(3).set("ch/2/pan=L100").render(new float[0], noise);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(noise);
        assertThat(out[TestDesk.MONITOR_LEFT]).isEqualTo(noise);
        assertThat(out[TestDesk.MAIN_RIGHT]).containsOnly(0);
    }

    @Test
    void passesAStereoStripToTheBit() {
        float[] left = Signals.noise(1, 1, 5000);
        float[] right = Signals.noise(2, 1, 5000);
        float[][] out = TestDesk.stereo(true).render(left, right);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(left);
        assertThat(out[TestDesk.MAIN_RIGHT]).isEqualTo(right);
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {1, 16, 100, 480, 1024})
    void givesTheSameSamplesForEveryBlockSize(int block) {
        float[][] in = programme(7, 9000);
        float[][] expected = busyDesk().blocks(64).render(in);
        assertThat(busyDesk().blocks(block).render(in)).isDeepEqualTo(expected);
        assertThat(Measure.rms(expected[TestDesk.MAIN_LEFT], 0, 9000)).isGreaterThan(0.01);
    }

    @Test
    void givesTheSameSamplesOnEveryRun() {
        float[][] in = programme(7, 96_000);
        assertThat(busyDesk().render(in)).isDeepEqualTo(busyDesk().render(in));
    }

    @Test
    void givesTheSameInVectorsAndInPlainJava() {
        float[][] in = programme(7, 20_000);
        TestDesk plain = busyDesk(new ScalarLanes());
        float[][] expected = busyDesk().render(in);
        float[][] found = plain.render(in);
        for (int output = 0; output < expected.length; output++) {
            assertThat(Measure.difference(found[output], expected[output])).isLessThan(1e-6);
        }
    }

    @ParameterizedTest(name = "{0} strips, strip {1} plays")
    @CsvSource({"1, 1", "2, 2", "15, 15", "16, 16", "17, 17", "100, 64", "1024, 1024"})
    void carriesAnyNumberOfStrips(int strips, int playing) {
        float[][] in = new float[playing][0];
        in[playing - 1] = Signals.noise(1, 0.5, 200);
        float[][] out = TestDesk.mono(strips).set("ch/" + playing + "/pan=R100").render(in);
        assertThat(out[TestDesk.MAIN_RIGHT]).isEqualTo(in[playing - 1]);
    }

    @Test
    void sumsSixtyFourStripsAsDoublesWould() {
        float[][] in = new float[64][];
        double[] expected = new double[4800];
        TestDesk desk = TestDesk.mono(64);
        for (int strip = 0; strip < 64; strip++) {
            in[strip] = Signals.noise(strip, 0.1 * Math.sqrt(3), expected.length);
            desk.set("ch/" + (strip + 1) + "/pan=L100");
            for (int frame = 0; frame < expected.length; frame++) {
                expected[frame] += in[strip][frame];
            }
        }
        float[] left = desk.render(in)[TestDesk.MAIN_LEFT];
        double[] error = new double[expected.length];
        Arrays.setAll(error, frame -> left[frame] - expected[frame]);
        double squares = Arrays.stream(error).map(x -> x * x).average().orElseThrow();
        assertThat(10 * Math.log10(squares)).as("dBFS").isLessThan(-130);
        assertThat(Measure.rms(in[5], 0, expected.length)).isBetween(0.098, 0.102);
    }

    @Test
    void isSilentToTheBitWhenItsInputsAre() {
        float[][] in = programme(7, 4800);
        TestDesk desk = busyDesk();
        desk.render(in);
        desk.render(10 * TestDesk.RATE);
        for (float[] output : desk.render(480)) {
            assertThat(output).containsOnly(0);
        }
    }

    @Test
    void readsNoReductionOnAStripWhoseCompressorIsOff() {
        TestDesk desk = TestDesk.mono(2).set("ch/1/comp/on=on", "ch/1/comp/threshold=-20 dB");
        float[] sine = Signals.sine(1000, 0.5, TestDesk.RATE, TestDesk.RATE);

        desk.render(sine, sine);

        float[] reductions = desk.engine().meters().compressorDecibels();
        assertThat(reductions[0]).isLessThan(-9);
        assertThat(reductions[1]).isZero();
    }

    @Test
    void allocatesNothing() {
        TestDesk desk = busyDesk();
        float[][] in = programme(7, 64);
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(10_000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void silencesAStripThatIsNoNumberAndNobodyElse(float broken) {
        float[] healthy = Signals.sine(1000, 0.5, TestDesk.RATE, 9600);
        float[] sick = healthy.clone();
        sick[1000] = broken;
        TestDesk alone = busy(TestDesk.mono(2));
        TestDesk both = busy(TestDesk.mono(2));
        float[][] expected = alone.render(healthy, new float[9600]);
        float[][] first = both.render(healthy, sick);
        assertThat(first[TestDesk.MAIN_LEFT]).doesNotContain(Float.NaN, Float.POSITIVE_INFINITY);
        both.engine().meters();
        assertThat(both.engine().faults()[0]).isZero();
        assertThat(both.engine().faults()[1]).isEqualTo(1);
        assertThat(Measure.rms(first[0], 1100, 1200))
                .isCloseTo(Measure.rms(expected[0], 1100, 1200), org.assertj.core.api.Assertions.within(0.5));
        float[][] after = both.render(healthy, healthy);
        assertThat(Measure.rms(after[0], 4800, 9600)).isGreaterThan(Measure.rms(expected[0], 4800, 9600));
    }

    @Test
    void throwsNothingOutwardAndCountsItAtMain() {
        TestDesk desk = TestDesk.mono(2);
        float[] noise = Signals.noise(1, 0.5, 640);
        desk.render(noise);
        Generation whole = desk.engine().generations().latest();
        desk.engine()
                .generations()
                .publish(new Generation(whole.values(), List.of(), List.of(), TransportState.STOPPED, 0, false));
        assertThat(desk.render(noise)[TestDesk.MAIN_LEFT]).containsOnly(0);
        desk.engine().generations().publish(whole);
        assertThat(Measure.rms(desk.render(noise)[TestDesk.MAIN_LEFT], 0, 640)).isGreaterThan(0.1);
        desk.engine().meters();
        assertThat(desk.engine().faults()[desk.layout().main()]).isPositive();
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {44_100, 88_200, 96_000})
    void runsAtOtherRates(int rate) {
        TestDesk desk = busy(new TestDesk(DeskLayout.mono(rate, 3)));
        desk.set("ch/1/lpf/freq=20 kHz", "ch/1/eq/4/freq=20 kHz", "ch/1/eq/4/gain=18");
        float[][] out = desk.render(programme(3, 20_000));
        assertThat(Measure.rms(out[0], 10_000, 20_000)).isBetween(0.01, 2.0);
        float[] noise = Signals.noise(1, 1, 500);
        TestDesk plain = new TestDesk(DeskLayout.mono(rate, 3)).set("ch/1/pan=L100");
        assertThat(plain.render(noise)[0]).isEqualTo(noise);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ch/1/fader", "ch/1/pan", "ch/1/eq/2/gain", "bus/1/fader", "main/fader", "monitor/level"})
    void landsAGenerationOnTheNextGridLine(String id) {
        float[] sine = Signals.sine(1000, 0.5, TestDesk.RATE, 6400);
        String[] start = {"ch/1/eq/on=on", "ch/1/send/1/level=0 dB", "ch/1/pan=L20"};
        float[][] still = TestDesk.mono(1).set(start).render(sine);
        TestDesk moved = TestDesk.mono(1).set(start);
        float[][] before = moved.render(Arrays.copyOf(sine, 3230));
        int cell = moved.cell(id);
        String value = moved.engine()
                .table()
                .layout()
                .parameter(cell)
                .format(moved.engine().table().layout().parameter(cell).taper().toValue(0.6));
        float[][] after = moved.set(id + "=" + value).render(Arrays.copyOfRange(sine, 3230, 6400));
        int grid = 3264 - 3230;
        boolean differs = false;
        for (int output = 0; output < still.length; output++) {
            assertThat(before[output]).isEqualTo(Arrays.copyOf(still[output], 3230));
            assertThat(Arrays.copyOf(after[output], grid)).isEqualTo(Arrays.copyOfRange(still[output], 3230, 3264));
            differs |= !Arrays.equals(after[output], Arrays.copyOfRange(still[output], 3230, 6400));
        }
        assertThat(differs).isTrue();
    }
}
