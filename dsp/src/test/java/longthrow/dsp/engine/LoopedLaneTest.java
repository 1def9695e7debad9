package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import longthrow.dsp.automation.Lane;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Played lanes in a loop: they are looked up within it, and one that waits elsewhere plays again once the song has
/// gone round, by the engine alone.
class LoopedLaneTest {
    private static final int FROM = 6400;
    private static final int TO = 19_200;
    /// How long a leap of a gain takes until it is gone, in frames.
    private static final int GLIDE = 4800;

    private static TestDesk looping(int to) {
        return TestDesk.mono(1)
                .set("ch/1/pan=L100")
                .transport(TransportState.STOPPED.looped(FROM, to).rolling(true));
    }

    @ParameterizedTest(name = "to frame {0}")
    @ValueSource(ints = {TO, TO + 1, TO + 63})
    void whatLiesBehindTheLoopIsNotHeard(int to) {
        // 0 dB in the loop, -20 dB from its end on
        Lane lane = new Lane(new long[] {0, to, to + 1}, new double[] {0.75, 0.75, 0.375}, false);
        float[] out = looping(to).play("ch/1/fader", lane).render(Signals.constant(1, 48_000))[0];
        assertThat(out).containsOnly(1);
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {48, 64, 100, 441})
    void aLaneThatWaitsPlaysAgainBehindTheWrap(int block) {
        float[] dc = Signals.constant(1, 48_000);
        Generation.Played waits = new Generation.Played(looping(TO).cell("ch/1/fader"), two(), Long.MAX_VALUE, 0);
        float[] out = looping(TO).play(waits).blocks(block).render(dc)[0];
        assertThat(Arrays.copyOf(out, TO - 64)).containsOnly(1);
        double lane = Math.pow(10, -0.5);
        assertThat((double) out[TO + GLIDE]).isCloseTo(lane, within(1e-5));
        assertThat((double) out[TO + 6_400 - 1]).isCloseTo(lane, within(1e-5));
        assertThat(out).isEqualTo(looping(TO).play(waits).render(dc)[0]);
    }

    /// -10 dB up to frame 12,800, and from there to -20 dB at the loop's end.
    private static Lane two() {
        return new Lane(new long[] {0, 12_800, TO}, new double[] {0.5, 0.5, 0.375}, false);
    }

    @Test
    void oneThatWaitedInTheRoundBeforeGoesOnPlayingThere() {
        TestDesk desk = looping(TO); // a hand has the fader at 0 dB until frame 16,000, from where the lane plays
        desk.play(new Generation.Played(
                desk.cell("ch/1/fader"), new Lane(new long[] {0}, new double[] {0.5}, false), 16_000, 0));
        float[] out = desk.render(Signals.constant(1, 48_000))[0];
        assertThat((double) out[TO + 8_000]).as("at frame 14,400").isCloseTo(Math.pow(10, -0.5), within(1e-5));
    }

    @Test
    void oneThatWasTakenInThisRoundWaitsForTheNext() {
        TestDesk desk = looping(TO);
        desk.render(TO + 6400);
        Generation.Played waits = new Generation.Played(desk.cell("ch/1/fader"), two(), Long.MAX_VALUE, 1);
        assertThat(desk.engine().position().rounds()).isEqualTo(1);
        float[] out = desk.play(waits).render(Signals.constant(1, 19_200))[0];
        assertThat(Arrays.copyOf(out, 6400 - 64)).containsOnly(1);
        assertThat((double) out[6400 + GLIDE]).isCloseTo(Math.pow(10, -0.5), within(1e-5));
    }

    @Test
    void goingRoundAllocatesNothing() {
        TestDesk desk = looping(FROM + 1_000).play(new Generation.Played(0, two(), Long.MAX_VALUE, 3));
        float[][] in = new float[1][48];
        float[][] out = new float[2][48];
        assertThat(NoAllocation.bytes(2_000, () -> desk.engine().render(in, out, 48)))
                .isZero();
    }
}
