package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A rack that is inserted works on one strip alone, and on nothing else meanwhile.
class InsertsTest {
    private static final int RATE = TestDesk.RATE;
    private static final int LEFT = TestDesk.MAIN_LEFT;
    private static final int RIGHT = TestDesk.MAIN_RIGHT;

    private static TestDesk stereo(String... settings) {
        DeskLayout layout = new DeskLayout(RATE, List.of(true, false), Collections.nCopies(DeskLayout.BUSES, true));
        return new TestDesk(layout).set("ch/2/pan=L100").set(settings);
    }

    @ParameterizedTest(name = "{0} at insert {1}")
    @CsvSource({"saturation, 1", "width, 2", "chorus, 1", "plate, 2"})
    void soundsAsTheRackDoesWithItsWholeOutput(String effect, int place) {
        float[][] in = {Signals.noise(1, 0.2, 9600), Signals.noise(2, 0.2, 9600)};
        float[][] sent = stereo("ch/1/main=off", "ch/1/fxsend/3/level=0", "fx/3/algorithm=" + effect)
                .render(in);
        float[][] inserted = stereo("ch/1/insert/" + place + "/what=rack-3", "fx/3/algorithm=" + effect)
                .render(in);
        assertThat(Measure.rms(sent[LEFT], 4800, 9600)).isGreaterThan(0.001);
        assertThat(inserted[LEFT]).isEqualTo(sent[LEFT]);
        assertThat(inserted[RIGHT]).isEqualTo(sent[RIGHT]);
    }

    @Test
    void aMonoStripFeedsBothSidesAndHearsTheirMean() {
        float[] in = Signals.noise(1, 0.2, 9600);
        float[][] sent = stereo("ch/2/main=off", "ch/2/fxsend/3/level=0", "fx/3/algorithm=plate")
                .render(new float[9600], new float[9600], in);
        float[][] inserted = stereo("ch/2/insert/2/what=rack-3", "fx/3/algorithm=plate")
                .render(new float[9600], new float[9600], in);
        // the send of a mono strip in the centre is 3 dB down on either side
        for (int n = 0; n < 9600; n += 7) {
            double mean = (sent[LEFT][n] + sent[RIGHT][n]) / 2 / Math.sqrt(0.5);
            assertThat((double) inserted[LEFT][n]).isCloseTo(mean, within(1e-5));
        }
    }

    /// The width of nothing makes half of a signal on one side only; 4:1 over -20 dB takes off 3/4 of what is over.
    @ParameterizedTest(name = "insert {0}: {1} dB")
    @CsvSource({"1, -10.5", "2, -15"})
    void theFirstStandsBeforeTheDynamicsAndTheSecondBehindThem(int place, double change) {
        TestDesk desk = stereo(
                "ch/1/insert/" + place + "/what=rack-1",
                "fx/1/algorithm=width",
                "fx/1/width/width=0",
                "ch/1/comp/on=on",
                "ch/1/comp/threshold=-20",
                "ch/1/comp/ratio=4",
                "ch/1/comp/knee=0");
        double level = Math.pow(10, -8 / 20.0);
        float[][] out = desk.render(Signals.constant(level, RATE), new float[RATE]);
        // twice the factor of two is 6.02 dB, of which the first one's compressor sees a quarter
        double exact = change + (6 - 20 * Math.log10(2)) * (place == 1 ? 0.25 : 1);
        assertThat(Measure.decibels(out[LEFT][RATE - 1] / level)).isCloseTo(exact, within(0.02));
    }

    @Test
    void switchedOffItPassesEveryBit() {
        float[][] in = {Signals.noise(1, 0.2, 9600), Signals.noise(2, 0.2, 9600)};
        float[][] plain = stereo().render(in);
        TestDesk desk = stereo("fx/1/algorithm=saturation", "ch/1/insert/1/what=rack-1", "ch/1/insert/1/on=off");
        assertThat(desk.render(in)).isDeepEqualTo(plain);
        desk.set("ch/1/insert/1/on=on").render(in);
        desk.set("ch/1/insert/1/on=off").render(Arrays.copyOf(in[0], 960), Arrays.copyOf(in[1], 960));
        assertThat(desk.render(in)[LEFT]).isEqualTo(in[0]);
        desk.set("ch/1/insert/1/on=on", "ch/1/insert/1/what=none").render(in);
        assertThat(desk.render(in)[LEFT]).isEqualTo(in[0]);
    }

