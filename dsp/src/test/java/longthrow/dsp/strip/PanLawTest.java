package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.dsp.parameter.Unit;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The pan laws against the formulas of the dsp facts, section 8, with t from 0 (left) to 1 (right).
class PanLawTest {
    private static double left(PanLaw law, double t) {
        return switch (law) {
            case MINUS_3, LCR -> Math.cos(t * Math.PI / 2);
            case MINUS_4_5 -> Math.sqrt((1 - t) * Math.cos(t * Math.PI / 2));
            case MINUS_6 -> 1 - t;
            case ZERO -> Math.min(1, 2 * (1 - t));
        };
    }

    @ParameterizedTest
    @EnumSource
    void followsItsFormulaAndMirrorsIt(PanLaw law) {
        for (int position = -100; position <= 100; position++) {
            double t = (position / 100.0 + 1) / 2;
            assertThat(law.pan(position, false)).isCloseTo(left(law, t), within(1e-12));
            assertThat(law.pan(position, true)).isCloseTo(left(law, 1 - t), within(1e-12));
        }
        assertThat(law.pan(-100, true)).isZero();
        assertThat(law.pan(100, true)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void threeWaysKeepThePowerUnderLcrAndAreTwoUnderTheOthers(PanLaw law) {
        for (int position = -100; position <= 100; position++) {
            double left = law.side(position, false);
            double right = law.side(position, true);
            double centre = law.centre(position);
            if (law == PanLaw.LCR) {
                assertThat(left * left + right * right + centre * centre).isCloseTo(1, within(1e-12));
                assertThat(Math.min(left, right)).isZero();
            } else {
                assertThat(centre).isZero();
                assertThat(left).isEqualTo(law.pan(position, false));
            }
        }
    }

    private static final float[] TONE = Signals.sine(1000, 0.5, TestDesk.RATE, 4800);

    private static void assertGain(float[] out, double gain) {
        assertThat(Measure.rms(out, 0, 4800) / Measure.rms(TONE, 0, 4800)).isCloseTo(gain, within(2e-7));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "-3 dB, C",
        "-3 dB, L37",
        "-4.5 dB, C",
        "-4.5 dB, R80",
        "-6 dB, C",
        "-6 dB, L50",
        "0 dB, C",
        "0 dB, R30",
        "LCR, L10",
        "-4.5 dB, L100",
        "0 dB, R100"
    })
    void isHeardOnMainOnStereoSendsAndInTheMonitors(String name, String pan) {
        PanLaw law = PanLaw.of(List.of(PanLaw.words()).indexOf(name));
        TestDesk desk = TestDesk.mono(1)
                .set("desk/pan-law=" + name, "ch/1/pan=" + pan, "ch/1/send/1/level=0", "ch/1/send/1/pan=" + pan);
        double t = (Unit.PAN.parse(pan).orElseThrow() / 100 + 1) / 2;
        float[][] out = desk.render(TONE);
        float[][] soloed = desk.set("ch/1/solo=on", "ch/1/fader=-inf").render(TestDesk.RATE, TONE);
        float[][] listened = desk.render(TONE);
        assertThat(soloed).isNotEmpty();
        for (int right = 0; right < 2; right++) {
            double gain = left(law, right == 1 ? 1 - t : t);
            assertGain(out[TestDesk.MAIN_LEFT + right], gain);
            assertGain(out[Engine.FIRST_BUS_OUTPUT + right], gain);
            assertGain(listened[TestDesk.MONITOR_LEFT + right], gain);
        }
    }

    @ParameterizedTest(name = "{0}: {1} left, {2} centre, {3} right")
    @CsvSource({
        "L100, 1, 0, 0",
        "L50, 0.70710678, 0.70710678, 0",
        "C, 0, 1, 0",
        "R50, 0, 0.70710678, 0.70710678",
        "R100, 0, 0, 1"
    })
    void lcrHasThreeWaysWhereTheDeskHasACentre(String pan, double left, double centre, double right) {
        DeskLayout layout = DeskLayout.mono(TestDesk.RATE, 1).withMatrices(List.of(), true);
        TestDesk desk = new TestDesk(layout).set("desk/pan-law=LCR", "ch/1/pan=" + pan);
        float[][] out = desk.render(TONE);
        assertGain(out[TestDesk.MAIN_LEFT], left);
        assertGain(out[desk.engine().firstOutput("centre")], centre);
        assertGain(out[TestDesk.MAIN_RIGHT], right);
    }

    @Test
    void anotherLawIsReachedWithoutAClick() {
        float[] tone = Signals.sine(1000, 0.5, TestDesk.RATE, 9600);
        TestDesk desk = TestDesk.mono(1).set("ch/1/send/2/level=0");
        float[] out = Arrays.copyOf(desk.render(Arrays.copyOf(tone, 4800))[0], 14_400);
        float[][] all = desk.set("desk/pan-law=0 dB").render(tone);
        float[] after = all[0];
        assertThat(Arrays.copyOfRange(all[Engine.FIRST_BUS_OUTPUT + 2], 4800, 9600))
                .isEqualTo(Arrays.copyOfRange(after, 4800, 9600));
        System.arraycopy(after, 0, out, 4800, 9600);
        assertThat(Measure.residue(out, 1000, 1000, TestDesk.RATE, 1000, 9192)).isLessThan(-75);
        assertThat(Measure.rms(after, 4800, 9600) / Measure.rms(tone, 4800, 9600))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void stereoStripsBalanceUnderEveryLaw() {
        for (String law : PanLaw.words()) {
            float[][] out = TestDesk.stereo(true)
                    .set("desk/pan-law=" + law, "ch/1/pan=R50")
                    .render(TONE, TONE);
            assertGain(out[TestDesk.MAIN_LEFT], 0.5);
            assertGain(out[TestDesk.MAIN_RIGHT], 1);
        }
    }
}
