package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.engine.Patch;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A channel becomes mono, stereo or mid-side while it plays, and nobody else hears of it.
class WidthTest {
    private static final int RATE = TestDesk.RATE;
    private static final int STEP = 24_012;
    private static final int FRAMES = 38_400;
    private static final int BUS_1 = 4;
    private static final float[] SILENCE = new float[FRAMES];

    /// Three mono channels, of which the second hears ports 2 and 3; the third is heard in bus 1 only.
    private static TestDesk desk(String... settings) {
        TestDesk desk = TestDesk.mono(3);
        desk.patch(
                Patch.oneToOne(desk.layout()).withMain(1, new Patch.Ports(1, 2)).withMain(2, Patch.Ports.both(3)));
        desk.set("ch/3/main=off", "ch/3/send/1/level=0 dB", "ch/3/comp/on=on", "ch/2/fader=-3 dB");
        return desk.set(settings);
    }

    private static float[][] step(TestDesk desk, String then, float[]... in) {
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

    private static final String BUSY = "ch/2/delay=3 ms";

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "mono, stereo",
        "stereo, mono",
        "stereo, mid-side",
        "mid-side, stereo",
        "mono, mid-side",
        "mid-side, mono"
    })
    void changesWithoutAClickAndThenSoundsAsIfItHadAlwaysBeenSo(String from, String to) {
        float[] left = Signals.sine(1000, 0.3, RATE, FRAMES);
        float[] right = Signals.sine(1000, 0.1, RATE, FRAMES);
        float[][] changed = step(desk(BUSY, "ch/2/width=" + from), "ch/2/width=" + to, SILENCE, left, right);
        float[][] always = step(desk(BUSY, "ch/2/width=" + to), "ch/2/fader=-3 dB", SILENCE, left, right);
        for (int side = 0; side < 2; side++) {
            assertThat(Measure.residue(changed[side], 1000, 1000, RATE, 20_000, 28_192))
                    .isLessThan(-75);
            for (int frame = STEP + 9600; frame < FRAMES; frame++) {
                assertThat((double) changed[side][frame]).isCloseTo(always[side][frame], within(1e-6));
            }
        }
    }

    @Test
    void nobodyElseHearsOfIt() {
        float[] noise = Signals.noise(5, 0.5, FRAMES);
        float[] tone = Signals.sine(300, 0.5, RATE, FRAMES);
        float[][] still = step(desk(), "ch/2/fader=-3 dB", SILENCE, tone, tone, noise);
        float[][] moved = step(desk(), "ch/2/width=stereo", SILENCE, tone, tone, noise);
        float[][] back = step(desk("ch/2/width=stereo"), "ch/2/width=mono", SILENCE, tone, tone, noise);
        assertThat(Arrays.mismatch(moved[BUS_1], still[BUS_1])).isEqualTo(-1);
        assertThat(Arrays.mismatch(back[BUS_1], still[BUS_1])).isEqualTo(-1);
    }

    /// Half the sum and half the difference come back as left and right.
    @Test
    void decodesMiddleAndSide() {
        float[] left = Signals.noise(1, 0.3, FRAMES);
        float[] right = Signals.noise(2, 0.3, FRAMES);
        float[] middle = new float[FRAMES];
        float[] side = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            middle[i] = (left[i] + right[i]) / 2;
            side[i] = (left[i] - right[i]) / 2;
        }
        float[][] out = desk("ch/2/width=mid-side", "ch/2/fader=0").render(SILENCE, middle, side);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(out[0][i]).isCloseTo(left[i], offset(1e-6f));
            assertThat(out[1][i]).isCloseTo(right[i], offset(1e-6f));
        }
    }

    @Test
    void goesThereAndBackWithinItsFade() {
        float[] tone = Signals.sine(1000, 0.3, RATE, 9600);
        TestDesk desk = desk("ch/2/width=stereo");
        desk.render(SILENCE, tone, tone);
        desk.set("ch/2/width=mono").render(256, piece(new float[][] {SILENCE, tone, tone}, 0, 256));
        float[][] out = desk.set("ch/2/width=stereo").render(piece(new float[][] {SILENCE, tone, tone}, 256, 9600));
        assertThat(Measure.residue(out[1], 1000, 1000, RATE, 0, 8192)).isLessThan(-60);
        desk.engine().meters();
        assertThat(desk.engine().faults()).containsOnly(0);
    }
}