    @Test
    void whatIsSentToAnInsertedRackIsNotHeard() {
        TestDesk desk = stereo("fx/1/algorithm=hall", "ch/2/fxsend/1/level=0", "ch/2/main=off");
        float[] noise = Signals.noise(1, 0.3, RATE);
        float[] silence = new float[RATE];
        assertThat(Measure.peak(desk.render(silence, silence, noise)[LEFT], 0, RATE))
                .isGreaterThan(0.01);
        float[] out = desk.set("ch/1/insert/2/what=rack-1").render(silence, silence, noise)[LEFT];
        // the return falls within 20 ms, and nothing of its room is heard in the strip
        assertThat(Measure.peak(out, 960, RATE)).isZero();
        float[] again = desk.set("ch/1/insert/2/what=none").render(silence, silence, noise)[LEFT];
        assertThat(Measure.peak(again, RATE / 2, RATE)).isGreaterThan(0.01);
    }

    @Test
    void aRackServesOneStripAndGoesToTheNextWhenTheFirstLetsItGo() {
        String[] settings = {
            "fx/1/algorithm=width", "fx/1/width/width=0", "ch/1/insert/1/what=rack-1", "main/insert/1/what=rack-1"
        };
        float[] steady = Signals.constant(0.5, 9600);
        float[] silence = new float[9600];
        TestDesk desk = stereo(settings).set("ch/2/pan=L100");
        assertThat(desk.render(steady, silence, silence)[RIGHT][9599]).isEqualTo(0.25f);
        // the second strip's own signal passes main untouched while the rack works in the first
        assertThat(desk.render(silence, silence, steady)[RIGHT][9599]).isZero();
        desk.set("ch/1/insert/1/what=none");
        assertThat(desk.render(silence, silence, steady)[RIGHT][9599]).isEqualTo(0.25f);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ch/2/insert/1/what=rack-1",
                "ch/2/insert/1/on=off",
                "ch/2/insert/1/what=rack-2",
                "fx/2/algorithm=none"
            })
    void changesWithoutAClickAndWithin20Milliseconds(String change) {
        String[] racks = {
            "fx/1/algorithm=width", "fx/2/algorithm=delay", "fx/2/delay/left/time=50", "fx/2/delay/right/time=50"
        };
        String first = change.contains("rack-1") ? "none" : change.contains("rack-2") ? "rack-1" : "rack-2";
        TestDesk desk = stereo(racks).set("ch/2/insert/1/what=" + first);
        float[] tone = Signals.sine(1000, 0.1, RATE, 32_768);
        float[] silence = new float[16_384];
        float[] before = desk.render(silence, silence, Arrays.copyOf(tone, 16_384))[LEFT];
        desk.set(change);
        float[] after = desk.render(silence, silence, Arrays.copyOfRange(tone, 16_384, 32_768))[LEFT];
        float[] all = Arrays.copyOf(before, 32_768);
        System.arraycopy(after, 0, all, 16_384, 16_384);
        assertThat(Measure.residue(all, 1000, 1000, RATE, 16_384 - 4096, 16_384 + 4096))
                .isLessThan(-75);
    }

    @Test
    void anInsertOfABusRingsOutWhenTheBusFallsSilent() {
        TestDesk desk = stereo("fx/1/algorithm=hall", "bus/1/insert/2/what=rack-1", "ch/2/send/1/level=0");
        int bus = desk.engine().firstOutput("bus");
        float[] burst = Arrays.copyOf(Signals.noise(1, 0.3, 4800), RATE);
        float[] out = desk.render(new float[RATE], new float[RATE], burst)[bus];
        assertThat(Measure.rms(out, 10_000, 20_000)).isGreaterThan(0.001);
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100, 511}) {
            assertThat(journey(block)).isDeepEqualTo(whole);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = stereo(
                        "fx/1/algorithm=saturation",
                        "fx/2/algorithm=chorus",
                        "fx/3/algorithm=plate",
                        "ch/1/insert/1/what=rack-1",
                        "ch/2/fxsend/3/level=0",
                        "ch/2/comp/key/source=ch-1",
                        "main/insert/2/what=rack-2")
                .blocks(block);
        float[][] in = {Signals.noise(1, 0.2, 2507), Signals.noise(2, 0.2, 2507), Signals.noise(3, 0.2, 2507)};
        desk.render(in);
        desk.set("ch/1/insert/1/what=rack-3", "ch/2/insert/2/what=rack-1").render(in);
        return desk.set("main/insert/2/on=off", "ch/1/insert/1/what=none").render(in);
    }

    @Test
    void insertsAllocateNothing() {
        TestDesk desk = stereo(
                "fx/1/algorithm=saturation",
                "fx/2/algorithm=chorus",
                "ch/1/insert/1/what=rack-1",
                "bus/1/insert/2/what=rack-2",
                "ch/1/send/1/level=0");
        float[][] in = {Signals.noise(1, 0.2, 64), Signals.noise(2, 0.2, 64), new float[64]};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
