package longthrow.dsp.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
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

/// Detectors listen to other strips: to channels in the same sample, to what lies behind them one block later.
class KeysTest {
    private static final int RATE = TestDesk.RATE;
    private static final int LEFT = TestDesk.MAIN_LEFT;

    /// Twenty channels, two groups of lanes, of which only channel 1 is heard.
    private static TestDesk desk(String... settings) {
        TestDesk desk = TestDesk.mono(20).set("ch/1/pan=L100");
        for (int other = 2; other <= 20; other++) {
            desk.set("ch/" + other + "/main=off");
        }
        return desk.set(settings);
    }

    private static float[] play(TestDesk desk, float[] signal, int keyChannel, float[] key) {
        float[][] in = new float[20][0];
        in[0] = signal;
        in[keyChannel - 1] = key;
        return desk.render(signal.length, in)[LEFT];
    }

    private static float[] join(float[]... parts) {
        float[] all = new float[0];
        for (float[] part : parts) {
            int at = all.length;
            all = Arrays.copyOf(all, at + part.length);
            System.arraycopy(part, 0, all, at, part.length);
        }
        return all;
    }

    @ParameterizedTest(name = "key {1} at {0} dB turns down by {2} dB")
    @CsvSource({"-40, 2, 0", "-20, 2, 0", "-12, 2, -6", "0, 20, -15", "-8, 18, -9"})
    void aCompressorFollowsItsStaticCurveOverAnotherStripsLevel(double level, int channel, double change) {
        TestDesk desk = desk(
                "ch/1/comp/on=on",
                "ch/1/comp/threshold=-20",
                "ch/1/comp/ratio=4",
                "ch/1/comp/knee=0",
                "ch/1/comp/key/source=ch-" + channel);
        float[] quiet = Signals.constant(0.01, RATE / 2);
        float[] out = play(desk, quiet, channel, Signals.constant(Math.pow(10, level / 20), RATE / 2));
        assertThat(Measure.decibels(out[out.length - 1] / 0.01)).isCloseTo(change, within(0.02));
    }

    @Test
    void aDuckerFallsAndRisesInItsTimesWithTheOtherStrip() {
        TestDesk desk = desk(
                "ch/1/gate/on=on",
                "ch/1/gate/mode=ducker",
                "ch/1/gate/range=20",
                "ch/1/gate/attack=10",
                "ch/1/gate/hold=50",
                "ch/1/gate/release=100",
                "ch/1/gate/key/source=ch-17");
        int ducks = RATE / 5;
        int ends = 2 * RATE / 5;
        float[] key = join(new float[ducks], Signals.constant(0.1, ends - ducks), new float[RATE / 2]);
        float[] out = play(desk, Signals.constant(0.5, key.length), 17, key);
        assertThat(out[ducks - 1] / 0.5).isEqualTo(1);
        assertThat(out[ducks + RATE / 100] / 0.5).isCloseTo(0.1 + 0.9 * Math.exp(-1), within(0.02));
        assertThat(Measure.decibels(out[ends - 1] / 0.5)).isCloseTo(-20, within(0.1));
        // the detector falls from -20 dB to the closing threshold of -43 dB by 63 % in 5 ms
        int rises = ends + (int) ((50 + 5 * 23 / (20 * Math.log10(Math.E))) * RATE / 1000);
        assertThat(out[rises + RATE / 10] / 0.5).isCloseTo(1 - 0.9 * Math.exp(-1), within(0.02));
    }

    @ParameterizedTest(name = "channel {0}")
    @ValueSource(ints = {2, 16, 17, 20})
    void aChannelIsHeardInTheVerySameSample(int channel) {
        TestDesk desk = desk(
                "ch/1/gate/on=on", "ch/1/gate/range=100", "ch/1/gate/attack=0.1", "ch/1/gate/key/source=ch-" + channel);
        int at = RATE + 37;
        float[] key = new float[2 * RATE];
        key[at] = 0.5f;
        float[] out = play(desk, Signals.constant(0.5, 2 * RATE), channel, key);
        assertThat(Measure.decibels(out[at - 1] / 0.5)).isLessThan(-70);
        // a one-pole of 0.1 ms goes 19 % of the way in the first sample at 48 kHz
        assertThat(out[at] / 0.5).isCloseTo(1 - Math.exp(-1 / 4.8), within(0.01));
    }

