package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.DeskLayout.BusKind;
import longthrow.dsp.engine.DeskLayout.BusShape;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What lies behind the buses: groups, matrices and the centre, and how loud they are fed.
class MatrixTest {
    private static final int FRAMES = 4800;
    private static final float[] TONE = Signals.sine(1000, 0.5, TestDesk.RATE, FRAMES);

    /// One mono channel; a stereo aux, a mono aux and a stereo group; a stereo and a mono matrix; a centre.
    private static TestDesk desk() {
        List<BusShape> buses =
                List.of(BusShape.STEREO_AUX, new BusShape(BusKind.AUX, false), new BusShape(BusKind.GROUP, true));
        return new TestDesk(
                DeskLayout.mono(TestDesk.RATE, 1).withBuses(buses).withMatrices(List.of(true, false), true));
    }

    private static double level(float[] out) {
        return Measure.decibels(Measure.rms(out, 0, FRAMES) / Measure.rms(TONE, 0, FRAMES));
    }

    /// Levels of both sides of matrix 1, then of matrix 2, then of the centre.
    private static double[] matrices(TestDesk desk) {
        float[][] out = desk.render(TONE);
        int first = desk.engine().firstOutput("matrix");
        return new double[] {
            level(out[first]),
            level(out[first + 1]),
            level(out[first + 2]),
            level(out[desk.engine().firstOutput("centre")])
        };
    }

    @Test
    void hearsNothingUntilItIsFed() {
        assertThat(matrices(desk())).containsOnly(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0}: {1} and {2} dB")
    @CsvSource(delimiter = '|', textBlock = """
            main/matrix/1/level=-3                                                    | -3      | -Infinity
            main/matrix/1/level=-3, main/fader=-10                                    | -13     | -Infinity
            main/matrix/1/level=-3, main/fader=-10, main/matrix/1/tap=pre             | -3      | -Infinity
            main/matrix/1/level=-3, main/mute=on                                      | -Infinity | -Infinity
            main/matrix/1/level=-3, main/matrix/1/on=off                              | -Infinity | -Infinity
            main/matrix/1/level=0, matrix/1/fader=-6                                  | -6      | -Infinity
            main/matrix/1/level=0, matrix/1/mute=on                                   | -Infinity | -Infinity
            main/matrix/2/level=0                                                     | -Infinity | -6.0206
            main/pan=R50, main/matrix/1/level=0                                       | -6.0206 | -Infinity
            """)
    void isFedFromMain(String settings, double left, double mono) {
        // panned hard left, so that main's left side carries the tone at 0 dB
        double[] levels = matrices(desk().set("ch/1/pan=L100").set(settings.split(",\\s*")));
        assertLevel(levels[0], left);
        assertLevel(levels[2], mono);
    }

    private static void assertLevel(double found, double expected) {
        if (expected == Double.NEGATIVE_INFINITY) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found).isCloseTo(expected, within(0.001));
        }
    }

    @Test
    void isFedFromBusesAndTheirPans() {
        String[] settings = {"ch/1/main=off", "ch/1/send/2/level=-2", "bus/2/pan=L50", "bus/2/matrix/1/level=0"};
        double[] levels = matrices(desk().set(settings));
        assertLevel(levels[0], -2 - 0.688);
        assertLevel(levels[1], -2 - 8.343);
        levels = matrices(
                desk().set(settings).set("bus/2/matrix/2/level=-1", "bus/2/fader=-5", "bus/2/matrix/2/tap=pre"));
        assertLevel(levels[2], -2 - 1);
    }

    @Test
    void hasAnEqualizerOfItsOwn() {
        TestDesk desk = desk().set("ch/1/pan=L100", "main/matrix/1/level=0")
                .set("matrix/1/eq/2/freq=1 kHz", "matrix/1/eq/2/gain=-12", "matrix/1/eq/on=on");
        float[][] out = desk.render(TONE);
        int left = desk.engine().firstOutput("matrix");
        assertThat(Measure.decibels(Measure.rms(out[left], 2400, 4800) / Measure.rms(TONE, 2400, 4800)))
                .isCloseTo(-12, within(0.05));
        assertLevel(level(out[TestDesk.MAIN_LEFT]), 0);
    }

    @Test
    void theCentreIsFedBehindTheFader() {
        assertLevel(matrices(desk().set("ch/1/centre/on=on"))[3], 0);
        assertLevel(matrices(desk().set("ch/1/centre/on=on", "ch/1/centre/level=-4", "ch/1/fader=-3"))[3], -7);
        assertLevel(matrices(desk().set("ch/1/centre/on=on", "ch/1/mute=on"))[3], Double.NEGATIVE_INFINITY);
        TestDesk group = desk().set("ch/1/send/3/on=on", "ch/1/pan=L100", "bus/3/centre/on=on", "centre/fader=-1");
        assertLevel(matrices(group)[3], -6.0206 - 1);
    }

    @Test
    void aGroupTakesItsMembersBehindFaderAndPanAsTheyAre() {
        float[][] none = desk().render(TONE);
        float[][] out = desk().set("ch/1/send/3/on=on", "ch/1/pan=L50", "ch/1/fader=-3", "ch/1/send/3/pan=R100")
                .render(TONE);
        int group = desk().engine().firstOutput("bus") + 4;
        assertThat(none[group]).containsOnly(0);
        assertLevel(level(out[group]), -3 - 0.688);
        assertThat(out[group]).isEqualTo(out[TestDesk.MAIN_LEFT]);
        assertThat(out[group + 1]).isEqualTo(out[TestDesk.MAIN_RIGHT]);
    }

    @Test
    void aGroupFollowsThePanWhileItMoves() {
        TestDesk desk = desk().set("ch/1/send/3/on=on", "ch/1/pan=L100");
        desk.render(TONE);
        float[][] out = desk.set("ch/1/pan=R100", "ch/1/fader=-6").render(TONE);
        int group = desk.engine().firstOutput("bus") + 4;
        assertThat(out[group]).isEqualTo(out[TestDesk.MAIN_LEFT]);
        assertThat(out[group + 1]).isEqualTo(out[TestDesk.MAIN_RIGHT]);
    }

    @Test
    void aSoloedMatrixIsHeardInTheMonitors() {
        float[][] out = desk().set("ch/1/pan=L100", "main/matrix/1/level=-3", "matrix/1/solo=on", "matrix/1/fader=-20")
                .render(TONE);
        assertLevel(level(out[TestDesk.MONITOR_LEFT]), -3);
        assertLevel(level(out[TestDesk.MAIN_LEFT]), 0);
    }

    @Test
    void theLastOfFortyEightBusesIsHeard() {
        TestDesk desk = new TestDesk(DeskLayout.full(TestDesk.RATE, 2))
                .set("ch/1/send/48/level=0", "ch/1/send/48/pan=R100", "bus/48/matrix/16/level=-1");
        float[][] out = desk.render(TONE);
        assertLevel(level(out[desk.engine().firstOutput("bus") + 95]), 0);
        assertLevel(level(out[desk.engine().firstOutput("matrix") + 31]), -1);
        assertThat(out[desk.engine().firstOutput("bus") + 94]).containsOnly(0);
    }
}
