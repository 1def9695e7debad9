package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import longthrow.dsp.lanes.Lanes;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The transport plays what strips are fed with, to the sample, and jumps without a click.
class SongTest {
    private static final int RATE = TestDesk.RATE;
    private static final int FADE = (int) Math.round(0.006 * RATE);

    /// Material in memory.
    private record Tape(float[] left, float[] right) implements StripInput {
        @Override
        public int channels() {
            return left == right ? 1 : 2;
        }

        @Override
        public long length() {
            return left.length;
        }

        @Override
        public void read(long position, float[] toLeft, float[] toRight, int at, int frames) {
            for (int i = 0; i < frames; i++) {
                boolean there = position + i < left.length;
                toLeft[at + i] = there ? left[(int) position + i] : 0;
                toRight[at + i] = there ? right[(int) position + i] : 0;
            }
        }
    }

    private static TestDesk desk(float[] tape) {
        return TestDesk.mono(2).set("ch/1/pan=L100").feed(0, new Tape(tape, tape));
    }

    private static float[] left(float[][] out) {
        return out[TestDesk.MAIN_LEFT];
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 1024})
    void playsToTheBitFromTheEnginesFirstFrame(int block) {
        float[] tape = Signals.noise(1, 0.8, 10_000);
        TestDesk desk =
                desk(tape).transport(TransportState.STOPPED.rolling(true)).blocks(block);
        assertThat(left(desk.render(12_000))).isEqualTo(Arrays.copyOf(tape, 12_000));
        assertThat(desk.engine().position().playing()).isTrue();
    }

    @Test
    void isSilentWhileItStandsAndLeavesOtherStripsAlone() {
        float[] live = Signals.noise(2, 0.5, 1000);
        TestDesk desk = desk(Signals.noise(1, 0.8, 10_000)).set("ch/2/pan=R100");
        float[][] out = desk.render(live, live);
        assertThat(left(out)).containsOnly(0);
        assertThat(out[TestDesk.MAIN_RIGHT]).isEqualTo(live);
    }

    @Test
    void aStereoTapePlaysOnStereoAndMonoStrips() {
        float[] a = Signals.noise(1, 0.8, 1000);
        float[] b = Signals.noise(2, 0.8, 1000);
        float[][] stereo = TestDesk.stereo(true)
                .feed(0, new Tape(a, b))
                .transport(TransportState.STOPPED.rolling(true))
                .render(1000);
        assertThat(stereo[0]).isEqualTo(a);
        assertThat(stereo[1]).isEqualTo(b);
        float[] mono = left(TestDesk.mono(1)
                .set("ch/1/pan=L100")
                .feed(0, new Tape(a, b))
                .transport(TransportState.STOPPED.rolling(true))
                .render(1000));
        assertThat(mono[500]).isEqualTo(0.5f * (a[500] + b[500]));
    }

    @Test
    void stopsWithAFadeAndGoesOnFromThere() {
        float[] tape = Signals.sine(1000, 0.5, RATE, RATE);
        TestDesk desk = desk(tape).transport(TransportState.STOPPED.rolling(true));
        desk.render(6400);
        float[] stopping = left(desk.transport(desk.transport().rolling(false)).render(640));
        assertThat(Measure.peak(stopping, 0, 24)).isGreaterThan(0.45);
        assertThat(Measure.peak(stopping, FADE, 640)).isZero();
        assertThat(desk.engine().position().song()).isEqualTo(6400);
        float[] again = left(desk.transport(desk.transport().rolling(true)).render(1000));
        assertThat(Math.abs(again[1])).isLessThan(0.01f);
        assertThat(Arrays.copyOfRange(again, FADE, 1000)).isEqualTo(Arrays.copyOfRange(tape, 6400 + FADE, 7400));
    }

    @Test
    void locatesToTheFrameThroughACrossFade() {
        float[] tape = Signals.noise(1, 0.5, RATE);
        TestDesk desk = desk(tape).transport(TransportState.STOPPED.rolling(true));
        desk.render(6400);
        float[] out = left(desk.transport(desk.transport().located(20_000)).render(2000));
        assertThat(Arrays.copyOfRange(out, FADE, 2000)).isEqualTo(Arrays.copyOfRange(tape, 20_000 + FADE, 22_000));
        TestDesk standing = desk(tape).transport(TransportState.STOPPED.located(3000));
        standing.render(640);
        standing.render(64);
        assertThat(standing.engine().position().song()).isEqualTo(3000);
        assertThat(standing.engine().position().playing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100})
    void loopsToTheFrame(int block) {
        float[] tape = Signals.noise(1, 0.5, RATE);
        TestDesk desk = desk(tape)
                .transport(TransportState.STOPPED.looped(1000, 3001).rolling(true))
                .blocks(block);
        float[] out = left(desk.render(8000));
        for (int n = 0; n < 8000; n++) {
            int at = n < 3001 ? n : 1000 + (n - 1000) % 2001;
            boolean fading = n >= 3001 && at < 1000 + FADE;
            if (!fading) {
                assertThat(out[n]).as("frame %d", n).isEqualTo(tape[at]);
            }
        }
    }

    @ParameterizedTest(name = "by {0} frames")
    @ValueSource(ints = {37, -53})
    void aSongThatIsPutRightIsThatManyFramesOnWheneverTheEngineTakesIt(int frames) {
        float[] tape = Signals.noise(1, 0.8, 20_000);
        TestDesk desk = desk(tape).transport(TransportState.STOPPED.rolling(true));
        desk.render(1000);
        float[] after = left(desk.transport(desk.transport().shiftedBy(frames)).render(2000));
        for (int n = Lanes.GRID + FADE; n < 2000; n++) {
            assertThat(after[n]).as("frame %d", n).isEqualTo(tape[1000 + n + frames]);
        }
    }

    @Test
    void jumpsDoNotClick() {
        float[] tape = Signals.sine(1000, 0.5, RATE, RATE);
        TestDesk desk = desk(tape).transport(TransportState.STOPPED.rolling(true));
        float[] before = left(desk.render(4800));
        // half a period off
        float[] after = left(desk.transport(desk.transport().located(20_024)).render(9600));
        float[] all = Arrays.copyOf(before, 14_400);
        System.arraycopy(after, 0, all, 4800, 9600);
        assertThat(Measure.residue(all, 1000, 1000, RATE, 704, 8896)).isLessThan(-55);
    }

    @Test
    void survivesMaterialThatFails() {
        StripInput broken = new StripInput() {
            @Override
            public int channels() {
                return 1;
            }

            @Override
            public long length() {
                return 100;
            }

            @Override
            public void read(long position, float[] left, float[] right, int at, int frames) {
                throw new IllegalStateException("the disk is gone");
            }
        };
        float[] live = Signals.noise(2, 0.5, 1000);
        TestDesk desk =
                TestDesk.mono(2).set("ch/2/pan=R100").feed(0, broken).transport(TransportState.STOPPED.rolling(true));
        float[][] out = desk.render(new float[0], live);
        assertThat(left(out)).containsOnly(0);
        assertThat(out[TestDesk.MAIN_RIGHT]).isEqualTo(live);
        desk.engine().meters();
        assertThat(desk.engine().faults()[0]).isPositive();
    }

    @Test
    void tellsWhereItIs() {
        TestDesk desk = desk(new float[10]).transport(TransportState.STOPPED.rolling(true));
        desk.render(640);
        desk.engine().render(new float[0][], new float[2][64], 64, 777);
        Position position = desk.engine().position();
        assertThat(position.frame()).isEqualTo(640);
        assertThat(position.song()).isEqualTo(640);
        assertThat(position.nanos()).isEqualTo(777);
    }
}
