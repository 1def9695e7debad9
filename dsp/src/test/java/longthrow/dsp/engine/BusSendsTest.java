package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.automation.LaneBuilder;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.lanes.Lanes;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Buses that are sent to buses and racks: heard in the same call, at the product of the gains, in step, and without a
/// click when their order changes; what would go round in a circle is not summed.
class BusSendsTest {
    private static final int RATE = TestDesk.RATE;
    private static final double MINUS_140 = 1e-7;

    /// Two channels, twelve stereo buses of which the last four are groups, two mono buses, a centre and a matrix.
    private static TestDesk desk(String... settings) {
        List<BusShape> shapes = new java.util.ArrayList<>(Collections.nCopies(8, BusShape.STEREO_AUX));
        shapes.addAll(Collections.nCopies(4, new BusShape(BusKind.GROUP, true)));
        shapes.addAll(Collections.nCopies(2, BusShape.STEREO_AUX.wide(false)));
        DeskLayout layout = new DeskLayout(RATE, List.of(false, false), shapes, List.of(true), true);
        return new TestDesk(layout)
                .set("ch/1/main=off", "ch/2/main=off", "ch/1/pan=L100", "ch/2/pan=L100")
                .set(settings);
    }

    private static int bus(TestDesk desk, int number) {
        return desk.engine().firstOutput("bus") + 2 * (number - 1);
    }

