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

/// Gear outside works inside a strip: what leaves by its send ports comes back by its return ports.
class ExternalsTest {
    private static final int RATE = TestDesk.RATE;
    private static final int LEFT = TestDesk.MAIN_LEFT;
    private static final int RIGHT = TestDesk.MAIN_RIGHT;
    /// Inputs of a stereo channel and two mono ones.
    private static final int RETURN = 4;

    private static TestDesk desk(String... settings) {
        DeskLayout layout =
                new DeskLayout(RATE, List.of(true, false, false), Collections.nCopies(DeskLayout.BUSES, true));
        return new TestDesk(layout).set("ch/2/pan=L100", "ch/3/pan=L100").set(settings);
    }

    private static Outside wired(TestDesk desk, int block, int delay) {
        return new Outside(desk, block, RETURN, delay);
    }

    @ParameterizedTest(name = "insert {0}, blocks of {1}, {2} frames outside")
    @CsvSource({"1, 64, 64", "2, 64, 1000", "1, 256, 300", "2, 100, 277"})
    void aStripComesBackToTheBitAsLateAsTheWayOutside(int insert, int block, int delay) {
        float[][] in = {Signals.noise(1, 0.2, 4800), Signals.noise(2, 0.2, 4800)};
        float[][] out = wired(desk("ch/1/insert/" + insert + "/what=external-2"), block, delay)
                .render(in);
        assertThat(Arrays.copyOfRange(out[Outside.SEND_LEFT], 0, 4800)).isEqualTo(in[0]);
        assertThat(Arrays.copyOfRange(out[LEFT], delay, 4800)).isEqualTo(Arrays.copyOf(in[0], 4800 - delay));
        assertThat(Arrays.copyOfRange(out[RIGHT], delay, 4800)).isEqualTo(Arrays.copyOf(in[1], 4800 - delay));
    }

    @Test
    void aMonoStripSendsTheSameOnBothSidesAndHearsTheirMean() {
        float[] in = Signals.noise(1, 0.2, 4800);
        float[][] out =
                wired(desk("ch/2/insert/1/what=external-2"), 64, 100).render(new float[4800], new float[4800], in);
        assertThat(out[Outside.SEND_RIGHT]).isEqualTo(in);
        assertThat(Arrays.copyOfRange(out[LEFT], 100, 4800)).isEqualTo(Arrays.copyOf(in, 4700));
    }

    /// With the latency told, a strip with gear of unity gain nulls against one without.
    @ParameterizedTest(name = "insert {0}, blocks of {1}, {2} frames outside")
    @CsvSource({"1, 64, 64", "2, 64, 1000", "1, 256, 300", "2, 1024, 2048"})
    void againstADryStripItNullsBelowMinus140DecibelsOnceItsLatencyIsKnown(int insert, int block, int delay) {
        TestDesk desk = desk("ch/2/insert/" + insert + "/what=external-2", "ch/3/polarity=on")
                .set("external/2/latency=" + delay);
        float[] noise = Signals.noise(1, 0.5, 9600);
        float[][] out = wired(desk, block, delay).render(new float[9600], new float[9600], noise, noise);
        assertThat(Measure.peak(out[LEFT], 0, 9600)).isLessThan(1e-7);
        assertThat(Measure.peak(out[Outside.SEND_LEFT], 0, 9600)).isGreaterThan(0.4);
        assertThat(desk.latency().figures(1).leaves()).isEqualTo(delay);
        assertThat(desk.latency().figures(2).held()).isEqualTo(delay);
    }

    @Test
    void switchedOffItPassesEveryBitAndTheGearStaysWarm() {
        float[][] in = {new float[4800], new float[4800], Signals.noise(1, 0.2, 4800)};
        TestDesk desk = desk("ch/2/insert/1/what=external-2", "ch/2/insert/1/on=off", "external/2/latency=100");
        float[][] out = wired(desk, 64, 100).render(in);
        assertThat(out[LEFT]).isEqualTo(in[2]);
        assertThat(out[Outside.SEND_LEFT]).isEqualTo(in[2]);
        assertThat(desk.latency().figures(1).own()).isZero();
    }

    @Test
    void gearThatSoundsByItselfIsHeardThroughASilentBus() {
        TestDesk desk = desk("bus/1/insert/2/what=external-2", "bus/1/main=on");
        Outside outside = wired(desk, 64, 100).adds(Signals.constant(0.01, 64));
        float[][] out = outside.render(new float[4800]);
        assertThat((double) out[LEFT][4799]).isCloseTo(0.01, within(1e-6));
        desk.set("bus/1/insert/2/what=none");
        assertThat(Measure.peak(outside.render(new float[4800])[LEFT], 960, 4800))
                .isZero();
    }