    @ParameterizedTest(name = "device blocks of {0} frames")
    @ValueSource(ints = {64, 1, 48, 1000})
    void aBusIsHeardOneBlockOf64FramesLater(int block) {
        TestDesk desk = desk(
                        "ch/17/send/3/level=0",
                        "ch/17/send/3/pan=L100",
                        "bus/3/fader=-inf",
                        "ch/1/gate/on=on",
                        "ch/1/gate/attack=0.1",
                        "ch/1/gate/release=20",
                        "ch/1/gate/key/source=bus-3")
                .blocks(block);
        int at = RATE / 2 + 37;
        float[] key = new float[RATE];
        key[at] = 0.5f;
        float[] out = play(desk, Signals.constant(0.5, RATE), 17, key);
        assertThat(Measure.decibels(out[at + 63] / 0.5)).isLessThan(-39.9);
        assertThat(out[at + 64] / 0.5).isCloseTo(1 - 0.99 * Math.exp(-1 / 4.8), within(0.01));
    }

    @Test
    void theKeyLiesBehindTheFiltersAndBeforeGateAndFader() {
        String[] ducks = {"ch/1/comp/on=on", "ch/1/comp/threshold=-40", "ch/1/comp/knee=0", "ch/1/comp/key/source=ch-2"
        };
        float[] low = Signals.sine(50, 0.1, RATE, RATE);
        float[] steady = Signals.constant(0.1, RATE);
        TestDesk filtered = desk(ducks).set("ch/2/hpf/on=on", "ch/2/hpf/freq=2000", "ch/2/hpf/slope=24");
        assertThat(play(filtered, steady, 2, low)[RATE - 1] / 0.1).isCloseTo(1, within(0.001));
        TestDesk shut = desk(ducks).set("ch/2/gate/on=on", "ch/2/gate/threshold=0", "ch/2/mute=on", "ch/2/fader=-inf");
        // a key of -20 dB, 20 dB over the threshold, at 4:1
        float[] tone = Signals.sine(1000, 0.1, RATE, RATE);
        assertThat(Measure.decibels(play(shut, steady, 2, tone)[RATE - 1] / 0.1))
                .isCloseTo(-15, within(0.2));
    }

    @Test
    void aMonoStripHearsTheLouderSideOfAStereoKey() {
        DeskLayout layout =
                new DeskLayout(RATE, List.of(false, true, true), Collections.nCopies(DeskLayout.BUSES, true));
        String[] comp = {"on=on", "threshold=-40", "knee=0", "ratio=2"};
        TestDesk desk = new TestDesk(layout).set("ch/1/pan=L100", "ch/2/main=off", "ch/3/main=on");
        for (String setting : comp) {
            desk.set("ch/1/comp/" + setting, "ch/3/comp/" + setting);
        }
        desk.set("ch/1/comp/key/source=ch-2", "ch/3/comp/key/source=ch-2");
        float[] silence = new float[RATE];
        float[] loud = Signals.constant(-0.1, RATE);
        float[] quiet = Signals.constant(0.01, RATE);
        float[][] mono = desk.render(quiet, silence, loud);
        assertThat(Measure.decibels(mono[LEFT][RATE - 1] / 0.01)).isCloseTo(-10, within(0.05));
        float[][] stereo = desk.render(new float[RATE], silence, loud, quiet, quiet);
        assertThat(Measure.decibels(stereo[LEFT][RATE - 1] / 0.01)).isCloseTo(-10, within(0.05));
        assertThat(stereo[LEFT + 1][RATE - 1]).isEqualTo(stereo[LEFT][RATE - 1]);
        float[][] heard = desk.set("ch/1/comp/key/listen=on").render(quiet, silence, loud);
        // what is listened to is the key itself, of both sides the mean
        assertThat(heard[LEFT][RATE - 1]).isCloseTo(-0.05f, within(1e-6f));
    }

