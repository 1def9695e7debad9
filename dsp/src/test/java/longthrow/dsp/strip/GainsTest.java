package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fader, mute, pan, sends, buses, main, solo and monitor: where a signal goes, and how loud.
class GainsTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 4800;
    private static final float[] TONE = Signals.sine(1000, 0.5, RATE, FRAMES);

    private static double level(float[] out) {
        return Measure.decibels(Measure.rms(out, 0, FRAMES) / Measure.rms(TONE, 0, FRAMES));
    }

    private static int bus(int number, boolean right) {
        return Engine.FIRST_BUS_OUTPUT + 2 * (number - 1) + (right ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}: {1} dB left, {2} dB right")
    @CsvSource({
        "L100, 0, -Infinity",
        "L50, -0.688, -8.343",
        "C, -3.0103, -3.0103",
        "R50, -8.343, -0.688",
        "R100, -Infinity, 0"
    })
    void pansMonoByConstantPower(String pan, double left, double right) {
        float[][] out = TestDesk.mono(1).set("ch/1/pan=" + pan).render(TONE);
        assertLevel(out[TestDesk.MAIN_LEFT], left);
        assertLevel(out[TestDesk.MAIN_RIGHT], right);
    }

    @ParameterizedTest(name = "{0}: {1} dB left, {2} dB right")
    @CsvSource({"L100, 0, -Infinity", "L50, 0, -6.0206", "C, 0, 0", "R50, -6.0206, 0", "R100, -Infinity, 0"})
    void balancesStereoByTurningTheFarSideDown(String pan, double left, double right) {
        float[][] out = TestDesk.stereo(true).set("ch/1/pan=" + pan).render(TONE, TONE);
        assertLevel(out[TestDesk.MAIN_LEFT], left);
        assertLevel(out[TestDesk.MAIN_RIGHT], right);
    }

    private static void assertLevel(float[] out, double decibels) {
        if (decibels == Double.NEGATIVE_INFINITY) {
            assertThat(out).containsOnly(0);
        } else {
            assertThat(level(out)).isCloseTo(decibels, within(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 dB", "0 dB", "-3 dB", "-20 dB", "-85 dB", "-inf dB"})
    void fadersOfStripBusAndMainAreLevels(String fader) {
        double decibels = fader.startsWith("-inf")
                ? Double.NEGATIVE_INFINITY
                : Double.parseDouble(fader.substring(0, fader.indexOf(' ')));
        String[] base = {"ch/1/pan=L100", "ch/1/send/3/level=0 dB", "ch/1/send/3/pan=L100"};
        assertLevel(TestDesk.mono(1).set(base).set("ch/1/fader=" + fader).render(TONE)[0], decibels);
        assertLevel(TestDesk.mono(1).set(base).set("main/fader=" + fader).render(TONE)[0], decibels);
        assertLevel(TestDesk.mono(1).set(base).set("bus/3/fader=" + fader).render(TONE)[bus(3, false)], decibels);
    }

    @ParameterizedTest(name = "{0}: main {1} dB, send {2} dB")
    @CsvSource({
        "ch/1/fader=-6, -6, -16",
        "ch/1/send/5/tap=pre ch/1/fader=-6, -6, -10",
        "ch/1/send/5/tap=pre ch/1/fader=-inf, -Infinity, -10",
        "ch/1/fader=-inf, -Infinity, -Infinity",
        "ch/1/mute=on, -Infinity, -Infinity",
        "ch/1/send/5/tap=pre ch/1/mute=on, -Infinity, -Infinity",
        "ch/1/send/5/on=off, 0, -Infinity",
        "ch/1/main=off, -Infinity, -10",
        "bus/5/mute=on, 0, -Infinity",
        "main/mute=on, -Infinity, -10"
    })
    void sendsTapAfterTheFaderOrBeforeIt(String settings, double main, double send) {
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/send/5/level=-10", "ch/1/send/5/pan=L100");
        float[][] out = desk.set(settings.split(" ")).render(TONE);
        assertLevel(out[TestDesk.MAIN_LEFT], main);
        assertLevel(out[bus(5, false)], send);
    }

    @Test
    void sendsPanIntoStereoBuses() {
        float[][] out = TestDesk.mono(1)
                .set("ch/1/send/1/level=0", "ch/1/send/1/pan=R50")
                .render(TONE);
        assertLevel(out[bus(1, false)], -8.343);
        assertLevel(out[bus(1, true)], -0.688);
    }

    @Test
    void monoBusesGiveTheSameOnBothSides() {
        DeskLayout layout = new DeskLayout(RATE, List.of(false, true), Collections.nCopies(DeskLayout.BUSES, false));
        float[][] out = new TestDesk(layout)
                .set("ch/1/send/2/level=-6", "ch/1/send/2/pan=R100", "ch/2/send/2/level=-inf")
                .render(TONE, TONE, TONE);
        assertLevel(out[bus(2, false)], -6);
        assertThat(out[bus(2, true)]).isEqualTo(out[bus(2, false)]);
        float[][] both = new TestDesk(layout).set("ch/2/send/2/level=0").render(TONE, TONE, TONE);
        assertLevel(both[bus(2, false)], 0);
    }

    @Test
    void aBusFeedsMainWhenItIsSwitchedSo() {
        String[] settings = {"ch/1/main=off", "ch/1/send/4/level=-4", "ch/1/send/4/pan=L100"};
        assertLevel(TestDesk.mono(1).set(settings).render(TONE)[0], Double.NEGATIVE_INFINITY);
        assertLevel(TestDesk.mono(1).set(settings).set("bus/4/main=on").render(TONE)[0], -4);
        assertLevel(
                TestDesk.mono(1)
                        .set(settings)
                        .set("bus/4/main=on", "bus/4/fader=-3", "bus/4/pan=R50")
                        .render(TONE)[0],
                -13.0206);
    }

    @Test
    void soloIsHeardInTheMonitorsOnlyBeforeTheFader() {
        float[] other = Signals.sine(440, 0.3, RATE, FRAMES);
        TestDesk desk = TestDesk.mono(2).set("ch/1/pan=L100", "ch/1/fader=-20", "ch/1/solo=on");
        float[][] out = desk.render(TONE, other);
        assertThat(out[TestDesk.MONITOR_LEFT]).isEqualTo(TONE);
        assertThat(out[TestDesk.MONITOR_RIGHT]).containsOnly(0);
        float[][] without =
                TestDesk.mono(2).set("ch/1/pan=L100", "ch/1/fader=-20").render(TONE, other);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(without[TestDesk.MAIN_LEFT]);
        desk.set("ch/1/solo=off").render(RATE);
        float[][] after = desk.render(TONE, other);
        assertThat(after[TestDesk.MONITOR_LEFT]).isEqualTo(after[TestDesk.MAIN_LEFT]);
    }

    @Test
    void dimTakesTwentyDecibelsOffTheMonitors() {
        float[][] out = TestDesk.mono(1)
                .set("ch/1/pan=L100", "monitor/dim=on", "monitor/level=-5")
                .render(TONE);
        assertLevel(out[TestDesk.MONITOR_LEFT], -25);
        assertLevel(out[TestDesk.MAIN_LEFT], 0);
    }

    @Test
    void panicSilencesEveryOutputAndComesBack() {
        TestDesk desk = TestDesk.mono(1).set("ch/1/send/1/level=0");
        desk.render(TONE);
        desk.panic(true).render(TONE);
        for (float[] out : desk.render(TONE)) {
            assertThat(out).containsOnly(0);
        }
        desk.panic(false).render(TONE);
        assertLevel(desk.render(TONE)[TestDesk.MAIN_LEFT], -3.0103);
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({
        "ch/1/mute=on, -75",
        "ch/1/fader=-inf, -75",
        "ch/1/fader=10 dB, -75",
        "ch/1/pan=R100, -75",
        "ch/1/trim=12, -75",
        "ch/1/polarity=on, -75",
        "ch/1/main=off, -75",
        "main/mute=on, -75",
        "main/fader=-12, -75",
        "ch/1/comp/makeup=12, -75"
    })
    void aSteppedGainDoesNotClick(String setting, double spread) {
        float[] tone = Signals.sine(1000, 0.5, RATE, 9600);
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100", "ch/1/comp/on=on", "ch/1/comp/threshold=0");
        float[] before = desk.render(Arrays.copyOf(tone, 4800))[TestDesk.MAIN_LEFT];
        float[] out = Arrays.copyOf(before, 14_400);
        System.arraycopy(desk.set(setting).render(tone)[TestDesk.MAIN_LEFT], 0, out, 4800, 9600);
        assertThat(Measure.residue(out, 1000, 1000, RATE, 1000, 9192)).isLessThan(spread);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch/1/fader=-20", "ch/1/fader=10", "ch/1/mute=on", "main/fader=-1", "monitor/dim=on"})
    void aDeskThatComesBackToUnityIsExactAgain(String away) {
        float[] noise = Signals.noise(1, 1, FRAMES);
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100");
        desk.set(away).render(RATE);
        desk.set("ch/1/fader=0", "ch/1/mute=off", "main/fader=0", "monitor/dim=off")
                .render(RATE);
        float[][] out = desk.render(noise);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(noise);
        assertThat(out[TestDesk.MONITOR_LEFT]).isEqualTo(noise);
    }

    @Test
    void aStepIsOverWithinATenthOfASecond() {
        TestDesk desk = TestDesk.mono(1).set("ch/1/pan=L100");
        float[] steady = Signals.constant(1, 4800);
        desk.render(steady);
        float[] out = desk.set("ch/1/fader=-20").render(steady)[0];
        assertThat(out[RATE * 5 / 1000]).isBetween(0.3f, 0.9f);
        assertThat((double) out[RATE * 30 / 1000]).isCloseTo(0.1, within(0.02));
        assertThat((double) out[4799]).isCloseTo(0.1, within(1e-6));
    }
}
