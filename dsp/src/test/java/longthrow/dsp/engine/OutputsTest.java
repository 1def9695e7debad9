package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.meter.TruePeakMeter;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Delay and limiter where the desk's outputs leave it.
class OutputsTest {
    private static final int RATE = TestDesk.RATE;
    private static final int BUS_LEFT = Engine.FIRST_BUS_OUTPUT;
    /// 48 taps look half their length back, two boxes of 36 frames all but two.
    private static final int LOOK_AHEAD = 24 + 70;

    private static TestDesk desk(String... settings) {
        return TestDesk.mono(1)
                .set("ch/1/pan=L100", "ch/1/send/1/level=0", "ch/1/send/1/pan=L100")
                .set(settings);
    }

    private static double truePeak(float[] signal) {
        TruePeakMeter meter = new TruePeakMeter(RATE, 1);
        meter.process(new float[][] {signal}, 0, signal.length);
        meter.finish();
        return meter.decibels();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"main, 0", "bus/1, 4", "monitor, 2"})
    void noTruePeakLeavesALimitedOutputMoreThanATenthAboveItsCeiling(String strip, int output) {
        TestDesk desk =
                desk(strip + "/limiter/on=on", strip + "/limiter/lookahead=on", strip + "/limiter/ceiling=-3 dB");
        float[][] out = desk.render(Signals.noise(3, 2, RATE));
        assertThat(truePeak(out[output])).isBetween(-3.5, -2.9);
        for (int other : new int[] {0, 2, 4}) {
            if (other != output) {
                assertThat(truePeak(out[other])).isGreaterThan(5);
            }
        }
    }

    @ParameterizedTest(name = "{0} of a desk whose bus feeds main")
    @CsvSource({"main, 0", "bus/1, 4", "monitor, 2"})
    void aDelayedOutputIsLateAndNothingElseIs(String strip, int output) {
        TestDesk desk = desk("bus/1/main=on", "ch/1/main=off", strip + "/outdelay=2.5 ms");
        float[][] out = desk.render(Signals.impulse(2000));
        for (int each : new int[] {0, 2, 4}) {
            float[] expected = new float[2000];
            expected[each == output ? 120 : 0] = 1;
            assertThat(out[each]).as("output %d", each).isEqualTo(expected);
        }
    }

    @Test
    void theEngineTellsHowLateAnOutputIs() {
        assertThat(late(desk(), "main")).isZero();
        assertThat(late(desk("main/limiter/on=on"), "main")).isEqualTo(LOOK_AHEAD);
        assertThat(late(desk("main/limiter/on=on", "main/outdelay=10 ms"), "main"))
                .isEqualTo(LOOK_AHEAD + 480);
        assertThat(late(desk("main/limiter/on=on", "main/limiter/lookahead=off"), "main"))
                .isZero();
        TestDesk desk = desk("main/comp/on=on", "main/comp/lookahead=5 ms", "main/limiter/on=on");
        assertThat(late(desk, "main")).isEqualTo(240 + LOOK_AHEAD);
        assertThat(late(desk, "monitor")).as("hears main before its limiter").isEqualTo(240);
        assertThat(late(desk, "bus")).isZero();
    }

    private static int late(TestDesk desk, String kind) {
        return desk.engine().outputLatency(desk.values(), desk.latency(), kind, 0);
    }

    @Test
    void aLimiterBelowItsCeilingOnlyDelaysByWhatIsTold() {
        float[] noise = Signals.noise(4, 0.4, 5000);
        float[][] out = desk("main/limiter/on=on").render(noise);
        assertThat(Arrays.copyOfRange(out[0], LOOK_AHEAD, 5000)).isEqualTo(Arrays.copyOf(noise, 5000 - LOOK_AHEAD));
        assertThat(out[TestDesk.MONITOR_LEFT]).as("hears main before its stage").isEqualTo(noise);
    }

    @Test
    void theMonitorsLimiterDelaysNothingUnlessAsked() {
        float[] noise = Signals.noise(4, 0.4, 5000);
        float[][] out = desk("monitor/limiter/on=on").render(noise);
        assertThat(out[TestDesk.MONITOR_LEFT]).isEqualTo(noise);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "main/limiter/on=on",
                "main/outdelay=500 ms",
                "main/outdelay=1 ms",
                "main/limiter/ceiling=-30 dB",
                "main/limiter/lookahead=off"
            })
    void aChangeDoesNotClickAndIsThereWithin20Milliseconds(String setting) {
        boolean limits = setting.startsWith("main/limiter/c") || setting.startsWith("main/limiter/l");
        TestDesk desk = desk(limits ? "main/limiter/on=on" : "main/limiter/on=off");
        float[] tone = Signals.sine(1000, 0.8, RATE, 64 * 1500);
        float[][] before = desk.render(Arrays.copyOf(tone, 64 * 750));
        float[][] after = desk.set(setting).render(Arrays.copyOfRange(tone, 64 * 750, 64 * 1500));
        float[] all = Arrays.copyOf(before[0], 64 * 1500);
        System.arraycopy(after[0], 0, all, 64 * 750, 64 * 750);
        int middle = 64 * 750 + 480;
        assertThat(Measure.residue(all, 1000, 1000, RATE, middle - 4096, middle + 4096))
                .isLessThan(-75);
        if (setting.contains("outdelay")) {
            int frames = setting.contains("500") ? 24_000 : 48;
            assertThat(Arrays.copyOfRange(all, 64 * 750 + 960, 64 * 1500))
                    .isEqualTo(Arrays.copyOfRange(tone, 64 * 750 + 960 - frames, 64 * 1500 - frames));
        }
    }

    @Test
    void readsHowFarALimiterTurnsItsOutputDown() {
        TestDesk desk = desk("bus/1/limiter/on=on", "bus/1/limiter/ceiling=-6 dB");
        float[] tone = Signals.sine(1000, 0.89, RATE, RATE);
        desk.render(tone);
        int bus = desk.layout().first("bus");
        float[] reductions = desk.engine().meters().limiterDecibels();
        // a tone of -1 dBFS under a ceiling of -6, and the tenth that the limiter keeps in hand
        assertThat(reductions[bus]).isEqualTo(-5.09f, within(0.05f));
        assertThat(reductions[desk.layout().main()]).isZero();
        assertThat(reductions[0]).isZero();
        desk.render(3 * RATE);
        desk.engine().meters();
        desk.render(RATE);
        assertThat(desk.engine().meters().limiterDecibels()[bus])
                .as("in silence")
                .isZero();
    }

    @Test
    void readsTheMonitorsLimiterAndThePhonesApart() {
        TestDesk desk = desk("phones/limiter/on=on", "phones/limiter/ceiling=-20 dB", "phones/limiter/lookahead=on");
        desk.render(Signals.sine(1000, 0.5, RATE, RATE / 2));
        MeterFrame.Listening found = desk.engine().meters().listeningDecibels();
        assertThat(found.monitor()).isZero();
        // a tone of -6 dBFS under a ceiling of -20
        double level = Measure.decibels(0.5);
        assertThat((double) found.phones()).isCloseTo(-20.1 - level, within(0.1));
    }

    @Test
    void panicSilencesWhatWaitsInADelay() {
        TestDesk desk = desk("bus/1/outdelay=500 ms");
        desk.render(Signals.noise(4, 0.4, RATE));
        desk.panic(true).render(RATE / 10);
        float[] later = desk.render(RATE / 10)[BUS_LEFT];
        assertThat(later).containsOnly(0);
    }

    @Test
    void allocatesNothing() {
        TestDesk desk =
                desk("main/limiter/on=on", "main/outdelay=7 ms", "bus/1/limiter/on=on", "monitor/limiter/on=on");
        float[][] in = {Signals.noise(1, 2, 64)};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
