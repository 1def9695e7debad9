package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.engine.DeskLayout;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.engine.TestDesk;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes alike into both sides of a sum gives the very bits of two sides that are mixed each for itself: a silent
/// strip that stands to one side in every sixteen keeps a desk from mixing both at once.
class SumsTest {
    private static final int STRIPS = 48;
    private static final int FRAMES = 1600;
    private static final int MONO_BUS = Engine.FIRST_BUS_OUTPUT;
    private static final int STEREO_BUS = MONO_BUS + 2;

    /// Three groups of sixteen lanes; the last strip of each hears nothing. Bus 1 is mono, bus 2 stereo.
    private static TestDesk desk(boolean plain) {
        DeskLayout layout =
                new DeskLayout(TestDesk.RATE, Collections.nCopies(STRIPS, false), List.of(false, true, true));
        TestDesk desk = new TestDesk(layout);
        List<String> settings = new ArrayList<>();
        for (int strip = 1; strip <= STRIPS; strip++) {
            settings.add("ch/" + strip + "/fader=" + -(strip % 13));
            settings.add("ch/" + strip + "/send/1/level=" + -(strip % 7));
            settings.add("ch/" + strip + "/send/2/level=" + -(strip % 5));
            settings.add("ch/" + strip + "/fxsend/1/level=" + -(strip % 3));
            if (plain && strip % 16 == 0) {
                settings.add("ch/" + strip + "/pan=L30");
                settings.add("ch/" + strip + "/send/2/pan=L30");
                settings.add("ch/" + strip + "/fxsend/1/pan=L30");
            }
        }
        settings.add("fx/1/algorithm=chorus");
        return desk.set(settings.toArray(String[]::new));
    }

    private static float[][] programme() {
        float[][] in = new float[STRIPS][];
        for (int strip = 0; strip < STRIPS; strip++) {
            in[strip] = strip % 16 == 15 ? new float[FRAMES] : Signals.noise(strip, 0.1, FRAMES);
        }
        return in;
    }

    /// Rest, moves of gains that stay alike, then strips of the first, the middle and the last group to the side and
    /// back.
    private static List<float[][]> journey(TestDesk desk) {
        List<float[][]> heard = new ArrayList<>();
        heard.add(desk.render(programme()));
        heard.add(desk.set("ch/3/fader=-30", "ch/20/send/2/level=3", "ch/41/fxsend/1/level=-inf", "ch/5/mute=on")
                .render(programme()));
        for (int strip : new int[] {2, 19, 40}) {
            String ch = "ch/" + strip + "/";
            heard.add(desk.set(ch + "pan=R70", ch + "send/2/pan=L100", ch + "fxsend/1/pan=R20")
                    .render(programme()));
            heard.add(desk.set(ch + "pan=C", ch + "send/2/pan=C", ch + "fxsend/1/pan=C")
                    .render(programme()));
        }
        heard.add(desk.set("ch/33/delay=3 ms", "ch/18/comp/on=on", "ch/18/comp/lookahead=2 ms")
                .render(programme()));
        heard.add(desk.set("bus/1/width=stereo").render(programme()));
        heard.add(desk.set("bus/1/width=mono", "ch/1/solo=on").render(programme()));
        return heard;
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {64, 37})
    void bothSidesAtOnceGiveTheBitsOfEachForItself(int block) {
        List<float[][]> expected = journey(desk(true).blocks(64));
        List<float[][]> found = journey(desk(false).blocks(block));
        for (int part = 0; part < found.size(); part++) {
            assertThat(Arrays.deepEquals(found.get(part), expected.get(part)))
                    .as("part %d", part)
                    .isTrue();
        }
        assertThat(Measure.rms(found.get(0)[MONO_BUS], 0, FRAMES)).isGreaterThan(0.05);
    }

    @Test
    void aMonoBusHearsWhatOneSideOfAStereoBusHears() {
        TestDesk desk = desk(false);
        for (int strip = 1; strip <= STRIPS; strip++) {
            desk.set("ch/" + strip + "/send/2/pan=L100", "ch/" + strip + "/send/2/level=" + -(strip % 7));
        }
        float[][] out = desk.render(programme());
        assertThat(out[MONO_BUS]).isEqualTo(out[STEREO_BUS]);
        assertThat(out[MONO_BUS + 1]).isEqualTo(out[STEREO_BUS]);
        assertThat(out[STEREO_BUS + 1]).containsOnly(0);
        assertThat(desk.render(new float[STRIPS][FRAMES])[MONO_BUS + 1]).containsOnly(0);
    }

    @Test
    void mixingBothSidesAtOnceAllocatesNothing() {
        TestDesk desk = desk(false).set("ch/2/pan=R70");
        float[][] in = new float[STRIPS][64];
        float[][] out = new float[desk.engine().outputs()][64];
        in[3][5] = 0.5f;
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
