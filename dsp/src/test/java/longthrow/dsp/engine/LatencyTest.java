package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths of different latency arrive in the same sample where they are summed, and nobody waits who need not.
class LatencyTest {
    private static final int RATE = TestDesk.RATE;
    /// 5 ms, the longest look-ahead of a detector.
    private static final int AHEAD = 240;
    /// 48 taps look half their length back, two boxes of 36 frames all but two.
    private static final int LIMITER = 24 + 70;
    /// Of an oversampled effect.
    private static final int OVERSAMPLED = 32;
    /// A compressor that delays and does nothing else.
    private static final String[] LATENT = {"comp/on=on", "comp/lookahead=5 ms", "comp/ratio=1:1"};

    /// Three channels, six buses (the last one a group), two matrices, a centre.
    private static TestDesk desk(String... settings) {
        BusShape aux = BusShape.STEREO_AUX;
        DeskLayout layout = new DeskLayout(
                RATE,
                Collections.nCopies(3, false),
                List.of(aux, aux, aux, aux, aux, new BusShape(BusKind.GROUP, true)),
                List.of(true, true),
                true);
        return new TestDesk(layout)
                .set("ch/1/pan=L100", "ch/2/pan=L100", "ch/3/pan=L100")
                .set(settings);
    }

    private static TestDesk latent(TestDesk desk, String... strips) {
        for (String strip : strips) {
            for (String setting : LATENT) {
                desk.set(strip + "/" + setting);
            }
        }
        return desk;
    }

    /// Where an impulse into all three channels leaves an output: each frame at which there is sound.
    private static int[] arrivals(TestDesk desk, int output) {
        float[] impulse = Signals.impulse(2000);
        float[] out = desk.render(impulse, impulse, impulse)[output];
        int[] frames = new int[out.length];
        int count = 0;
        for (int frame = 0; frame < out.length; frame++) {
            if (Math.abs(out[frame]) > 1e-4) {
                frames[count++] = frame;
            }
        }
        return Arrays.copyOf(frames, count);
    }

    private static int bus(TestDesk desk, int number) {
        return desk.engine().firstOutput("bus") + 2 * (number - 1);
    }

    private static int matrix(TestDesk desk, int number) {
        return desk.engine().firstOutput("matrix") + 2 * (number - 1);
    }

    @Test
    void channelsOfDifferentLookAheadArriveInTheSameSampleInEverySum() {
        TestDesk desk = latent(desk(), "ch/1").set("ch/2/gate/on=on", "ch/2/gate/lookahead=2 ms", "ch/2/gate/range=0");
        for (int channel = 1; channel <= 3; channel++) {
            desk.set(
                    "ch/" + channel + "/send/1/level=0",
                    "ch/" + channel + "/send/2/level=0",
                    "ch/" + channel + "/send/2/tap=input",
                    "ch/" + channel + "/centre/on=on",
                    "ch/" + channel + "/fxsend/1/level=0");
        }
        desk.set("fx/1/algorithm=width", "fx/1/main=off", "fx/1/send/3/level=0", "main/matrix/1/level=0");
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(AHEAD);
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(AHEAD);
        assertThat(arrivals(desk, bus(desk, 2))).as("taken before what delays").containsExactly(0);
        assertThat(arrivals(desk, bus(desk, 3))).as("through a rack").containsExactly(AHEAD);
        assertThat(arrivals(desk, matrix(desk, 1))).containsExactly(AHEAD);
        assertThat(arrivals(desk, desk.engine().firstOutput("centre"))).containsExactly(AHEAD);
    }

    @Test
    void aStripWithALatentPathAgainstOneWithoutNullsBelowMinus140Decibels() {
        TestDesk desk = latent(desk("ch/2/polarity=on", "ch/3/mute=on"), "ch/1");
        float[] noise = Signals.noise(1, 0.5, 9600);
        assertThat(Measure.peak(desk.render(noise, noise)[TestDesk.MAIN_LEFT], 0, 9600))
                .isLessThan(1e-7);
    }

    @ParameterizedTest(name = "at insert {0}")
    @ValueSource(ints = {1, 2})
    void aStripWithALatentInsertAtUnityAgainstOneWithoutNullsBelowMinus140Decibels(int insert) {
        TestDesk desk = desk("fx/3/algorithm=saturation", "fx/3/mix=0 %", "ch/2/polarity=on", "ch/3/mute=on")
                .set("ch/1/insert/" + insert + "/what=rack-3");
        float[] noise = Signals.noise(1, 0.5, 9600);
        assertThat(Measure.peak(desk.render(noise, noise)[TestDesk.MAIN_LEFT], 0, 9600))
                .isLessThan(1e-7);
    }

