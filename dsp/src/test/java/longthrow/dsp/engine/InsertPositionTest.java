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

/// An insert works where its position says, and goes elsewhere unheard.
class InsertPositionTest {
    private static final int RATE = TestDesk.RATE;
    private static final int LEFT = TestDesk.MAIN_LEFT;
    private static final int RETURN = 4;
    private static final double LEVEL = Math.pow(10, -30 / 20.0);

    /// Every block of channel 2 and of bus 1 changes a steady signal by decibels of its own: the gate by -10, the EQ by
    /// 6, the compressor by 3.
    private static final String[] MARKS = {
        "ch/2/gate/on=on",
        "ch/2/gate/threshold=-20",
        "ch/2/gate/range=10",
        "ch/2/gate/release=10",
        "ch/2/gate/hold=1",
        "ch/2/gate/mode=gate",
        "ch/2/eq/on=on",
        "ch/2/eq/1/type=low-shelf",
        "ch/2/eq/1/gain=6",
        "ch/2/comp/on=on",
        "ch/2/comp/ratio=1:1",
        "ch/2/comp/makeup=3",
        "ch/2/send/1/level=0",
        "ch/2/send/1/tap=input",
        "bus/1/eq/on=on",
        "bus/1/eq/1/type=low-shelf",
        "bus/1/eq/1/gain=6",
        "bus/1/comp/on=on",
        "bus/1/comp/ratio=1:1",
        "bus/1/comp/makeup=3"
    };

    private static TestDesk desk(String... settings) {
        DeskLayout layout = new DeskLayout(RATE, List.of(true, false, false), Collections.nCopies(8, false));
        return new TestDesk(layout)
                .set("ch/1/main=off", "ch/2/pan=L100", "ch/3/pan=L100")
                .set(settings);
    }

    /// What reaches the gear of a strip from a steady signal, in dB of the signal.
    private static double sent(TestDesk desk) {
        float[] steady = Signals.constant(LEVEL, RATE / 8);
        float[] none = new float[RATE / 8];
        float[] out = new Outside(desk, 64, RETURN, 64).render(none, none, steady)[Outside.SEND_LEFT];
        return Measure.decibels(out[out.length - 1] / LEVEL);
    }

    @ParameterizedTest(name = "{0} at {1}, {2}: {3} dB")
    @CsvSource({
        "ch/2, input, eq-first, 0",
        "ch/2, pre-gate, eq-first, 0",
        "ch/2, pre-eq, eq-first, -10",
        "ch/2, post-eq, eq-first, -4",
        "ch/2, pre-fader, eq-first, -1",
        "ch/2, pre-eq, comp-first, -7",
        "ch/2, post-eq, comp-first, -1",
        "ch/2, pre-fader, comp-first, -1",
        "bus/1, input, eq-first, 0",
        "bus/1, pre-eq, eq-first, 0",
        "bus/1, post-eq, eq-first, 6",
        "bus/1, pre-fader, eq-first, 9",
        "bus/1, pre-eq, comp-first, 3",
        "bus/1, post-eq, comp-first, 9"
    })
    void gearHearsTheStripAsItIsAtThePosition(String strip, String position, String order, double decibels) {
        for (int insert = 1; insert <= 2; insert++) {
            String at = strip + "/insert/" + insert + "/";
            TestDesk desk = desk(MARKS)
                    .set(at + "what=external-2", at + "on=off", at + "position=" + position)
                    .set(strip + "/order=" + order);
            assertThat(sent(desk)).as("insert %d", insert).isCloseTo(decibels, within(0.02));
        }
    }

    @ParameterizedTest(name = "{0}: {1} dB")
    @CsvSource({"input, 0", "pre-gate, -80"})
    void theFiltersStandBetweenTheInputAndTheGate(String position, double most) {
        TestDesk desk = desk("ch/2/hpf/on=on", "ch/2/insert/1/what=external-2")
                .set("ch/2/insert/1/on=off", "ch/2/insert/1/position=" + position);
        assertThat(sent(desk)).isCloseTo(most, within(most == 0 ? 1e-6 : 80));
        assertThat(sent(desk)).isLessThanOrEqualTo(most + 1e-6);
    }

