package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longthrow.dsp.automation.Lane;
import longthrow.dsp.effect.Impulse;
import longthrow.kit.Measure;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is sent to a rack comes back on its return, in the same call, and a desk that uses none pays nothing.
class RacksTest {
    private static final int RATE = TestDesk.RATE;

    /// A channel whose own way into main is closed.
    private static TestDesk desk(String... settings) {
        return TestDesk.mono(2).set("ch/1/main=off", "ch/2/main=off").set(settings);
    }

    @ParameterizedTest(name = "send {0} dB, return {1} dB, rack {2}")
    @CsvSource({"0, 0, 1", "-6, -3, 1", "-10, 0, 9", "3, -20, 16"})
    void whatIsSentComesBackInTheSameCall(double send, double back, int rack) {
        // an effect that changes no bit; a send in the centre is 3 dB down on either side
        TestDesk desk = desk(
                "fx/" + rack + "/algorithm=width",
                "ch/1/fxsend/" + rack + "/level=" + send,
                "fx/" + rack + "/fader=" + back);
        float[] in = Signals.noise(1, 0.2, 4800);
        float[][] out = desk.render(in);
        double gain = Math.pow(10, (send + back) / 20) * Math.sqrt(0.5);
        for (int n = 0; n < in.length; n++) {
            assertThat((double) out[TestDesk.MAIN_LEFT][n]).isCloseTo(gain * in[n], within(1e-6));
            assertThat((double) out[TestDesk.MAIN_LEFT + 1][n]).isCloseTo(gain * in[n], within(1e-6));
        }
    }

    @Test
    void aSendHasItsPanAndTap() {
        TestDesk desk =
                desk("fx/2/algorithm=width", "ch/1/fxsend/2/level=0", "ch/1/fxsend/2/pan=R100", "ch/1/fader=-20");
        float[] in = Signals.noise(1, 0.2, 4800);
        float[][] post = desk.render(in);
        assertThat(Measure.peak(post[TestDesk.MAIN_LEFT], 0, 4800)).isZero();
        assertThat((double) post[TestDesk.MAIN_LEFT + 1][4000]).isCloseTo(0.1 * in[4000], within(1e-6));
        float[][] pre = desk(
                        "fx/2/algorithm=width", "ch/1/fxsend/2/level=0", "ch/1/fxsend/2/pan=R100", "ch/1/fader=-20")
                .set("ch/1/fxsend/2/tap=pre")
                .render(in);
        assertThat((double) pre[TestDesk.MAIN_LEFT + 1][4000]).isCloseTo(in[4000], within(1e-6));
    }

    @Test
    void aReturnIsAStrip() {
        TestDesk desk = desk("fx/1/algorithm=width", "ch/1/fxsend/1/level=0", "fx/1/main=off", "fx/1/send/3/level=0");
        float[] in = Signals.noise(1, 0.2, 4800);
        float[][] out = desk.render(in);
        int bus = desk.engine().firstOutput("bus") + 4;
        assertThat(Measure.peak(out[TestDesk.MAIN_LEFT], 0, 4800)).isZero();
        // pan of the send in the centre, balance of the return's send in the centre
        assertThat((double) out[bus][4000]).isCloseTo(Math.sqrt(0.5) * in[4000], within(1e-6));
        desk.set("fx/1/mute=on").render(Signals.noise(1, 0.2, 4800));
        assertThat(Measure.peak(desk.render(Signals.noise(1, 0.2, 4800))[bus], 0, 4800))
                .isZero();
        desk.set("fx/1/mute=off", "fx/1/solo=on").render(4800);
        assertThat(Measure.rms(desk.render(Signals.noise(1, 0.2, 4800))[2], 0, 4800))
                .isGreaterThan(0.05);
        assertThat(desk.engine().meters().peakOf(desk.layout().first("fx"))).isGreaterThan(-30);
    }