    @Test
    void anInsertDelaysItsOwnStripFromItsPlaceOnAndNobodyWhileItIsOff() {
        TestDesk desk = desk("fx/3/algorithm=saturation", "fx/3/mix=0 %", "ch/2/fxsend/3/level=0")
                .set("bus/1/insert/2/what=rack-3", "ch/1/send/1/level=0", "ch/1/send/2/level=0");
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(OVERSAMPLED);
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(0);
        TestDesk late = desk("fx/3/algorithm=saturation", "fx/3/mix=0 %", "ch/1/insert/1/what=rack-3")
                .set("ch/1/send/1/level=0", "ch/1/send/2/level=0", "ch/1/send/2/tap=input", "ch/2/send/2/level=0");
        assertThat(arrivals(late, bus(late, 1))).containsExactly(OVERSAMPLED);
        assertThat(arrivals(late, bus(late, 2))).containsExactly(0);
        late.set("ch/1/insert/1/on=off").render(RATE / 10);
        assertThat(arrivals(late, bus(late, 1))).containsExactly(0);
    }

    @Test
    void aParallelRackNullsAgainstTheDryPath() {
        // an oversampled effect at no mix is a delay alone
        TestDesk desk = desk("fx/1/algorithm=saturation", "fx/1/mix=0 %", "ch/1/fxsend/1/level=0", "ch/1/polarity=on")
                .set("ch/1/fxsend/1/pan=L100", "ch/2/mute=on", "ch/3/mute=on");
        float[] noise = Signals.noise(1, 0.5, 9600);
        float[] both = desk.render(noise)[TestDesk.MAIN_LEFT];
        float[] rest = new float[both.length];
        for (int frame = OVERSAMPLED; frame < rest.length; frame++) {
            rest[frame] = both[frame] + 2 * noise[frame - OVERSAMPLED];
        }
        assertThat(Measure.peak(both, 0, rest.length)).isGreaterThan(0.9);
        assertThat(Measure.peak(rest, 0, rest.length)).isLessThan(1e-7);
    }

    @Test
    void whatIsOnlyInTheHouseNeverDelaysAnInEar() {
        TestDesk desk =
                latent(desk("ch/1/send/1/level=0", "ch/2/send/1/level=0", "main/limiter/on=on"), "main", "ch/3");
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(0);
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(2 * AHEAD + LIMITER);
        assertThat(arrivals(desk, TestDesk.MONITOR_LEFT)).containsExactly(2 * AHEAD);
    }

    /// Rule S0: in a studio the whole desk may leave in one sample, in-ears too.
    @Test
    void s0TheWholeDeskLeavesTogetherWhereTheShowAsksForIt() {
        TestDesk desk = desk("main/limiter/on=on", "ch/1/send/1/level=0", "bus/2/align=off", "ch/1/send/2/level=0");
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(LIMITER);
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(0);

        desk.set("desk/align=whole-desk");
        desk.render(new float[4800], new float[4800], new float[4800]);
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(LIMITER);
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(LIMITER);
        assertThat(arrivals(desk, bus(desk, 2))).as("taken out of it").containsExactly(0);
    }

    @Test
    void mainCentreMatricesAndGroupsLeaveTogether() {
        TestDesk desk =
                latent(desk("matrix/1/limiter/on=on", "main/matrix/1/level=0", "ch/1/centre/on=on"), "matrix/1");
        desk.set("ch/1/send/6/on=on", "bus/6/main=on", "bus/6/matrix/2/level=0", "ch/1/send/1/level=0");
        for (int output :
                new int[] {0, matrix(desk, 1), matrix(desk, 2), desk.engine().firstOutput("centre"), bus(desk, 6)}) {
            assertThat(arrivals(desk, output)).as("output %d", output).containsExactly(AHEAD + LIMITER);
        }
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(0);
    }

    @Test
    void busesWaitForEachOtherInMainAndChannelsForBuses() {
        TestDesk desk = latent(desk("bus/6/main=on", "ch/1/send/6/on=on", "ch/1/main=off"), "bus/6");
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(AHEAD);
        desk.set("bus/5/main=on", "ch/2/send/5/level=0", "ch/2/send/5/pan=L100");
        desk.render(RATE / 10);
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(AHEAD);
    }

