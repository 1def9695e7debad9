package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import longthrow.dsp.strip.ChannelOutputs;
import org.junit.jupiter.api.Test;

/// What strips cost is measured one place a grid block, and shared by those who are computed side by side.
class CostMeterTest {
    private static final int[] BEHIND = {2, 1, 4, 0, 1}; // strips of the sections behind the channels
    private static final int TURNS = CostMeter.SECTIONS + 2;

    private long now;
    private final CostMeter meter = new CostMeter(20, () -> now);
    private final ChannelLanes twenty =
            new ChannelLanes(LaneMap.of(Collections.nCopies(20, false)), new LaneGroup[2], new ChannelOutputs[0]);

    @Test
    void stripsShareWhatTheirGroupTakes() {
        play(TURNS, 1);
        double[] strips = meter.nanos(BEHIND);
        assertThat(strips).hasSize(20 + 8);
        assertThat(Arrays.copyOf(strips, 16)).containsOnly(1_600 / 16);
        assertThat(Arrays.copyOfRange(strips, 16, 20)).containsOnly(800 / 4);
        assertThat(Arrays.copyOfRange(strips, 20, 28)).containsExactly(50, 50, 200, 75, 75, 75, 75, 500);
    }

    @Test
    void aMeanIsOverTheTimeSinceTheLastReading() {
        play(TURNS, 1);
        play(TURNS, 3);
        assertThat(meter.nanos(BEHIND)[0]).isEqualTo(200);
        play(TURNS, 5);
        assertThat(meter.nanos(BEHIND)[0]).isEqualTo(500);
    }

    @Test
    void aPlaceThatHadNoTurnSinceKeepsWhatItHad() {
        play(TURNS, 1);
        assertThat(meter.nanos(BEHIND)[0]).isEqualTo(100);
        play(1, 9);
        double[] strips = meter.nanos(BEHIND);
        assertThat(strips[0]).isEqualTo(100);
        assertThat(strips[20]).isEqualTo(9 * 50);
    }

    @Test
    void piecesOfAGridBlockAddUp() {
        for (int turn = 0; turn < TURNS; turn++) {
            render(1);
            render(2);
            meter.advance(twenty);
        }
        assertThat(meter.nanos(BEHIND)[0]).isEqualTo(300);
    }

    @Test
    void aRunningDeskTellsForEveryStrip() {
        DeskLayout twentyMono = new DeskLayout(48_000, Collections.nCopies(20, false), List.of(true));
        Engine engine = new Engine(twentyMono);
        float[][] in = new float[20][64];
        for (int block = 0; block <= TURNS; block++) {
            engine.render(in, new float[2][64], 64);
        }
        double[] shares = engine.costs();
        assertThat(shares).hasSize(twentyMono.strips());
        assertThat(Arrays.stream(shares).limit(20).boxed())
                .allSatisfy(share -> assertThat(share).isPositive().isFinite());
    }

    private void play(int turns, int times) {
        for (int turn = 0; turn < turns; turn++) {
            render(times);
            meter.advance(twenty);
        }
    }

    /// Every place takes its own time, whoever's turn it is.
    private void render(int times) {
        for (int section = 0; section < CostMeter.SECTIONS; section++) {
            take(section, 100L * (section + 1) * times);
        }
        take(CostMeter.ofGroup(0), 1_600L * times);
        take(CostMeter.ofGroup(1), 800L * times);
    }

    private void take(int place, long nanos) {
        meter.begin(place);
        now += nanos;
        meter.end(place);
    }
}
