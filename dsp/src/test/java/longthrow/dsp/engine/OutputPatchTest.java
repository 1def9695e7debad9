package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.strip.Side;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves by which port.
class OutputPatchTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 4800;
    private static final int PORT = 7;
    private static final float[] LEFT = Signals.noise(1, 0.5, FRAMES);
    private static final float[] RIGHT = Signals.noise(2, 0.5, FRAMES);
    private static final float[] SILENCE = new float[FRAMES];

    private static final DeskLayout SHAPE =
            new DeskLayout(RATE, List.of(false, true), List.of(DeskLayout.BusShape.STEREO_AUX), List.of(true), true);

    /// A mono and a stereo channel; the stereo one feeds everything at 0 dB.
    private static TestDesk desk() {
        return new TestDesk(SHAPE)
                .set("ch/2/send/1/level=0", "bus/1/matrix/1/level=0", "bus/1/matrix/1/on=on", "ch/2/centre/on=on");
    }

    private static Patch on(int port, Outlet.Kind kind, int index, Side side) {
        return Patch.oneToOne(SHAPE).withOutput(port, Optional.of(new Outlet(kind, index, side)));
    }

    private static float[] half() {
        float[] sum = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            sum[i] = 0.5f * (LEFT[i] + RIGHT[i]);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(
            value = Outlet.Kind.class,
            names = {"CHANNEL", "BUS", "MATRIX", "MAIN", "MONITOR", "PHONES"})
    void everySideOfEveryKindOfStripLeavesByAnyPort(Outlet.Kind kind) {
        int index = kind == Outlet.Kind.CHANNEL ? 1 : 0;
        assertThat(desk().patch(on(PORT, kind, index, Side.LEFT)).render(SILENCE, LEFT, RIGHT)[PORT])
                .isEqualTo(LEFT);
        assertThat(desk().patch(on(PORT, kind, index, Side.RIGHT)).render(SILENCE, LEFT, RIGHT)[PORT])
                .isEqualTo(RIGHT);
        assertThat(desk().patch(on(PORT, kind, index, Side.MONO)).render(SILENCE, LEFT, RIGHT)[PORT])
                .isEqualTo(half());
    }

    @Test
    void theCentreAndAMonoChannelLeaveTheSameByEverySide() {
        for (Side side : Side.values()) {
            TestDesk desk = desk().set("ch/1/centre/on=on", "ch/2/centre/on=off");
            Patch patch = on(PORT, Outlet.Kind.CENTRE, 0, side)
                    .withOutput(0, Optional.of(new Outlet(Outlet.Kind.CHANNEL, 0, side)));
            float[][] out = desk.patch(patch).render(LEFT, SILENCE, SILENCE);
            assertThat(out[PORT]).isEqualTo(LEFT);
            assertThat(out[0]).isEqualTo(LEFT);
        }
    }

    @Test
    void aPortWithNothingOnItIsExactlySilentAndOneStripMayLeaveBySeveral() {
        Patch patch = on(PORT, Outlet.Kind.BUS, 0, Side.LEFT)
                .withOutput(0, Optional.empty())
                .withOutput(1, Optional.of(new Outlet(Outlet.Kind.BUS, 0, Side.LEFT)));
        float[][] out = desk().patch(patch).render(SILENCE, LEFT, RIGHT);
        assertThat(out[0]).isEqualTo(SILENCE);
        assertThat(out[1]).isEqualTo(LEFT);
        assertThat(out[PORT]).isEqualTo(LEFT);
    }

    @Test
    void delayAndLimiterStayWithTheStripWhereverItLeaves() {
        TestDesk desk = desk().set("bus/1/outdelay=10 ms").patch(on(0, Outlet.Kind.BUS, 0, Side.LEFT));
        float[] out = desk.render(SILENCE, LEFT, RIGHT)[0];
        assertThat(Arrays.copyOfRange(out, 480, FRAMES)).isEqualTo(Arrays.copyOf(LEFT, FRAMES - 480));
    }

    @ParameterizedTest(name = "from {0}: {1} dB")
    @CsvSource({"input, 2", "pre-eq, -1", "post-eq, 11", "pre, 14", "post, 9"})
    void aDirectOutIsTakenWhereItsTapSays(String tap, double decibels) {
        TestDesk desk = new TestDesk(SHAPE)
                .set("ch/1/trim=2 dB", "ch/1/hpf/on=on", "ch/1/hpf/freq=100 Hz", "ch/1/hpf/slope=12")
                .set("ch/1/eq/on=on", "ch/1/eq/1/type=low-shelf", "ch/1/eq/1/freq=2000", "ch/1/eq/1/gain=12")
                .set("ch/1/comp/on=on", "ch/1/comp/makeup=3", "ch/1/comp/threshold=0")
                .set("ch/1/fader=-5", "ch/1/direct/tap=" + tap)
                .patch(on(PORT, Outlet.Kind.CHANNEL, 0, Side.LEFT));
        float[] tone = Signals.sine(100, 0.1, RATE, RATE / 2);
        float[] out = desk.render(tone)[PORT];
        double rms = Measure.rms(out, RATE / 4, RATE / 2) / Measure.rms(tone, RATE / 4, RATE / 2);
        assertThat(20 * Math.log10(rms)).isCloseTo(decibels, within(0.1));
    }

    @Test
    void aDirectOutHasALevelAndOnlyBehindTheFaderAMute() {
        TestDesk desk = new TestDesk(SHAPE).patch(on(PORT, Outlet.Kind.CHANNEL, 0, Side.LEFT));
        desk.set("ch/1/direct/level=-6 dB", "ch/1/mute=on", "ch/1/direct/tap=pre");
        float[] out = desk.render(LEFT)[PORT];
        assertThat(Measure.rms(out, 0, FRAMES) / Measure.rms(LEFT, 0, FRAMES))
                .isCloseTo(Math.pow(10, -6 / 20.0), within(1e-3));
        desk.set("ch/1/direct/tap=post").render(LEFT);
        assertThat(desk.render(LEFT)[PORT]).isEqualTo(SILENCE);
    }

    /// A width of 100 % lets through what it hears, so the return gives what is sent to it.
    @Test
    void aReturnHasADirectOutBeforeItsFaderAndBehindIt() {
        String[] sent = {"fx/1/algorithm=width", "ch/2/fxsend/1/level=0", "ch/2/main=off", "fx/1/main=off"};
        TestDesk desk = desk().set(sent).patch(on(PORT, Outlet.Kind.RETURN, 0, Side.RIGHT));
        desk.set("fx/1/direct/level=-6 dB", "fx/1/fader=-10 dB", "fx/1/mute=on", "fx/1/direct/tap=pre");
        desk.render(SILENCE, LEFT, RIGHT);
        float[][] out = desk.render(SILENCE, LEFT, RIGHT);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(SILENCE);
        assertThat(Measure.rms(out[PORT], 0, FRAMES) / Measure.rms(RIGHT, 0, FRAMES))
                .isCloseTo(Math.pow(10, -6 / 20.0), within(1e-3));
        desk.set("fx/1/direct/tap=post").render(SILENCE, LEFT, RIGHT);
        assertThat(desk.render(SILENCE, LEFT, RIGHT)[PORT]).isEqualTo(SILENCE);
        desk.set("fx/1/mute=off").render(SILENCE, LEFT, RIGHT);
        assertThat(Measure.rms(desk.render(SILENCE, LEFT, RIGHT)[PORT], 0, FRAMES) / Measure.rms(RIGHT, 0, FRAMES))
                .isCloseTo(Math.pow(10, -16 / 20.0), within(1e-3));
        desk.set("ch/2/fxsend/1/on=off").render(SILENCE, LEFT, RIGHT);
        assertThat(desk.render(SILENCE, SILENCE, SILENCE)[PORT]).isEqualTo(SILENCE);
    }

    @Test
    void panicSilencesEveryPortWhateverFeedsIt() {
        Patch patch = on(PORT, Outlet.Kind.CHANNEL, 1, Side.LEFT);
        TestDesk desk = desk().patch(patch);
        desk.render(SILENCE, LEFT, RIGHT);
        float[][] out = desk.panic(true).render(SILENCE, LEFT, RIGHT);
        for (float[] port : out) {
            assertThat(Arrays.copyOfRange(port, 64, FRAMES)).containsOnly(0);
        }
    }

    @Test
    void aStripThatGivesNoNumberIsSilentOnItsDirectOutToo() {
        for (String tap : List.of("input", "pre")) {
            TestDesk desk = desk().set("ch/1/direct/tap=" + tap).patch(on(PORT, Outlet.Kind.CHANNEL, 0, Side.LEFT));
            float[] broken = LEFT.clone();
            broken[1000] = Float.NaN;
            float[] out = desk.render(broken, SILENCE, SILENCE)[PORT];
            assertThat(Arrays.copyOfRange(out, 960, 1024)).doesNotContain(Float.NaN);
            assertThat(Arrays.copyOfRange(out, 1024, FRAMES)).isEqualTo(Arrays.copyOfRange(LEFT, 1024, FRAMES));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"other", "none", "tap", "level", "asked", "return"})
    void aChangeFadesWithoutAClickWithin20Milliseconds(String change) {
        float[] tone = Signals.sine(1000, 0.8, RATE, 64 * 300);
        int middle = 64 * 150;
        TestDesk desk = new TestDesk(SHAPE).set("ch/1/trim=-3 dB", "ch/1/pan=L100");
        Patch direct = on(0, Outlet.Kind.CHANNEL, 0, Side.LEFT);
        desk.patch(change.equals("asked") ? Patch.oneToOne(SHAPE) : direct);
        float[] before = desk.render(Arrays.copyOf(tone, middle))[0];
        switch (change) {
            case "other" -> desk.patch(on(0, Outlet.Kind.MATRIX, 0, Side.MONO));
            case "none" -> desk.patch(direct.withOutput(0, Optional.empty()));
            case "tap" -> desk.set("ch/1/direct/tap=input");
            case "return" -> desk.patch(on(0, Outlet.Kind.RETURN, 0, Side.LEFT));
            case "level" -> desk.set("ch/1/direct/level=-inf");
            default -> desk.patch(direct);
        }
        float[] after = desk.render(Arrays.copyOfRange(tone, middle, tone.length))[0];
        float[] all = Arrays.copyOf(before, tone.length);
        System.arraycopy(after, 0, all, middle, after.length);
        assertThat(Measure.residue(all, 1000, 1000, RATE, middle + 480 - 4096, middle + 480 + 4096))
                .isLessThan(-75);
        if (List.of("other", "none", "return").contains(change)) {
            assertThat(Arrays.copyOfRange(all, middle + 960, tone.length)).containsOnly(0);
        }
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] first = changing(64);
        for (int block : List.of(1, 48, 256)) {
            float[][] again = changing(block);
            for (int port = 0; port < first.length; port++) {
                int differs = Arrays.mismatch(again[port], first[port]);
                assertThat(differs)
                        .as("frame of port %d that differs in blocks of %d", port, block)
                        .isEqualTo(-1);
            }
        }
    }

    private static float[][] changing(int block) {
        TestDesk desk = desk().set("ch/2/direct/tap=post-eq", "ch/2/eq/on=on").blocks(block);
        desk.render(LEFT, RIGHT, LEFT);
        return desk.patch(on(3, Outlet.Kind.CHANNEL, 1, Side.MONO)).render(LEFT, RIGHT, LEFT);
    }

    @Test
    void anOutputThatWasAwayForgetsWhatItHeardBefore() {
        TestDesk desk = desk();
        Patch away = Patch.oneToOne(SHAPE).withOutput(0, Optional.empty()).withOutput(1, Optional.empty());
        desk.render(SILENCE, LEFT, RIGHT);
        desk.patch(away).render(6400, SILENCE);
        float[][] out =
                desk.set("main/outdelay=150 ms").patch(Patch.oneToOne(SHAPE)).render(9600, SILENCE);
        assertThat(out[0]).containsOnly(0);
    }

    @Test
    void aChangeOfPatchAllocatesNothing() {
        TestDesk desk = desk();
        Generation[] both = {
            desk.patch(on(3, Outlet.Kind.CHANNEL, 1, Side.MONO)).generation(),
            desk.patch(on(3, Outlet.Kind.BUS, 0, Side.LEFT)).generation()
        };
        float[][] in = {LEFT, LEFT, RIGHT};
        float[][] out = new float[desk.engine().outputs()][64];
        int[] turn = {0};
        assertThat(NoAllocation.bytes(4000, () -> {
                    desk.engine().generations().publish(both[turn[0]++ / 40 % 2]);
                    desk.engine().render(in, out, 64);
                }))
                .isZero();
    }
}