    /// A rack that turns everything down by 6 dB: a multiband compressor that compresses nothing.
    private static TestDesk halved(String... settings) {
        TestDesk desk = desk("fx/1/algorithm=multiband", "ch/2/insert/1/what=rack-1");
        for (String band : List.of("low", "mid", "high")) {
            desk.set("fx/1/multiband/" + band + "/gain=-6", "fx/1/multiband/" + band + "/ratio=1:1");
        }
        return desk.set(settings);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        "input, 0, -6, -6, -6, -6",
        "pre-gate, 0, -6, -6, -6, 0",
        "pre-eq, 0, -6, -6, -6, 0",
        "post-eq, 0, 0, 0, -6, 0",
        "pre-fader, 0, 0, 0, -6, 0"
    })
    void whatIsTakenInsideTheStripHearsTheInsertsBeforeIt(
            String position, double input, double beforeEq, double behindEq, double pre, double key) {
        TestDesk desk = halved("ch/2/insert/1/position=" + position, "ch/2/main=off");
        String[] taps = {"input", "pre-eq", "post-eq", "pre"};
        for (int bus = 1; bus <= taps.length; bus++) {
            desk.set("ch/2/send/" + bus + "/level=0", "ch/2/send/" + bus + "/tap=" + taps[bus - 1]);
        }
        // what is 12 dB over the threshold of a limiting ratio is turned down by 12 dB
        desk.set("ch/3/comp/on=on", "ch/3/comp/ratio=100:1", "ch/3/comp/threshold=-32", "ch/3/comp/knee=0")
                .set("ch/3/comp/key/source=ch-2", "ch/3/comp/release=10");
        double level = Math.pow(10, -20 / 20.0);
        float[] steady = Signals.constant(level, RATE / 8);
        float[] none = new float[RATE / 8];
        float[][] out = desk.render(none, none, steady, steady);
        double[] expected = {input, beforeEq, behindEq, pre};
        for (int bus = 0; bus < expected.length; bus++) {
            float[] heard = out[desk.engine().firstOutput("bus") + 2 * bus];
            assertThat(Measure.decibels(heard[heard.length - 1] / level))
                    .as(taps[bus])
                    .isCloseTo(expected[bus], within(0.02));
        }
        assertThat(Measure.decibels(out[LEFT][RATE / 8 - 1] / level))
                .as("turned down by what the key is over")
                .isCloseTo(-(12 + key) * 0.99, within(0.1));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"input", "pre-gate", "pre-eq", "post-eq", "pre-fader"})
    void twoInsertsAtOnePositionKeepTheirOrder(String position) {
        String[] both = {"ch/2/insert/1/position=" + position, "ch/2/insert/2/position=" + position};
        assertThat(sent(halved(both).set("ch/2/insert/2/what=external-2", "ch/2/insert/2/on=off")))
                .isCloseTo(-6, within(0.02));
        assertThat(sent(halved(both)
                        .set("ch/2/insert/1/what=none", "ch/2/insert/2/what=rack-1")
                        .set("ch/2/insert/1/what=external-2", "ch/2/insert/1/on=off")))
                .isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "input, eq-first",
        "pre-gate, eq-first",
        "pre-eq, eq-first",
        "post-eq, eq-first",
        "pre-fader, eq-first",
        "pre-eq, comp-first",
        "post-eq, comp-first"
    })
    void aLatentInsertNullsBelowMinus140DecibelsWhereverItWorks(String position, String order) {
        // an oversampled effect at no mix is a delay alone
        TestDesk desk = desk("fx/3/algorithm=saturation", "fx/3/mix=0 %", "ch/3/polarity=on")
                .set("ch/2/insert/2/what=rack-3", "ch/2/insert/2/position=" + position, "ch/2/order=" + order);
        String[] taps = {"input", "pre-eq", "post-eq", "pre"};
        for (int bus = 1; bus <= taps.length; bus++) {
            for (int channel = 2; channel <= 3; channel++) {
                String send = "ch/" + channel + "/send/" + bus;
                desk.set(send + "/level=0", send + "/tap=" + taps[bus - 1]);
            }
        }
        float[] noise = Signals.noise(1, 0.5, 4800);
        float[] none = new float[4800];
        float[][] out = desk.render(none, none, noise, noise);
        assertThat(Measure.peak(out[LEFT], 0, 4800)).isLessThan(1e-7);
        for (int bus = 0; bus < taps.length; bus++) {
            assertThat(Measure.peak(out[desk.engine().firstOutput("bus") + 2 * bus], 0, 4800))
                    .as(taps[bus])
                    .isLessThan(1e-7);
        }
    }

    @ParameterizedTest(name = "direct out at {0}, insert at {1}: {2} frames")
    @CsvSource({"post, input, 32", "pre-eq, pre-gate, 32", "pre-eq, post-eq, 0", "pre, pre-fader, 32"})
    void aDirectOutIsAsLateAsTheInsertsBeforeIt(String tap, String position, int frames) {
        TestDesk desk = desk("fx/3/algorithm=saturation", "ch/2/insert/1/what=rack-3", "ch/2/direct/tap=" + tap)
                .set("ch/2/insert/1/position=" + position);
        assertThat(desk.engine().outputLatency(desk.values(), desk.latency(), "ch", 1))
                .isEqualTo(frames);
    }

    @ParameterizedTest(name = "{0} at {1}: {2} frames")
    @CsvSource({"ch/2, input, 0", "ch/2, post-eq, 32", "bus/1, input, 272", "bus/1, pre-fader, 512"})
    void whatGearIsSentIsAsLateAsTheStripThere(String strip, String position, int frames) {
        // 32 of an effect before the gate, 240 of each compressor's look-ahead
        TestDesk desk = desk("fx/3/algorithm=saturation", "ch/2/insert/1/what=rack-3", "ch/2/comp/on=on")
                .set("ch/2/comp/lookahead=5", "ch/2/send/1/level=0", "bus/1/comp/on=on", "bus/1/comp/lookahead=5")
                .set(strip + "/insert/2/what=external-2", strip + "/insert/2/on=off")
                .set(strip + "/insert/2/position=" + position);
        assertThat(desk.engine().outputLatency(desk.values(), desk.latency(), "external", 1))
                .isEqualTo(frames);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "rack-2, pre-gate, pre-fader",
        "rack-2, pre-fader, input",
        "rack-2, pre-eq, post-eq",
        "external-2, input, pre-fader",
        "external-2, post-eq, pre-gate"
    })
    void goesElsewhereWithoutAClick(String what, String from, String to) {
        // what the delay remembers comes back 50 ms later
        TestDesk desk = desk(MARKS)
                .set("fx/2/algorithm=delay", "fx/2/delay/left/time=50", "fx/2/delay/right/time=50", "fx/2/mix=50 %")
                .set("ch/2/insert/1/what=" + what, "ch/2/insert/1/position=" + from, "ch/2/gate/on=off");
        Outside outside = new Outside(desk, 64, RETURN, 256);
        float[] tone = Signals.sine(1000, 0.1, RATE, 32_768);
        float[] none = new float[16_384];
        float[] all = new float[32_768];
        float[] sent = new float[32_768];
        for (int half = 0; half < 2; half++) {
            float[][] out = outside.render(none, none, Arrays.copyOfRange(tone, half * 16_384, (half + 1) * 16_384));
            System.arraycopy(out[LEFT], 0, all, half * 16_384, 16_384);
            System.arraycopy(out[Outside.SEND_LEFT], 0, sent, half * 16_384, 16_384);
            desk.set("ch/2/insert/1/position=" + to);
        }
        assertThat(Measure.residue(all, 1000, 1000, RATE, 16_384 - 4096, 16_384 + 4096))
                .isLessThan(-75);
        if (what.startsWith("external")) {
            assertThat(Measure.residue(sent, 1000, 1000, RATE, 16_384 - 4096, 16_384 + 4096))
                    .isLessThan(-75);
        }
    }

    /// A compressor that is as fast as a wave makes harmonics of every change of level. The insert halves a left
    /// side and lays it on both, fades out before the compressor and in behind it; the ideal is the same strip
    /// without an insert, whose input and output are led by hand along those two halves of a cosine.
    @Test
    void whatSpreadsWhereAFastCompressorHearsTheInsertGoIsTheCompressorsOwn() {
        String[] fast = {"ch/1/main=on", "ch/1/comp/on=on", "ch/1/comp/threshold=-30", "ch/1/comp/release=5"};
        TestDesk real = desk(fast)
                .set("ch/1/comp/attack=0.1", "fx/1/algorithm=width", "fx/1/width/width=0")
                .set("ch/1/insert/1/what=rack-1", "ch/1/insert/1/position=pre-eq");
        float[] tone = Signals.sine(1000, 0.5, RATE, 32_768);
        float[] none = new float[32_768];
        int at = 16_384;
        float[] all = Arrays.copyOf(real.render(Arrays.copyOf(tone, at), new float[at])[LEFT], 32_768);
        real.set("ch/1/insert/1/position=pre-fader");
        System.arraycopy(real.render(Arrays.copyOfRange(tone, at, 32_768), new float[at])[LEFT], 0, all, at, at);
        float[][] in = {new float[32_768], new float[32_768]};
        for (int n = 0; n < 32_768; n++) {
            double out = rise(n - at);
            double wet = (1 - out) * (1 - rise(2 * (n - at) - FADE)) / 2;
            in[0][n] = (float) ((out + wet) * tone[n]);
            in[1][n] = (float) (wet * tone[n]);
        }
        float[][] given = desk(fast).set("ch/1/comp/attack=0.1").render(in);
        for (int n = 0; n < 32_768; n++) {
            // the first grid line behind the way out
            int since = n - at - 448;
            double share = rise(since);
            double wet = share * rise(2 * since) / 2;
            none[n] = (float) ((1 - share + wet) * given[LEFT][n] + wet * given[TestDesk.MAIN_RIGHT][n]);
        }
        assertThat(Measure.residue(all, 1000, 1000, RATE, at - 4096, at + 4096)).isGreaterThan(-75);
        // -80 dB of the tone
        assertThat(Measure.difference(all, none)).isLessThan(5e-5);
    }

    /// Half of the 18 ms in whole blocks of 64 frames: what one way takes.
    private static final int FADE = 416;

    /// A raised cosine over that many frames, behind frame `n` of it.
    private static double rise(int n) {
        return 0.5 - 0.5 * Math.cos(Math.PI * Math.clamp((n + 1.0) / FADE, 0, 1));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"delay", "multiband"})
    void aRackThatSendsFeedTooIsInsertedWithoutAClick(String algorithm) {
        List<String> settings = List.of(
                "fx/1/algorithm=" + algorithm,
                "fx/1/multiband/mid/gain=-12",
                "fx/1/delay/left/time=50",
                "ch/1/fxsend/1/level=0",
                "ch/2/fxsend/1/level=0");
        for (String[] step : new String[][] {{"none", "rack-1"}, {"rack-1", "none"}}) {
            assertThat(StepBench.spread(TestDesk.RATE, "ch/1/insert/1/what", settings, step)
                            .excess())
                    .isLessThan(0);
        }
    }

    @Test
    void gearHearsNoGapAndTheNewPlaceWithin20Milliseconds() {
        TestDesk desk = desk(MARKS).set("ch/2/insert/1/what=external-2", "ch/2/insert/1/position=pre-eq");
        Outside outside = new Outside(desk, 64, RETURN, 64);
        float[] steady = Signals.constant(LEVEL, RATE / 8);
        float[] none = new float[RATE / 8];
        outside.render(none, none, steady);
        desk.set("ch/2/insert/1/position=post-eq");
        float[] out = outside.render(none, none, steady)[Outside.SEND_LEFT];
        assertThat(Measure.decibels(out[960] / LEVEL)).isCloseTo(-4, within(0.02));
        for (int frame = 0; frame < 2000; frame++) {
            assertThat(Measure.decibels(out[frame] / LEVEL)).isBetween(-10.1, -3.9);
        }
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100, 511}) {
            assertThat(journey(block)).isDeepEqualTo(whole);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = desk(MARKS)
                .set("fx/1/algorithm=saturation", "fx/2/algorithm=chorus", "ch/3/comp/key/source=ch-2")
                .set("ch/2/insert/1/what=rack-1", "bus/1/insert/1/what=rack-2", "ch/2/insert/1/position=pre-fader")
                .blocks(block);
        float[][] in = {new float[1507], new float[1507], Signals.noise(1, 0.2, 1507), Signals.noise(2, 0.2, 1507)};
        desk.render(in);
        desk.set("ch/2/insert/1/position=input", "bus/1/insert/1/position=post-eq")
                .render(in);
        return desk.set("ch/2/order=comp-first", "ch/2/insert/1/position=pre-eq")
                .render(in);
    }

    @Test
    void aChangeOfPositionAllocatesNothing() {
        TestDesk desk = desk(MARKS).set("fx/1/algorithm=saturation", "ch/2/insert/1/what=rack-1");
        float[][] in = {new float[64], new float[64], Signals.noise(1, 0.2, 64), new float[64]};
        float[][] out = new float[desk.engine().outputs()][64];
        desk.engine().render(in, out, 64);
        desk.set("ch/2/insert/1/position=post-eq");
        assertThat(NoAllocation.bytes(500, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
