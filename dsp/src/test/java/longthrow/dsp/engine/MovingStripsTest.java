package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import longthrow.dsp.lanes.Lanes;
import longthrow.dsp.meter.MeterFrame;
import longthrow.kit.NoAllocation;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A strip that moves to another lane while it plays is heard as if it had stayed.
class MovingStripsTest {
    private static final int FRAMES = 48_000;
    private static final List<Boolean> MONO = List.of(false, false, false);
    private static final String[] BUSY = {
        "trim=3 dB",
        "delay=40 ms",
        "hpf/on=on",
        "gate/on=on",
        "gate/threshold=-30 dB",
        "gate/lookahead=2 ms",
        "deess/on=on",
        "eq/on=on",
        "eq/2/gain=-5 dB",
        "comp/on=on",
        "comp/auto=on",
        "comp/key/filter=high-pass",
        "fader=-3 dB",
        "pan=L30",
        "automix/group=1",
        "send/1/level=-6 dB",
        "send/2/level=-12 dB",
        "send/2/tap=pre-eq",
        "fxsend/1/level=-3 dB"
    };

    private static TestDesk desk() {
        TestDesk desk = TestDesk.mono(3);
        for (String setting : BUSY) {
            desk.set("ch/2/" + setting);
        }
        return desk;
    }

    /// Moves at frames 8,000 and 24,000 if `moves`; a fader and a delay that move on the way are on theirs.
    private static float[][] render(TestDesk desk, int block, boolean moves) {
        float[] in = Signals.noise(3, 0.5, FRAMES);
        float[][] whole = new float[desk.engine().outputs()][FRAMES];
        Seating seating = desk.engine().seating();
        for (int from = 0; from < FRAMES; from += 8000) {
            desk.set("ch/2/fader=" + (from / 8000 - 3), "ch/2/delay=" + (20 + from / 2000));
            if (moves && from == 8000) {
                desk.places(seating.seat(LaneMap.at(new int[] {0, 21, 2}, MONO, 32)));
            }
            if (moves && from == 24_000) {
                desk.places(seating.seat(LaneMap.at(new int[] {0, 5, 2}, MONO, 32)));
            }
            float[][] out = desk.blocks(block).render(8000, new float[1], piece(in, from));
            for (int channel = 0; channel < whole.length; channel++) {
                System.arraycopy(out[channel], 0, whole[channel], from, 8000);
            }
        }
        return whole;
    }

    private static float[] piece(float[] of, int from) {
        return Arrays.copyOfRange(of, from, from + 8000);
    }

    @ParameterizedTest(name = "in blocks of {0}")
    @CsvSource({"64", "1000"})
    void aStripGoesOnInAnotherLane(int block) {
        float[][] moved = render(desk(), block, true);
        float[][] stayed = render(desk(), block, false);
        for (int output = 0; output < moved.length; output++) {
            assertThat(Arrays.mismatch(moved[output], stayed[output]))
                    .as("the first sample of output %d that differs", output)
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatWaitsForALaterPathMovesAlong() {
        float[][] moved = render(waiting(), 64, true);
        float[][] stayed = render(waiting(), 64, false);
        assertThat(moved).isDeepEqualTo(stayed);
    }

    /// The strip's way into main and its sends wait for a later one.
    private static TestDesk waiting() {
        return desk().set("ch/1/comp/on=on", "ch/1/comp/lookahead=4.7 ms", "ch/1/send/2/level=0", "ch/2/comp/on=off");
    }

    @Test
    void itsMetersFollow() {
        TestDesk stays = desk();
        TestDesk moves = desk();
        render(stays, 64, false);
        render(moves, 64, true);
        MeterFrame expected = stays.engine().meters();
        MeterFrame found = moves.engine().meters();
        assertThat(found.peakDecibels()).isEqualTo(expected.peakDecibels());
        assertThat(found.rmsDecibels()).isEqualTo(expected.rmsDecibels());
        assertThat(found.compressorDecibels()).isEqualTo(expected.compressorDecibels());
        assertThat(found.peakDecibels()[2]).isGreaterThan(-40);
        assertThat(found.peakDecibels()[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void nothingIsAllocatedWhileItMoves() {
        TestDesk desk = desk();
        Seating seating = desk.engine().seating();
        Places there = seating.seat(LaneMap.at(new int[] {0, 21, 2}, MONO, 32));
        Places back = seating.seat(LaneMap.at(new int[] {0, 5, 2}, MONO, 32));
        assertThat(bytes(
                        desk, desk.places(there).generation(), desk.places(back).generation()))
                .isZero();
    }

    @Test
    void nothingIsAllocatedWhileItGrowsWideAndNarrow() {
        TestDesk desk = desk();
        Generation wide = desk.set("ch/2/width=mid-side").generation();
        assertThat(bytes(desk, wide, desk.set("ch/2/width=mono").generation())).isZero();
    }

    private static long bytes(TestDesk desk, Generation... ways) {
        float[][] in = new float[2][Lanes.GRID];
        float[][] out = new float[2][Lanes.GRID];
        int[] turn = {0};
        return NoAllocation.bytes(2000, () -> {
            desk.engine().generations().publish(ways[turn[0]++ & 1]);
            desk.engine().render(in, out, Lanes.GRID);
        });
    }
}