    @Test
    void oneStripHasItAndTheNextWhenTheFirstLetsItGo() {
        TestDesk desk = desk("ch/1/main=off", "ch/2/insert/1/what=external-2", "ch/3/insert/2/what=external-2");
        Outside outside = wired(desk, 64, 128);
        float[] steady = Signals.constant(0.5, 4800);
        float[] silence = new float[4800];
        assertThat(outside.render(silence, silence, steady, silence)[Outside.SEND_LEFT][4799])
                .isEqualTo(0.5f);
        assertThat(outside.render(silence, silence, silence, steady)[Outside.SEND_LEFT][4799])
                .isZero();
        desk.set("ch/2/insert/1/what=none");
        float[][] out = outside.render(silence, silence, silence, steady);
        assertThat(out[Outside.SEND_LEFT][4799]).isEqualTo(0.5f);
        assertThat(out[LEFT][4799]).isEqualTo(0.5f);
    }

    @Test
    void whatIsNoNumberStaysInTheDesk() {
        TestDesk desk = desk("ch/2/insert/1/what=external-2");
        float[] broken = Signals.constant(0.25, 640);
        broken[100] = Float.NaN;
        broken[101] = Float.POSITIVE_INFINITY;
        float[][] out = wired(desk, 64, 64).render(new float[640], new float[640], broken);
        for (float x : out[Outside.SEND_LEFT]) {
            assertThat(x).isIn(0f, 0.25f);
        }
    }

    @Test
    void panicSilencesTheSends() {
        TestDesk desk = desk("ch/2/insert/1/what=external-2");
        Outside outside = wired(desk, 64, 64);
        float[] steady = Signals.constant(0.5, 640);
        outside.render(new float[640], new float[640], steady);
        desk.panic(true);
        float[][] out = outside.render(new float[640], new float[640], steady);
        assertThat(Measure.peak(out[Outside.SEND_LEFT], 64, 640)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ch/2/insert/1/what=external-2",
                "ch/2/insert/1/what=none",
                "ch/2/insert/1/on=off",
                "ch/2/insert/1/what=external-3",
                "external/2/latency=500"
            })
    void changesWithoutAClickAndWithin20Milliseconds(String change) {
        boolean begins = change.endsWith("external-2");
        TestDesk desk = desk("ch/1/main=off", "ch/2/insert/1/what=" + (begins ? "none" : "external-2"));
        Outside outside = wired(desk, 64, 256);
        float[] tone = Signals.sine(1000, 0.1, RATE, 32_768);
        float[] silence = new float[16_384];
        float[] all = new float[32_768];
        for (int half = 0; half < 2; half++) {
            float[] in = Arrays.copyOfRange(tone, half * 16_384, (half + 1) * 16_384);
            System.arraycopy(outside.render(silence, silence, in)[LEFT], 0, all, half * 16_384, 16_384);
            desk.set(change);
        }
        assertThat(Measure.residue(all, 1000, 1000, RATE, 16_384 - 4096, 16_384 + 4096))
                .isLessThan(-75);
    }

    @Test
    void theSamplesDoNotDependOnTheBlockSize() {
        float[][] whole = journey(64);
        for (int block : new int[] {1, 100, 511}) {
            assertThat(journey(block)).isDeepEqualTo(whole);
        }
    }

    private static float[][] journey(int block) {
        TestDesk desk = desk("ch/1/insert/1/what=external-2", "external/2/latency=640");
        Outside outside = wired(desk, block, 640);
        float[][] in = {Signals.noise(1, 0.2, 2507), Signals.noise(2, 0.2, 2507), Signals.noise(3, 0.2, 2507)};
        outside.render(in);
        desk.set("ch/2/insert/2/what=external-2", "ch/1/insert/1/what=none");
        outside.render(in);
        desk.set("ch/2/insert/2/on=off");
        return outside.render(in);
    }

    @Test
    void externalInsertsAllocateNothing() {
        TestDesk desk = desk("ch/1/insert/1/what=external-2", "main/insert/2/what=external-1");
        float[][] in = {Signals.noise(1, 0.2, 64), Signals.noise(2, 0.2, 64), new float[64]};
        float[][] out = new float[desk.engine().outputs()][64];
        assertThat(NoAllocation.bytes(2000, () -> desk.engine().render(in, out, 64)))
                .isZero();
    }
}
