package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.engine.Patch.Ports;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which port, or which material, a channel hears.
class InputPatchTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FRAMES = 1280;
    private static final float[] MAIN = Signals.noise(1, 0.5, FRAMES);
    private static final float[] ALT = Signals.noise(2, 0.5, FRAMES);
    private static final float[] MATERIAL = Signals.noise(3, 0.5, FRAMES);
    private static final float[] SILENCE = new float[FRAMES];

    /// Two mono channels, the first on the left, the second on the right.
    private static TestDesk pair() {
        return TestDesk.mono(2).set("ch/1/pan=L100", "ch/2/pan=R100");
    }

    private static Patch plain(TestDesk desk) {
        return Patch.oneToOne(desk.layout());
    }

    /// What always plays the same.
    record Recorded(float[] sound) implements StripInput {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public long length() {
            return sound.length;
        }

        @Override
        public void read(long position, float[] left, float[] right, int at, int frames) {
            for (int i = 0; i < frames; i++) {
                boolean there = position + i < sound.length;
                left[at + i] = there ? sound[(int) position + i] : 0;
                right[at + i] = left[at + i];
            }
        }
    }

    @Test
    void anyPortFeedsAnyStripAndMayFeedSeveral() {
        TestDesk desk = pair();
        float[][] out = desk.patch(plain(desk).withMain(0, Ports.both(4)).withMain(1, Ports.both(4)))
                .render(SILENCE, SILENCE, SILENCE, SILENCE, MAIN);
        assertThat(out[0]).isEqualTo(MAIN);
        assertThat(out[1]).isEqualTo(MAIN);
    }

    @Test
    void aStripWithoutAPortIsExactlySilent() {
        TestDesk desk = pair();
        float[][] out = desk.patch(plain(desk).withMain(0, Ports.NONE)).render(MAIN, ALT);
        assertThat(out[0]).isEqualTo(SILENCE);
        assertThat(out[1]).isEqualTo(ALT);
    }

    @Test
    void aPortThatTheDeviceLacksIsSilent() {
        TestDesk desk = pair();
        float[][] out = desk.patch(plain(desk).withMain(0, Ports.both(2000))).render(MAIN, ALT);
        assertThat(out[0]).isEqualTo(SILENCE);
    }

    @Test
    void eachSideOfAStereoStripHasItsOwnPort() {
        TestDesk desk = TestDesk.stereo(true);
        float[][] out = desk.patch(plain(desk).withMain(0, new Ports(2, 0))).render(ALT, SILENCE, MAIN);
        assertThat(out[0]).isEqualTo(MAIN);
        assertThat(out[1]).isEqualTo(ALT);
    }

    /// Sixteen strips that hear ports fill a group, whose ports are found once until something changes.
    @Test
    void aStripOfAFullGroupHearsWhatIsPatchedAndChosenNow() {
        float[][] in = new float[16][];
        Arrays.setAll(in, port -> Signals.noise(port + 1, 0.5, FRAMES));
        TestDesk desk = TestDesk.mono(16).set("ch/5/pan=L100").blocks(100);
        for (int channel = 1; channel <= 16; channel++) {
            desk.set("ch/" + channel + "/main=" + (channel == 5 ? "on" : "off"));
        }
        assertThat(desk.render(in)[0]).isEqualTo(in[4]);
        desk.patch(plain(desk).withMain(4, Ports.both(9)).withAlt(4, Ports.both(2)));
        assertThat(settled(desk, in)).isEqualTo(settled(in[9]));
        assertThat(settled(desk.set("ch/5/source=alt"), in)).isEqualTo(settled(in[2]));
        assertThat(settled(desk.set("ch/5/source=main"), in)).isEqualTo(settled(in[9]));
        assertThat(desk.render(Arrays.copyOf(in, 10))[0])
                .as("of a smaller device")
                .isEqualTo(in[9]);
        assertThat(desk.render(in[0], in[1])[0]).isEqualTo(SILENCE);
    }

    @Test
    void aStripOfAFullGroupOfPairsIsDecodedOrNot() {
        float[][] in = new float[16][];
        Arrays.setAll(in, port -> Signals.noise(port + 1, 0.25, FRAMES));
        TestDesk desk = new TestDesk(
                new DeskLayout(RATE, Collections.nCopies(8, true), Collections.nCopies(DeskLayout.BUSES, true)));
        for (int channel = 1; channel <= 8; channel++) {
            desk.set("ch/" + channel + "/main=" + (channel == 3 ? "on" : "off"));
        }
        float[] sum = new float[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            sum[frame] = in[4][frame] + in[5][frame];
        }
        float[][] out = desk.render(in);
        assertThat(out[0]).isEqualTo(in[4]);
        assertThat(out[1]).isEqualTo(in[5]);
        assertThat(settled(desk.set("ch/3/width=mid-side"), in)).isEqualTo(settled(sum));
        assertThat(settled(desk.set("ch/3/width=stereo"), in)).isEqualTo(settled(in[4]));
    }

    /// What is left once every fade is over.
    private static float[] settled(TestDesk desk, float[][] in) {
        return settled(desk.render(in)[0]);
    }

    private static float[] settled(float[] signal) {
        return Arrays.copyOfRange(signal, 20 * RATE / 1000, FRAMES);
    }

    @ParameterizedTest(name = "{0}, material {1}, alt patched {2}: hears {3}")
    @CsvSource({
        "auto, true, true, material",
        "auto, false, true, main",
        "main, true, true, main",
        "alt, true, true, alt",
        "alt, true, false, main",
        "soundcheck, true, true, material",
        "soundcheck, false, true, nothing"
    })
    void aStripHearsTheSourceThatIsChosen(String source, boolean material, boolean alt, String hears) {
        TestDesk desk = pair().set("ch/1/source=" + source);
        if (material) {
            desk.feed(0, new Recorded(MATERIAL));
        }
        if (alt) {
            desk.patch(plain(desk).withAlt(0, Ports.both(1)));
        }
        float[][] out = desk.transport(TransportState.STOPPED.rolling(true)).render(MAIN, ALT);
        assertThat(out[0])
                .isEqualTo(
                        switch (hears) {
                            case "material" -> MATERIAL;
                            case "main" -> MAIN;
                            case "alt" -> ALT;
                            default -> SILENCE;
                        });
    }

    @Test
    void materialIsSilentWhileTheSongStandsAndTheMainPortIsNotHeardInstead() {
        assertThat(pair().feed(0, new Recorded(MATERIAL)).render(MAIN, ALT)[0]).isEqualTo(SILENCE);
    }

    @ParameterizedTest(name = "to {0}")
    @ValueSource(strings = {"alt", "soundcheck", "port", "none"})
    void aChangeFadesWithoutAClickWithin20Milliseconds(String to) {
        float[] tone = Signals.sine(1000, 0.8, RATE, 64 * 300);
        float[] turned = Signals.sine(1000, -0.4, RATE, tone.length);
        TestDesk desk = pair().set("ch/1/source=main").feed(0, new Recorded(turned));
        desk.transport(TransportState.STOPPED.rolling(true)).patch(plain(desk).withAlt(0, Ports.both(1)));
        int middle = 64 * 150;
        float[] before = desk.render(Arrays.copyOf(tone, middle), Arrays.copyOf(turned, middle))[0];
        switch (to) {
            case "port" -> desk.patch(plain(desk).withMain(0, Ports.both(1)));
            case "none" -> desk.patch(plain(desk).withMain(0, Ports.NONE));
            default -> desk.set("ch/1/source=" + to);
        }
        float[] after = desk.render(
                        Arrays.copyOfRange(tone, middle, tone.length), Arrays.copyOfRange(turned, middle, tone.length))[
                0];
        float[] all = Arrays.copyOf(before, tone.length);
        System.arraycopy(after, 0, all, middle, after.length);
        assertThat(Measure.residue(all, 1000, 1000, RATE, middle + 480 - 4096, middle + 480 + 4096))
                .isLessThan(-75);
        float[] expected = to.equals("none") ? new float[tone.length] : turned;
        assertThat(Arrays.copyOfRange(all, middle + 960, tone.length))
                .isEqualTo(Arrays.copyOfRange(expected, middle + 960, tone.length));
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] first = fading(64);
        for (int block : List.of(1, 48, 256)) {
            assertThat(Arrays.deepEquals(fading(block), first))
                    .as("blocks of %d", block)
                    .isTrue();
        }
    }

    private static float[][] fading(int block) {
        TestDesk desk = pair().blocks(block);
        desk.render(MAIN, ALT);
        return desk.patch(plain(desk).withMain(0, Ports.both(1)).withMain(1, Ports.both(0)))
                .render(MAIN, ALT);
    }

    @Test
    void aChangeOfPatchAllocatesNothing() {
        TestDesk desk = pair().feed(1, new Recorded(MATERIAL));
        Generation[] both = {
            desk.patch(plain(desk)).generation(),
            desk.patch(plain(desk).withMain(0, Ports.both(1)).withAlt(1, Ports.both(0)))
                    .generation()
        };
        float[][] in = {MAIN, ALT};
        float[][] out = new float[desk.engine().outputs()][64];
        int[] turn = {0};
        assertThat(NoAllocation.bytes(4000, () -> {
                    desk.engine().generations().publish(both[turn[0]++ / 40 % 2]);
                    desk.engine().render(in, out, 64);
                }))
                .isZero();
    }
}
