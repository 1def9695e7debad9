package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import longthrow.dsp.automation.Lane;
import longthrow.dsp.lanes.Lanes;
import longthrow.kit.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ride that is played from some place of the song on, against the same one played from the song's start.
class LocatedLaneTest {
    private static final int PLACE = 19_968; // a multiple of the grid
    private static final int END = 36_000;
    /// A ride's corners: down by 10 dB, then up by 14 dB.
    private static final long[] FRAMES = {0, 24_000, 26_006, 31_003};

    private static final double[] POSITIONS = {0.75, 0.75, 0.5, 0.85};
    /// Its way in decibels a frame, the steepest, and the loudest gain.
    private static final double STEEPEST = 10.0 / 2006;

    private static final double LOUDEST = Math.pow(10, 4.0 / 20);

    private static TestDesk desk() {
        return TestDesk.mono(1)
                .set("ch/1/pan=L100")
                .play("ch/1/fader", new Lane(FRAMES, POSITIONS, false))
                .transport(TransportState.STOPPED.rolling(true));
    }

    /// Rolls for 1,000 frames, and then from a place on.
    private static float[] located(int to, int block) {
        TestDesk desk = desk().blocks(block);
        desk.render(Signals.constant(1, 1_024));
        desk.transport(desk.transport().located(to));
        return desk.render(Signals.constant(1, END - to))[0];
    }

    private static double apart(float[] located, int to) {
        float[] whole = desk().render(Signals.constant(1, END))[0];
        double most = 0;
        for (int n = Lanes.GRID; n < located.length; n++) {
            most = Math.max(most, Math.abs(located[n] - whole[to + n]));
        }
        return most;
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {48, 64, 100, 441})
    void aPlaceOnTheGridSoundsAsInTheWholeAndAnyAlikeInAllBlocks(int block) {
        assertThat(apart(located(PLACE, block), PLACE)).isZero();
        assertThat(located(PLACE + 37, block)).isEqualTo(located(PLACE + 37, 64));
    }

    /// A gain is exact at the grid's lines and goes straight between them. So it is off by a quarter of a block's way
    /// beside a corner, and by an eighth of its bend along a curve, whichever lines those are.
    @ParameterizedTest(name = "{0} frames off the grid")
    @ValueSource(ints = {1, 19, 32, 37, 63})
    void aPlaceBetweenGridLinesDiffersByAQuarterOfABlocksWayAtMost(int off) {
        double slope = STEEPEST * Math.log(10) / 20;
        double corner = Lanes.GRID / 4.0 * slope * LOUDEST;
        double curve = Lanes.GRID * Lanes.GRID / 8.0 * slope * slope * LOUDEST;
        double apart = apart(located(PLACE + off, 64), PLACE + off);
        assertThat(apart).isLessThan(corner + curve);
    }

    @ParameterizedTest(name = "{0} frames off the grid")
    @ValueSource(ints = {0, 1, 32, 63})
    void aSwitchComesLessThanABlockApart(int off) {
        int to = PLACE + off;
        long apart = Math.abs(to + silenced(to) - (long) silenced(0));
        assertThat(apart).isLessThan(off == 0 ? 1 : Lanes.GRID);
    }

    /// The first frame behind a place at which a mute at frame 24,010 is heard.
    private static int silenced(int to) {
        Lane mute = new Lane(new long[] {0, 24_010}, new double[] {0, 1}, true);
        float[] out = TestDesk.mono(1)
                .set("ch/1/pan=L100")
                .play("ch/1/mute", mute)
                .transport(TransportState.STOPPED.located(to).rolling(true))
                .render(Signals.constant(1, END - to))[0];
        int first = 0;
        while (out[first] == 1) {
            first++;
        }
        return first;
    }
}