    @Test
    void whatTheUserDelaysStaysDelayed() {
        TestDesk desk = latent(desk("ch/2/delay=10 ms", "bus/1/outdelay=20 ms", "ch/3/send/1/level=0"), "ch/1");
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(AHEAD, AHEAD + 480);
        assertThat(arrivals(desk, bus(desk, 1))).containsExactly(960);
    }

    @Test
    void whatIsSoloedIsInStepAndOnlyThat() {
        TestDesk desk = latent(desk("ch/2/solo=on", "ch/3/solo=on", "ch/2/solo-phones=on"), "ch/1", "ch/2");
        assertThat(arrivals(desk, TestDesk.MONITOR_LEFT)).containsExactly(AHEAD);
        desk.set("ch/2/solo=off").render(RATE / 10);
        assertThat(arrivals(desk, TestDesk.MONITOR_LEFT)).containsExactly(0);
        assertThat(arrivals(desk, desk.engine().firstOutput("phones"))).containsExactly(AHEAD);
    }

    @Test
    void aStripOutOfCompensationIsEarlyAndMakesNobodyWait() {
        TestDesk desk = latent(desk(), "ch/1").set("ch/2/align=off");
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(0, AHEAD);
        desk.set("ch/2/align=on", "ch/1/align=off").render(RATE / 10);
        assertThat(arrivals(desk, TestDesk.MAIN_LEFT)).containsExactly(0, AHEAD);
        TestDesk inEar = latent(desk("bus/1/align=off"), "ch/1").set("ch/1/send/1/level=0", "ch/2/send/1/level=0");
        assertThat(arrivals(inEar, bus(inEar, 1)))
                .as("a bus that keeps out waits for nobody")
                .containsExactly(0, AHEAD);
        assertThat(arrivals(inEar, TestDesk.MAIN_LEFT)).containsExactly(AHEAD);
    }

    @Test
    void ridesAndMutesMoveNoDelayButASendThatIsOpenedDoes() {
        TestDesk desk = latent(desk("ch/2/send/1/level=0"), "ch/1");
        LatencyPlan before = desk.latency();
        desk.set("ch/1/fader=-inf", "ch/1/mute=on", "ch/2/fader=3", "ch/2/send/1/level=-12", "ch/1/comp/threshold=-40");
        assertThat(desk.latency()).isSameAs(before);
        desk.set("ch/1/send/1/level=-60");
        assertThat(desk.latency()).isNotSameAs(before);
        assertThat(desk.latency().figures(desk.layout().first("bus")).output()).isEqualTo(AHEAD);
    }

