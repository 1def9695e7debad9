package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
import org.junit.jupiter.params.provider.ValueSource;

/// A bus or a matrix becomes mono or stereo while it plays: no send is lost, nothing clicks, nobody else hears of it.
class BusWidthTest {
    private static final int RATE = TestDesk.RATE;
    private static final int STEP = 12_012;
    private static final int FRAMES = 24_000;
    private static final int BUS_1 = 4;
    private static final int BUS_2 = 6;
    private static final int MATRIX_1 = 8;
    private static final float[] TONE = Signals.sine(1000, 0.3, RATE, FRAMES);
    private static final float[] SOFT = Signals.sine(1000, 0.1, RATE, FRAMES);

    /// A mono channel, panned in its send to bus 1, and a stereo one; bus 2 is mono. Bus 1 and main feed matrix 1.
    private static TestDesk desk(String... settings) {
        DeskLayout shape = new DeskLayout(
                RATE,
                List.of(false, true),
                List.of(new BusShape(BusKind.AUX, true), new BusShape(BusKind.AUX, false)),
                List.of(true),
                false);
        TestDesk desk = new TestDesk(shape)
                .set("ch/1/send/1/level=-3 dB", "ch/1/send/1/pan=L50", "ch/2/send/1/level=-6 dB")
                .set("ch/1/send/2/level=0 dB", "ch/2/send/2/level=0 dB", "bus/1/send/2/level=-9 dB")
                .set("bus/1/matrix/1/level=0 dB", "bus/1/eq/on=on", "bus/1/eq/2/gain=6 dB");
        return desk.set(settings);
    }

    private static float[][] step(TestDesk desk, String then) {
        float[][] in = {TONE, SOFT, TONE};
        float[][] before = desk.render(piece(in, 0, STEP));
        float[][] after = desk.set(then).render(piece(in, STEP, FRAMES));
        float[][] out = new float[before.length][FRAMES];
        for (int output = 0; output < out.length; output++) {
            System.arraycopy(before[output], 0, out[output], 0, STEP);
            System.arraycopy(after[output], 0, out[output], STEP, FRAMES - STEP);
        }
        return out;
    }

