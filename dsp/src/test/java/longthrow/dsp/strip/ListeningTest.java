package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What monitors and phones hear: their source, what is soloed and how, and their switches.
class ListeningTest {
    private static final int FRAMES = 4800;
    private static final float[] TONE = Signals.sine(1000, 0.5, TestDesk.RATE, FRAMES);
    private static final float[] OTHER = Signals.sine(3000, 0.5, TestDesk.RATE, FRAMES);
    private static final int LEFT = TestDesk.MONITOR_LEFT;
    private static final int RIGHT = TestDesk.MONITOR_RIGHT;

    /// Channel 1 plays 1 kHz at -6 dB on the left, channel 2 plays 3 kHz at -12 dB on the right; a matrix, a centre.
    private static TestDesk desk() {
        return new TestDesk(DeskLayout.mono(TestDesk.RATE, 2).withMatrices(List.of(true), true))
                .set("ch/1/pan=L100", "ch/1/fader=-6", "ch/2/pan=R100", "ch/2/fader=-12");
    }

    /// The level of one tone in an output, 0 dB as it comes in, rounded to what a tone's neighbours leave.
    private static double level(float[] out, double hertz) {
        double gain = Measure.amplitude(out, hertz, TestDesk.RATE, 0, FRAMES) / 0.5;
        return gain < 1e-5 ? Double.NEGATIVE_INFINITY : Measure.decibels(gain);
    }