    private static double decibels(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    @ParameterizedTest(name = "bus {0} to bus {1}")
    @CsvSource({"1, 2", "2, 1", "3, 12", "12, 3"})
    void anImpulseComesThroughInTheSameCallAtTheProductOfTheGains(int first, int second) {
        TestDesk desk = desk(
                "ch/1/send/" + first + "/on=on",
                "ch/1/send/" + first + "/level=-3",
                "ch/1/send/" + first + "/pan=L100",
                "bus/" + first + "/fader=-4",
                "bus/" + first + "/send/" + second + "/on=on",
                "bus/" + first + "/send/" + second + "/level=-5",
                "bus/" + second + "/fader=-6",
                "bus/" + second + "/main=on");
        float[][] out = desk.render(Signals.impulse(64));
        assertThat(out[TestDesk.MAIN_LEFT][0]).isCloseTo((float) decibels(-18), within(1e-6f));
        assertThat(out[bus(desk, first)][0]).isCloseTo((float) decibels(-7), within(1e-6f));
        assertThat(Measure.peak(out[TestDesk.MAIN_LEFT], 1, 64)).isZero();
        assertThat(Measure.peak(out[TestDesk.MAIN_RIGHT], 0, 64)).isZero();
    }

    @Test
    void aChainOfAllBusesBackwardsThroughARackIsOneCall() {
        TestDesk desk = desk("ch/1/send/14/level=0", "fx/1/algorithm=width", "fx/1/main=off");
        for (int bus = 14; bus > 1; bus--) {
            String to = bus == 8 ? "/fxsend/1/" : "/send/" + (bus - 1) + "/";
            desk.set("bus/" + bus + to + "level=0", "bus/" + bus + to + "on=on");
        }
        float[] out = desk.set("fx/1/send/7/level=0", "bus/1/main=on").render(Signals.impulse(64))[TestDesk.MAIN_LEFT];
        // from bus 13, which is mono, by the pan law into both sides of bus 12
        assertThat(out[0]).isCloseTo((float) decibels(-3.01), within(1e-3f));
        assertThat(Measure.peak(out, 1, 64)).isZero();
    }

    @Test
    void muteFaderAndPlaceOfTheSendCount() {
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/1/send/1/pan=L100", "bus/1/fader=-10")
                .set("bus/1/send/2/level=0", "bus/1/send/3/level=0", "bus/1/send/3/tap=pre", "bus/1/pan=R100")
                .set("bus/1/fxsend/2/level=0", "fx/2/algorithm=width", "fx/2/main=on");
        float[][] open = desk.render(Signals.sine(1000, 0.5, RATE, 9600));
        assertThat(Measure.peak(open[bus(desk, 2)], 4800, 9600)).isCloseTo(0.5 * decibels(-10), within(1e-4));
        assertThat(Measure.peak(open[bus(desk, 3)], 4800, 9600)).isCloseTo(0.5, within(1e-4));
        assertThat(Measure.peak(open[TestDesk.MAIN_LEFT], 4800, 9600)).isCloseTo(0.5 * decibels(-10), within(1e-4));
        float[][] muted = desk.set("bus/1/mute=on").render(Signals.sine(1000, 0.5, RATE, 9600));
        assertThat(Measure.peak(muted[bus(desk, 2)], 4800, 9600)).isZero();
        assertThat(Measure.peak(muted[bus(desk, 3)], 4800, 9600)).isZero();
        assertThat(Measure.peak(muted[TestDesk.MAIN_LEFT], 4800, 9600)).isZero();
        float[][] kept = desk.set("bus/3/mute-cuts-pre=off").render(Signals.sine(1000, 0.5, RATE, 9600));
        assertThat(Measure.peak(kept[bus(desk, 3)], 4800, 9600)).isCloseTo(0.5, within(1e-4));
        assertThat(Measure.peak(kept[bus(desk, 2)], 4800, 9600)).isZero();
    }

    @Test
    void soloOfAnyOnTheWayIsHeard() {
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/1/send/1/pan=L100", "bus/1/send/2/level=-6", "bus/2/solo=on");
        float[] heard = desk.render(Signals.sine(1000, 0.5, RATE, 4800))[TestDesk.MONITOR_LEFT];
        assertThat(Measure.peak(heard, 2400, 4800)).isCloseTo(0.5 * decibels(-6), within(1e-4));
    }

    /// Ways in which the order changes while a tone runs over buses 1, 5 and 9 into main.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "bus/5/send/1/level=-10",
                "bus/1/send/5/level=-10",
                "bus/9/send/1/level=-10 bus/1/send/5/level=-10",
                "bus/9/fxsend/1/level=-10 fx/1/send/5/level=-10"
            })
    void aBusThatComesLaterThanBeforeDoesNotClick(String opened) {
        String[] open = opened.split(" ");
        String[] shut = opened.replaceAll("=-10", "=-inf").split(" ");
        float[] tone = Signals.sine(1000, 0.2, RATE, 48_012);
        TestDesk desk = desk("fx/1/algorithm=width", "fx/1/main=off");
        for (int bus : new int[] {1, 5, 9}) {
            desk.set("ch/1/send/" + bus + "/level=-6", "ch/1/send/" + bus + "/on=on", "bus/" + bus + "/main=on");
            desk.set("bus/" + bus + "/eq/on=on", "bus/" + bus + "/eq/2/gain=6", "bus/" + bus + "/comp/on=on");
        }
        float[] out = new float[tone.length];
        play(desk, tone, out, 0, 24_012);
        play(desk.set(open), tone, out, 24_012, 36_012);
        play(desk.set(shut), tone, out, 36_012, 48_012);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 20_000, 28_192)).isLessThan(-75);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 32_000, 40_192)).isLessThan(-75);
    }

    private static void play(TestDesk desk, float[] in, float[] out, int from, int to) {
        float[] piece = desk.render(Arrays.copyOfRange(in, from, to))[TestDesk.MAIN_LEFT];
        System.arraycopy(piece, 0, out, from, piece.length);
    }

    @Test
    void aSendThatTurnsRoundWaitsUntilTheOtherWayIsSilent() {
        float[] tone = Signals.sine(1000, 0.2, RATE, 36_012);
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/1/send/2/level=0", "bus/1/main=on", "bus/2/main=on")
                .set("bus/1/send/2/level=-6");
        float[] out = new float[tone.length];
        play(desk, tone, out, 0, 24_012);
        play(desk.set("bus/1/send/2/level=-inf", "bus/2/send/1/level=-6"), tone, out, 24_012, 36_012);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 20_000, 28_192)).isLessThan(-75);
        assertThat(Measure.peak(out, 30_000, 36_000))
                .isCloseTo(0.2 * (2 + decibels(-6)) * decibels(-3.01), within(1e-3));
    }

    @Test
    void aLoopThatValuesOrLanesCloseIsNotSummed() {
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/1/send/1/pan=L100", "bus/1/send/2/level=0", "bus/1/main=on");
        desk.set("bus/2/send/1/level=0", "bus/2/send/2/level=0");
        float[] out = desk.render(Signals.impulse(4800))[TestDesk.MAIN_LEFT];
        assertThat(out[0]).isEqualTo(1);
        assertThat(Measure.peak(out, 1, 4800)).isZero();
        LaneBuilder ride = new LaneBuilder(false, 0, 0, 0.75);
        ride.rest(RATE);
        Lane open = ride.lane();
        TestDesk played = desk("ch/1/send/1/level=0", "ch/1/send/1/pan=L100", "bus/1/send/2/level=0", "bus/1/main=on")
                .play("bus/2/send/1/level", open)
                .play("bus/2/send/4/level", open)
                .transport(TransportState.STOPPED.rolling(true));
        float[][] heard = played.render(Signals.impulse(4800));
        assertThat(Measure.peak(heard[TestDesk.MAIN_LEFT], 1, 4800)).isZero();
        assertThat(heard[bus(played, 4)][0])
                .as("what a lane opens along the order")
                .isGreaterThan(0.5f);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bus/1/comp", "bus/2/insert"})
    void aLatentBusOnTheWayNullsAgainstAPlainOne(String latent) {
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/2/polarity=on", "ch/2/send/3/level=0")
                .set("bus/1/send/2/level=0", "bus/3/send/4/level=0", "bus/2/send/5/level=0", "bus/4/send/5/level=0")
                .set("bus/5/main=on");
        if (latent.endsWith("comp")) {
            desk.set("bus/1/comp/on=on", "bus/1/comp/lookahead=5 ms", "bus/1/comp/ratio=1:1");
        } else {
            desk.set("fx/3/algorithm=saturation", "fx/3/mix=0 %", "bus/2/insert/1/what=rack-3");
        }
        float[] noise = Signals.noise(1, 0.5, 9600);
        float[][] out = desk.render(noise, noise);
        assertThat(Measure.peak(out[bus(desk, 2)], 0, 9600)).isGreaterThan(0.1);
        assertThat(Measure.peak(out[TestDesk.MAIN_LEFT], 0, 9600)).isLessThan(MINUS_140);
        assertThat(desk.latency().figures(desk.layout().first("bus") + 4).leaves())
                .isEqualTo(latent.endsWith("comp") ? 240 : 32);
    }

    /// While bus 3, which waits for bus 1, moves to a later turn, it goes on waiting.
    @Test
    void whatWaitsMovesAlongInStep() {
        TestDesk desk = desk("ch/1/send/1/level=0", "ch/2/polarity=on", "ch/2/send/3/level=0")
                .set("bus/1/comp/on=on", "bus/1/comp/lookahead=5 ms", "bus/1/comp/ratio=1:1")
                .set("bus/1/main=on", "bus/3/main=on");
        float[] noise = Signals.noise(1, 0.5, 28_800);
        int from = 0;
        for (String[] step : new String[][] {
            {},
            {"bus/2/send/3/level=0"},
            {"bus/2/send/3/level=-inf"},
            {"bus/3/send/2/level=0"},
            {"bus/1/comp/lookahead=0", "bus/2/send/3/level=0", "bus/3/send/2/level=-inf"},
            {"bus/1/comp/lookahead=3 ms", "bus/2/send/1/level=0"}
        }) {
            float[] piece = Arrays.copyOfRange(noise, from, from + 4800);
            desk.set(step);
            float[] main = desk.render(piece, piece)[TestDesk.MAIN_LEFT];
            assertThat(Measure.peak(main, 0, 4800)).as(String.join(" ", step)).isLessThan(1e-3);
            from += 4800;
        }
    }

    @Test
    void nothingIsAllocatedWhileTheOrderChanges() {
        TestDesk desk = desk("ch/1/send/1/level=0", "bus/1/send/2/level=0");
        Generation there = desk.generation();
        desk.set("bus/1/send/2/level=-inf", "bus/2/send/1/level=0", "bus/2/fxsend/1/level=0");
        Generation back = desk.generation();
        float[][] in = new float[2][Lanes.GRID];
        float[][] out = new float[2][Lanes.GRID];
        int[] turn = {0};
        assertThat(NoAllocation.bytes(2000, () -> {
                    desk.engine().generations().publish((turn[0]++ / 50 & 1) == 0 ? there : back);
                    desk.engine().render(in, out, Lanes.GRID);
                }))
                .isZero();
    }
}