    @Test
    void aBusDucksWithAChannelAndAMatrixWithABus() {
        TestDesk desk = new TestDesk(DeskLayout.mono(RATE, 3).withMatrices(List.of(true), true))
                .set("ch/2/send/1/level=0", "ch/2/send/1/pan=L100", "ch/2/main=off", "ch/1/main=off", "ch/3/main=off")
                .set("bus/1/comp/on=on", "bus/1/comp/threshold=-40", "bus/1/comp/knee=0", "bus/1/comp/ratio=2")
                .set("bus/1/comp/key/source=ch-1", "bus/1/matrix/1/level=0")
                .set("matrix/1/comp/on=on", "matrix/1/comp/threshold=-40", "matrix/1/comp/knee=0")
                .set("matrix/1/comp/ratio=2", "matrix/1/comp/key/source=bus-2")
                .set("ch/3/send/2/level=0", "ch/3/send/2/pan=L100");
        float[][] out =
                desk.render(Signals.constant(0.1, RATE), Signals.constant(0.01, RATE), Signals.constant(0.1, RATE));
        int bus = desk.engine().firstOutput("bus");
        int matrix = desk.engine().firstOutput("matrix");
        assertThat(Measure.decibels(out[bus][RATE - 1] / 0.01)).isCloseTo(-10, within(0.05));
        assertThat(Measure.decibels(out[matrix][RATE - 1] / 0.01)).isCloseTo(-20, within(0.05));
    }

    @Test
    void anotherSourceIsFadedToWithin20Milliseconds() {
        TestDesk desk = desk("ch/1/comp/on=on", "ch/1/comp/ratio=1", "ch/1/comp/key/listen=on");
        float[] up = Signals.constant(0.5, RATE / 2);
        float[] down = Signals.constant(-0.5, RATE / 2);
        play(desk, up, 17, down);
        float[] out = play(desk.set("ch/1/comp/key/source=ch-17"), up, 17, down);
        assertThat(out[0]).isCloseTo(0.5f, within(0.001f));
        assertThat(Arrays.copyOfRange(out, 960, RATE / 2)).containsOnly(-0.5f);
        for (int n = 1; n < out.length; n++) {
            // the steepest step of a raised cosine of 16 ms between these two
            assertThat(Math.abs(out[n] - out[n - 1])).isLessThan((float) (Math.PI / 2 / (0.016 * RATE) * 1.05));
        }
    }

    @Test
    void aBrokenKeyLeavesItsListenersAlone() {
        TestDesk desk = desk("ch/1/comp/on=on", "ch/1/comp/key/source=ch-17");
        float[] broken = Signals.constant(0.1, RATE / 4);
        broken[5000] = Float.NaN;
        float[] out = play(desk, Signals.constant(0.1, RATE / 4), 17, broken);
        desk.engine().meters();
        assertThat(desk.engine().faults()[16]).isEqualTo(1);
        assertThat(desk.engine().faults()[0]).isZero();
        assertThat(Measure.peak(out, 4990, 5100)).isGreaterThan(0.09);
    }

    @Test
    void aKeyLeavesEveryOtherStripAsItWasToTheBit() {
        float[] noise = Signals.noise(1, 0.3, 20_000);
        float[][] without = crowd(64, "ch/5/mute=on", "ch/18/send/2/tap=pre-eq").render(noise, noise, noise);
        float[][] with = crowd(64, "ch/5/mute=on", "ch/18/send/2/tap=pre-eq", "ch/5/comp/key/source=ch-18")
                .render(noise, noise, noise);
        assertThat(with).isDeepEqualTo(without);
    }

    private static TestDesk crowd(int block, String... settings) {
        TestDesk desk = TestDesk.mono(18).blocks(block);
        for (int channel = 1; channel <= 18; channel += 4) {
            desk.set("ch/" + channel + "/comp/on=on", "ch/" + channel + "/send/2/level=-6");
        }
        return desk.set(settings);
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100}) {
            assertThat(journey(block)).isDeepEqualTo(whole);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = crowd(
                block,
                "ch/1/comp/key/source=ch-17",
                "ch/1/comp/key/filter=high-pass",
                "ch/17/gate/on=on",
                "ch/17/gate/key/source=bus-2",
                "bus/2/comp/on=on",
                "bus/2/comp/key/source=main",
                "ch/17/send/2/tap=input");
        float[][] in = new float[18][];
        for (int channel = 0; channel < 18; channel++) {
            in[channel] = Signals.noise(channel, 0.05, 1507);
        }
        desk.render(in);
        desk.set("ch/1/comp/key/source=bus-2", "bus/2/comp/key/source=ch-4").render(in);
        return desk.set("ch/1/comp/key/source=ch-1").render(in);
    }

    @Test
    void keysAllocateNothing() {
        TestDesk desk = crowd(64, "ch/1/comp/key/source=ch-17", "ch/17/comp/key/source=bus-2");
        float[][] in = new float[18][64];
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