    private static void assertLevel(double found, double expected) {
        if (expected == Double.NEGATIVE_INFINITY) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found).isCloseTo(expected, within(0.001));
        }
    }

    @ParameterizedTest(name = "{0}: 1 kHz {1} and {2} dB, 3 kHz {3} and {4} dB")
    @CsvSource(delimiter = '|', textBlock = """
            ch/1/solo=off                                             | -6        | -Infinity | -Infinity | -12
            ch/1/solo=on                                              | 0         | -Infinity | -Infinity | -Infinity
            ch/1/solo=on, monitor/solo/mode=afl                       | -6        | -Infinity | -Infinity | -Infinity
            ch/1/solo=on, ch/1/mute=on                                | 0         | -Infinity | -Infinity | -Infinity
            ch/1/solo=on, monitor/solo/mode=afl, ch/1/mute=on         | -Infinity | -Infinity | -Infinity | -Infinity
            ch/1/solo-phones=on                                       | -6        | -Infinity | -Infinity | -12
            ch/1/solo=on, monitor/solo/mode=in-place                  | -6        | -Infinity | -Infinity | -Infinity
            ch/1/solo=on, monitor/solo/mode=in-place, ch/2/solo-safe=on | -6      | -Infinity | -Infinity | -12
            monitor/mono=on                                           | -12.0206  | -12.0206  | -18.0206  | -18.0206
            monitor/swap=on                                           | -Infinity | -6        | -12       | -Infinity
            monitor/cut=on                                            | -Infinity | -Infinity | -Infinity | -Infinity
            monitor/dim=on                                            | -26       | -Infinity | -Infinity | -32
            monitor/dim=on, monitor/dim-level=-12, monitor/level=-3   | -21       | -Infinity | -Infinity | -27
            monitor/source=bus-3, ch/2/send/3/level=0                 | -Infinity | -Infinity | -15.0103  | -15.0103
            monitor/source=centre, ch/1/centre/on=on                  | -6        | -6        | -Infinity | -Infinity
            monitor/source=matrix-1, main/matrix/1/level=-1           | -7        | -Infinity | -Infinity | -13
            """)
    void monitorsHear(String settings, double l1, double r1, double l3, double r3) {
        float[][] out = desk().set(settings.split(",\\s*")).render(TONE, OTHER);
        assertLevel(level(out[LEFT], 1000), l1);
        assertLevel(level(out[RIGHT], 1000), r1);
        assertLevel(level(out[LEFT], 3000), l3);
        assertLevel(level(out[RIGHT], 3000), r3);
    }

    @Test
    void monoWithPolarityHearsOnlyWhatDiffers() {
        TestDesk desk = TestDesk.stereo(true).set("monitor/mono=on", "monitor/polarity=on");
        assertThat(desk.render(TONE, TONE)[LEFT]).containsOnly(0);
        float[][] out = TestDesk.stereo(true).set("monitor/polarity=on").render(TONE, TONE);
        assertThat(out[LEFT]).isEqualTo(TONE);
        assertThat(out[RIGHT][10]).isEqualTo(-TONE[10]);
    }

    @Test
    void phonesHearWhatIsSoloedIntoThem() {
        TestDesk desk = desk().set("ch/1/solo-phones=on", "ch/2/solo=on", "phones/level=-2");
        float[][] out = desk.render(TONE, OTHER);
        int phones = desk.engine().firstOutput("phones");
        assertLevel(level(out[phones], 1000), -2);
        assertLevel(level(out[phones + 1], 3000), Double.NEGATIVE_INFINITY);
        assertLevel(level(out[LEFT], 1000), Double.NEGATIVE_INFINITY);
        assertLevel(level(out[RIGHT], 3000), 0);
        float[][] plain = desk().render(TONE, OTHER);
        assertThat(plain[phones]).isEqualTo(plain[TestDesk.MAIN_LEFT]);
    }

    @Test
    void aSoloInPlaceIsHeardInMainAndGivesEverythingBack() {
        TestDesk desk = desk().set("monitor/solo/mode=in-place", "ch/2/solo=on");
        float[][] out = desk.render(TONE, OTHER);
        assertThat(out[TestDesk.MAIN_LEFT]).containsOnly(0);
        assertLevel(level(out[TestDesk.MAIN_RIGHT], 3000), -12);
        desk.set("ch/2/solo=off").render(TestDesk.RATE);
        assertLevel(level(desk.render(TONE, OTHER)[TestDesk.MAIN_LEFT], 1000), -6);
    }

    @Test
    void pflNeverTouchesMain() {
        float[][] expected = desk().render(TONE, OTHER);
        float[][] out = desk().set("ch/1/solo=on", "monitor/solo/mode=afl").render(TONE, OTHER);
        assertThat(out[TestDesk.MAIN_LEFT]).isEqualTo(expected[TestDesk.MAIN_LEFT]);
        assertThat(out[TestDesk.MAIN_RIGHT]).isEqualTo(expected[TestDesk.MAIN_RIGHT]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cut=on", "mono=on", "swap=on", "polarity=on", "source=bus-1", "dim=on", "solo/mode=in-place"})
    void noSwitchClicks(String switched) {
        float[] tone = Signals.sine(1000, 0.1, TestDesk.RATE, 4800 + 9600);
        TestDesk desk = desk().set("ch/1/send/1/level=-3", "ch/2/solo=on", "monitor/source=main");
        if (!switched.startsWith("solo")) {
            desk.set("ch/2/solo=off");
        }
        float[][] before = desk.render(Arrays.copyOf(tone, 4800));
        float[][] after = desk.set("monitor/" + switched).render(Arrays.copyOfRange(tone, 4800, 14_400));
        // a mute in place opens the monitors to what falls silent: there, a short swell of the tone is all there is
        boolean inPlace = switched.startsWith("solo");
        int[] outputs = inPlace ? new int[] {TestDesk.MAIN_LEFT} : new int[] {LEFT, RIGHT, TestDesk.MAIN_LEFT};
        for (int output : outputs) {
            float[] out = Arrays.copyOf(before[output], 14_400);
            System.arraycopy(after[output], 0, out, 4800, 9600);
            if (Measure.rms(out, 1000, 9192) > 0) {
                assertThat(Measure.residue(out, 1000, 1000, TestDesk.RATE, 1000, 9192))
                        .as("output " + output)
                        .isLessThan(-75);
            }
        }
    }

    @Test
    void aSourceThatChangesWhileAnotherFadesIsReachedInTheEnd() {
        TestDesk desk = desk().set("ch/1/send/2/level=-5", "ch/1/send/2/pan=L100");
        desk.render(TONE, OTHER);
        desk.set("monitor/source=bus-1").render(new float[128]);
        desk.set("monitor/source=bus-2").render(TestDesk.RATE);
        assertLevel(level(desk.render(TONE, OTHER)[LEFT], 1000), -11);
    }

    @Test
    void panicSilencesEveryOutputInOneBlock() {
        TestDesk desk =
                desk().set("ch/1/send/1/level=0", "main/matrix/1/level=0", "ch/1/centre/on=on", "ch/1/solo-phones=on");
        desk.render(TONE, OTHER);
        float[][] out = desk.panic(true).render(TONE, OTHER);
        assertThat(Measure.peak(out[TestDesk.MAIN_LEFT], 0, 16)).as("it fades").isGreaterThan(0.1);
        for (float[] output : out) {
            assertThat(Arrays.copyOfRange(output, 63, output.length)).containsOnly(0);
        }
        desk.panic(false).render(TestDesk.RATE / 4);
        assertLevel(level(desk.render(TONE, OTHER)[TestDesk.MAIN_LEFT], 1000), -6);
    }

    @Test
    void listeningAllocatesNothing() {
        TestDesk desk = desk().set("ch/1/solo=on", "ch/2/solo-phones=on", "monitor/mono=on", "phones/source=bus-1");
        float[][] in = {Arrays.copyOf(TONE, 64), Arrays.copyOf(OTHER, 64)};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(5000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