    private static float[][] piece(float[][] in, int from, int to) {
        return Arrays.stream(in).map(port -> Arrays.copyOfRange(port, from, to)).toArray(float[][]::new);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "bus/1, mono, stereo",
        "bus/1, stereo, mono",
        "bus/1, own, mono",
        "bus/2, own, stereo",
        "bus/2, stereo, own",
        "matrix/1, stereo, mono",
        "matrix/1, mono, stereo"
    })
    void changesWithoutAClickAndThenSoundsAsIfItHadAlwaysBeenSo(String strip, String from, String to) {
        float[][] changed = step(desk("bus/1/main=on", strip + "/width=" + from), strip + "/width=" + to);
        float[][] always = step(desk("bus/1/main=on", strip + "/width=" + to), "ch/1/fader=0");
        for (int output = 0; output < changed.length; output++) {
            double level = Measure.rms(changed[output], 8000, 16_192);
            if (level > 1e-4) {
                assertThat(Measure.residue(changed[output], 1000, 1000, RATE, 8000, 16_192))
                        .as("output %d", output)
                        .isLessThan(-75);
            }
            for (int frame = STEP + 9000; frame < FRAMES; frame += 7) {
                assertThat((double) changed[output][frame]).isCloseTo(always[output][frame], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus/1", "matrix/1"})
    void anEffectInsideItStaysFreeOfClicksAndIsHeardOnBothSidesOfAMonoStrip(String strip) {
        int output = strip.equals("bus/1") ? BUS_1 : MATRIX_1;
        String[] wide = {
            "bus/1/comp/on=on",
            "fx/1/algorithm=width",
            "fx/1/width/width=200 %",
            strip + "/insert/1/what=rack-1",
            strip + "/insert/1/on=on"
        };
        float[][] out = step(desk(wide), strip + "/width=mono");
        assertThat(Arrays.mismatch(
                        Arrays.copyOfRange(out[output], 0, STEP), Arrays.copyOfRange(out[output + 1], 0, STEP)))
                .isNotNegative();
        for (int side = 0; side < 2; side++) {
            assertThat(Measure.residue(out[output + side], 1000, 1000, RATE, 8000, 16_192))
                    .isLessThan(-75);
        }
        for (int frame = STEP + 9000; frame < FRAMES; frame++) {
            assertThat((double) out[output][frame]).isCloseTo(out[output + 1][frame], within(1e-6));
        }
    }

    @Test
    void nobodyElseHearsOfIt() {
        String[] apart = {"bus/1/send/2/on=off", "bus/1/matrix/1/on=off"};
        float[][] still = step(desk(apart), "bus/1/width=stereo");
        float[][] narrow = step(desk(apart), "bus/1/width=mono");
        for (int output : new int[] {TestDesk.MAIN_LEFT, TestDesk.MAIN_RIGHT, BUS_2, BUS_2 + 1}) {
            assertThat(Arrays.mismatch(narrow[output], still[output])).isEqualTo(-1);
        }
    }

    /// A mono bus hears a mono channel as it is sent and half the sum of a stereo one, whatever the pan of a send, and
    /// gives the same by both its ports; its own pan goes by the desk's law. In a stereo one the pans count.
    @Test
    void sendsFollowTheWidth() {
        String[] plain = {"bus/1/eq/on=off", "ch/1/send/1/level=0 dB", "ch/1/send/1/pan=R100"};
        TestDesk desk = desk(plain).set("ch/1/main=off", "ch/2/main=off", "bus/1/main=on", "bus/1/pan=L100");
        float[] noise = Signals.noise(1, 0.3, 9600);
        float[] right = Signals.noise(2, 0.3, 9600);
        float[][] wide = desk.render(noise, new float[9600], new float[9600]);
        assertThat(Arrays.equals(wide[BUS_1], new float[9600])).isTrue();
        assertThat(wide[BUS_1 + 1][9000]).isZero();
        desk.set("bus/1/pan=R100").render(9600);
        assertThat(Arrays.copyOf(desk.render(noise)[BUS_1 + 1], 9600)).isEqualTo(noise);

        desk.set("bus/1/width=mono", "bus/1/pan=L100", "ch/2/send/1/level=0 dB").render(9600);
        float[][] out = desk.render(noise, right, new float[9600]);
        for (int i = 0; i < 9600; i += 11) {
            float sum = noise[i] + 0.5f * right[i];
            assertThat((double) out[BUS_1][i]).isCloseTo(sum, within(1e-6));
            assertThat(out[BUS_1 + 1][i]).isEqualTo(out[BUS_1][i]);
            assertThat((double) out[TestDesk.MAIN_LEFT][i]).isCloseTo(sum, within(1e-6));
            assertThat(out[TestDesk.MAIN_RIGHT][i]).isZero();
        }
        desk.set("bus/1/pan=C").render(9600);
        out = desk.render(noise, right, new float[9600]);
        for (int i = 0; i < 9600; i += 11) {
            double sum = (noise[i] + 0.5 * right[i]) / Math.sqrt(2);
            assertThat((double) out[TestDesk.MAIN_RIGHT][i]).isCloseTo(sum, within(1e-6));
        }
    }

    /// What a desk opens with is a width too.
    @Test
    void aDeskBeginsWithTheWidthsOfItsValues() {
        float[][] out = desk("bus/1/width=mono", "matrix/1/width=mono").render(TONE, SOFT, TONE);
        for (int output : new int[] {BUS_1, MATRIX_1}) {
            assertThat(out[output]).isEqualTo(out[output + 1]);
            assertThat(Measure.rms(out[output], 0, 9600)).isGreaterThan(0.1);
        }
    }

    @Test
    void nothingIsAllocatedWhileItGrowsWideAndNarrow() {
        TestDesk desk = desk("matrix/1/width=mono");
        assertThat(desk.bytesBetween("bus/1/width=mono", "bus/1/width=stereo")).isZero();
    }
}