    @Test
    void theTempoLeadsEveryDelay() {
        TestDesk desk =
                desk("fx/1/algorithm=delay", "fx/1/delay/left/note=1/8", "ch/1/fxsend/1/level=0", "beat/tempo=120");
        desk.render(4800);
        desk.set("beat/tempo=150").render(4800);
        float[] out = desk.render(Signals.impulse(RATE))[TestDesk.MAIN_LEFT];
        // an eighth note at 150 beats a minute is 200 ms
        assertThat(Measure.peak(out, 0, 9600)).isZero();
        assertThat(out[9600]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    }

    @Test
    void automationMovesAnEffect() {
        TestDesk desk = desk("fx/1/algorithm=width", "ch/1/fxsend/1/level=0", "ch/1/fxsend/1/pan=L100");
        Lane toMono = new Lane(new long[] {0, RATE}, new double[] {0.5, 0}, false);
        desk.play("fx/1/width/width", toMono).transport(TransportState.STOPPED.rolling(true));
        float[] in = Signals.constant(0.5, 2 * RATE);
        float[][] out = desk.render(in);
        assertThat(out[TestDesk.MAIN_LEFT + 1][4800]).isLessThan(0.06f);
        assertThat(out[TestDesk.MAIN_LEFT][2 * RATE - 1]).isCloseTo(0.25f, within(0.001f));
        assertThat(out[TestDesk.MAIN_LEFT + 1][2 * RATE - 1]).isCloseTo(0.25f, within(0.001f));
    }

    @Test
    void aRackTakesAnotherAlgorithmWithoutAClickAndWithin20Milliseconds() {
        TestDesk desk = desk("fx/1/algorithm=width", "ch/1/fxsend/1/level=0");
        float[] tone = Signals.sine(1000, 0.1, RATE, 16_384);
        float[] before = desk.render(tone)[TestDesk.MAIN_LEFT];
        desk.set("fx/1/algorithm=none");
        // 16384 frames are no whole number of periods: the tone goes on where it was
        float[] on = java.util.Arrays.copyOfRange(Signals.sine(1000, 0.1, RATE, 2 * 16_384), 16_384, 2 * 16_384);
        float[] after = desk.render(on)[TestDesk.MAIN_LEFT];
        float[] all = new float[2 * 16_384];
        System.arraycopy(before, 0, all, 0, 16_384);
        System.arraycopy(after, 0, all, 16_384, 16_384);
        assertThat(Measure.residue(all, 1000, 1000, RATE, 16_384 - 4096, 16_384 + 4096))
                .isLessThan(-75);
        assertThat(Measure.peak(after, 960, 16_384)).isZero();
    }

    @Test
    void aRackPlaysTheImpulseResponseItIsGiven() {
        float[] response = new float[3000];
        response[1000] = 1;
        TestDesk desk = desk("fx/4/algorithm=convolution", "ch/1/fxsend/4/level=0")
                .impulse(3, new Impulse(new float[][] {response}));
        float[] out = desk.render(Signals.impulse(4800))[TestDesk.MAIN_LEFT];
        // 1000 frames, and the shortest predelay of 0.1 ms
        assertThat(out[1004]).isCloseTo((float) Math.sqrt(0.5), within(1e-5f));
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100, 511}) {
            float[][] parts = journey(block);
            assertThat(parts[0]).isEqualTo(whole[0]);
            assertThat(parts[3]).isEqualTo(whole[3]);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = desk(
                        "fx/1/algorithm=hall",
                        "ch/1/fxsend/1/level=0",
                        "fx/9/algorithm=chorus",
                        "ch/2/fxsend/9/level=-3")
                .blocks(block);
        desk.render(new float[7111], new float[7111]);
        desk.render(Signals.noise(1, 0.3, 6007), Signals.noise(2, 0.3, 6007));
        return desk.render(new float[9000], Signals.noise(2, 0.3, 9000));
    }

    @Test
    void racksAllocateNothing() {
        TestDesk desk = desk("fx/1/algorithm=hall", "fx/2/algorithm=convolution", "fx/3/algorithm=delay")
                .set("ch/1/fxsend/1/level=0", "ch/1/fxsend/2/level=0", "ch/2/fxsend/3/level=-3", "fx/2/send/1/level=0");
        float[][] in = {Signals.noise(1, 0.3, 64), Signals.noise(2, 0.3, 64)};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }

    @Test
    void theTapHearsAReturn() {
        TestDesk desk = desk("fx/2/algorithm=width", "ch/1/fxsend/2/level=0");
        MeterTap tap = desk.engine().tap();
        tap.choose(desk.layout().first("fx") + 1);
        float[] in = Signals.noise(1, 0.2, 640);
        desk.render(in);
        float[] heard = new float[640];
        int[] blocks = new int[1];
        tap.hear(block -> System.arraycopy(block.strip()[0], 0, heard, 64 * blocks[0]++, 64));
        assertThat(blocks[0]).isEqualTo(10);
        for (int n = 0; n < 640; n++) {
            assertThat((double) heard[n]).isCloseTo(Math.sqrt(0.5) * in[n], within(1e-6));
        }
    }

    @Test
    void racksThatNobodyIsSentToChangeNoBit() {
        float[] in = Signals.noise(1, 0.3, 9600);
        float[][] without = TestDesk.mono(2).render(in);
        float[][] with = TestDesk.mono(2)
                .set("fx/1/algorithm=hall", "fx/2/algorithm=delay", "fx/16/algorithm=plate")
                .render(in);
        assertThat(with).isDeepEqualTo(without);
    }
}