    @Test
    void tellsWhatLatencyIsMadeOf() {
        TestDesk desk = latent(desk("main/limiter/on=on", "ch/1/send/1/level=0", "ch/2/align=off"), "ch/1", "main");
        LatencyPlan plan = desk.latency();
        assertThat(plan.figures(0)).isEqualTo(new LatencyPlan.Figures(AHEAD, AHEAD, 0, AHEAD, Optional.empty(), false));
        assertThat(plan.figures(2)).isEqualTo(new LatencyPlan.Figures(0, 0, AHEAD, 0, Optional.empty(), false));
        assertThat(plan.figures(desk.layout().first("bus")))
                .isEqualTo(new LatencyPlan.Figures(0, AHEAD, 0, AHEAD, Optional.of("bus/1"), false));
        assertThat(plan.figures(desk.layout().main()))
                .isEqualTo(
                        new LatencyPlan.Figures(AHEAD, 2 * AHEAD, 0, 2 * AHEAD + LIMITER, Optional.of("main"), false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ch/2/comp/on=on", "ch/2/align=off", "main/matrix/1/level=0"})
    void aChangeDoesNotClickAndIsThereWithin20Milliseconds(String setting) {
        TestDesk desk = desk("ch/2/comp/lookahead=3.3 ms", "ch/2/comp/ratio=1:1", "ch/3/mute=on")
                .set("ch/1/comp/lookahead=5 ms", "ch/1/comp/ratio=1:1", "ch/1/mute=on")
                .set("matrix/1/comp/on=on", "matrix/1/comp/lookahead=2.1 ms", "matrix/1/comp/ratio=1:1")
                .set(setting.contains("align") ? "ch/1/comp/on=on" : "ch/1/comp/on=off");
        float[] tone = Signals.sine(1000, 0.5, RATE, 20_000);
        float[] before = desk.render(tone(tone, 0, 10_012), tone(tone, 0, 10_012))[TestDesk.MAIN_LEFT];
        desk.set(setting);
        float[] after = desk.render(tone(tone, 10_012, 20_000), tone(tone, 10_012, 20_000))[TestDesk.MAIN_LEFT];
        float[] out = Arrays.copyOf(before, 20_000);
        System.arraycopy(after, 0, out, 10_012, after.length);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 6_000, 14_192)).isLessThan(-75);
        int lag = desk.latency().figures(desk.layout().main()).output() - (setting.contains("align") ? AHEAD : 0);
        assertThat(Arrays.copyOfRange(out, 10_012 + 64 + 960, 20_000))
                .isEqualTo(Arrays.copyOfRange(tone, 10_012 + 64 + 960 - lag, 20_000 - lag));
    }

    private static float[] tone(float[] tone, int from, int to) {
        return Arrays.copyOfRange(tone, from, to);
    }

    @Test
    void aParallelPathStaysInStepWhileLatencyChanges() {
        TestDesk desk = desk("ch/1/comp/lookahead=5 ms", "ch/1/comp/ratio=1:1", "ch/2/polarity=on", "ch/3/mute=on");
        float[] noise = Signals.noise(1, 0.5, 6000);
        for (String on : new String[] {"off", "on", "off"}) {
            float[] out = desk.set("ch/1/comp/on=" + on).render(noise, noise)[TestDesk.MAIN_LEFT];
            assertThat(Measure.peak(out, 0, out.length)).as(on).isLessThan(1e-6);
        }
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100, 511}) {
            assertThat(journey(block)).isDeepEqualTo(whole);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = latent(desk("fx/1/algorithm=saturation", "ch/1/fxsend/1/level=0"), "ch/1")
                .blocks(block);
        float[] one = Signals.noise(1, 0.3, 2400);
        float[] two = Signals.noise(2, 0.3, 2400);
        desk.render(one, two);
        desk.set("main/limiter/on=on", "ch/2/gate/on=on", "ch/2/gate/lookahead=4 ms", "bus/1/main=on")
                .set("ch/2/send/1/level=0", "bus/1/comp/on=on", "bus/1/comp/lookahead=5 ms");
        desk.render(one, two);
        return desk.set("ch/1/comp/on=off").render(two, one);
    }

    @Test
    void whatWaitsIsHeardOutWhenNothingFollows() {
        // a bus that is held back for a later one must not fall asleep on the way
        TestDesk desk = latent(desk("bus/1/main=on", "bus/2/main=on", "ch/1/main=off", "ch/2/main=off"), "bus/2")
                .set("ch/1/send/1/level=0", "ch/1/send/1/pan=L100", "ch/2/send/2/level=0", "ch/3/mute=on");
        float[] out = desk.render(2000, Signals.impulse(1))[TestDesk.MAIN_LEFT];
        float[] expected = new float[2000];
        expected[AHEAD] = 1;
        assertThat(out).isEqualTo(expected);
        assertThat(desk.render(4800)[TestDesk.MAIN_LEFT]).containsOnly(0);
    }

    @Test
    void aDeskWithoutLatencyIsUntouched() {
        float[] noise = Signals.noise(1, 0.5, 9600);
        TestDesk desk = desk();
        assertThat(desk.render(noise)[TestDesk.MAIN_LEFT]).isEqualTo(noise);
        assertThat(desk.latency().figures(desk.layout().main()).output()).isZero();
    }

    @Test
    void waitingChangesNoBit() {
        float[] noise = Signals.noise(1, 0.5, 9600);
        TestDesk desk = latent(desk("ch/2/main=on"), "ch/2");
        assertThat(Arrays.copyOfRange(desk.render(noise)[TestDesk.MAIN_LEFT], AHEAD, 9600))
                .isEqualTo(Arrays.copyOf(noise, 9600 - AHEAD));
    }

    @Test
    void waitingAllocatesNothing() {
        TestDesk desk = latent(desk("fx/1/algorithm=saturation", "ch/1/fxsend/1/level=0"), "ch/1", "bus/1")
                .set("bus/1/main=on", "ch/2/send/1/level=0", "ch/2/send/1/tap=pre-eq", "ch/1/send/1/level=0");
        float[][] in = {Signals.noise(1, 0.3, 64), Signals.noise(2, 0.3, 64)};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
