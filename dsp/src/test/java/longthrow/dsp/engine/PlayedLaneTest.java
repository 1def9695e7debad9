package longthrow.dsp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Taper;
import longthrow.kit.Measure;
import longthrow.kit.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A played lane moves its cell by the song's position, to the sample, and gives it back when it stops.
class PlayedLaneTest {
    private static final int RATE = TestDesk.RATE;

    private static TestDesk rolling() {
        return TestDesk.mono(1).set("ch/1/pan=L100").transport(TransportState.STOPPED.rolling(true));
    }

    private static double gainAt(Lane lane, long frame) {
        return Math.pow(10, new Taper.Fader().toValue(lane.positionAt(frame)) / 20);
    }

    @ParameterizedTest(name = "{0} frames a call")
    @ValueSource(ints = {64, 100, 1000})
    void movesAFaderByTheSample(int block) {
        Lane lane = new Lane(new long[] {0, 4800, 9600, 24_000}, new double[] {0.75, 0.5, 0.5, 0.85}, false);
        float[] out = rolling().play("ch/1/fader", lane).blocks(block).render(Signals.constant(1, 24_000))[0];
        for (int frame = 64; frame < 24_000; frame += 64) {
            assertThat((double) out[frame - 1]).as("frame %d", frame).isCloseTo(gainAt(lane, frame), within(1e-5));
        }
        // linear inside a block
        assertThat((double) out[2000]).isCloseTo(gainAt(lane, 2001), within(1e-3));
    }

    /// Strokes as fast as a hand's and faster that turn within grid blocks: between two lines the gain goes straight.
    /// A corner of 300 dB a second in the middle of a block is cut off by up to 0.2 dB, all else is within 0.1 dB.
    @ParameterizedTest(name = "from position {0} to {1} in {2} ms, {3} frames beside corners, above {4} dB")
    @CsvSource({"0.75, 0.5, 100, 0, -60", "0.75, 0.5, 50, 64, -60", "0.75, 0, 100, 64, -29", "0.3, 0.75, 300, 0, -60"})
    void isWithinATenthOfADecibelAndLeavesNoCornerToHear(double from, double to, int millis, int beside, double least) {
        int stroke = millis * RATE / 1000 + 7;
        int points = 3 * Residue.WINDOW / stroke + 2;
        long[] frames = LongStream.range(0, points).map(i -> i * stroke).toArray();
        double[] positions = IntStream.range(0, points)
                .mapToDouble(i -> i % 2 == 0 ? from : to)
                .toArray();
        Lane lane = new Lane(frames, positions, false);
        float[] still = rolling().play("ch/1/fader", lane).render(Signals.constant(1, 3 * Residue.WINDOW))[0];
        for (int n = 64; n < still.length; n++) {
            double gain = gainAt(lane, n + 1);
            int corner = Math.min((n + 1) % stroke, stroke - (n + 1) % stroke);
            if (gain > Math.pow(10, least / 20) && corner >= beside) {
                assertThat(20 * Math.log10(still[n] / gain)).as("frame %d", n).isCloseTo(0, within(0.1));
            }
        }
        float[] tone = Signals.sine(1000, 0.5, RATE, 3 * Residue.WINDOW);
        float[] out = rolling().play("ch/1/fader", lane).render(tone)[0];
        for (int window = 0; window < 4; window++) {
            assertThat(Residue.of(out, (window + 1) * Residue.WINDOW / 2, 0.05)).isLessThan(-75);
        }
    }

    /// What was switched by hand between two blocks is switched there again; a millisecond is 48 frames.
    @ParameterizedTest(name = "at frame {0}")
    @ValueSource(ints = {6400, 6401, 6431, 6432, 6463})
    void a9ASwitchFallsWithinHalfABlockOfItsPoint(int at) {
        Lane mute = new Lane(new long[] {0, at}, new double[] {0, 1}, true);
        float[] out = rolling().play("ch/1/mute", mute).render(Signals.constant(1, 9600))[0];
        int first = IntStream.range(4800, 9600)
                .filter(i -> Math.abs(out[i] - out[i - 1]) > 1e-7)
                .findFirst()
                .orElseThrow();
        assertThat(first - at).isBetween(-32, 34);
    }

    @Test
    void givesTheSameSamplesInBlocksOf64And509() {
        float[] noise = Signals.noise(4, 0.5, 24_000);
        float[][] one = ridden(64).render(noise);
        float[][] other = ridden(509).render(noise);
        assertThat(other[0]).isEqualTo(one[0]);
        assertThat(other[1]).isEqualTo(one[1]);
    }

    private static TestDesk ridden(int block) {
        Lane fader = new Lane(new long[] {777, 4801, 9600, 23_000}, new double[] {0.75, 0.5, 0.5, 0.85}, false);
        Lane pan = new Lane(new long[] {0, 20_001}, new double[] {0, 1}, false);
        Lane mute = new Lane(new long[] {0, 5001, 7003}, new double[] {0, 1, 0}, true);
        Lane gain = new Lane(new long[] {100, 15_000}, new double[] {0.2, 1}, false);
        return rolling()
                .set("ch/1/eq/on=on", "ch/1/comp/on=on")
                .play("ch/1/fader", fader)
                .play("ch/1/pan", pan)
                .play("ch/1/mute", mute)
                .play("ch/1/eq/2/gain", gain)
                .blocks(block);
    }

    @Test
    void winsOverTheValueAndGivesItBack() {
        Lane lane = new Lane(new long[] {0}, new double[] {0.5}, false);
        TestDesk desk = rolling().play("ch/1/fader", lane);
        float[] first = desk.render(Signals.constant(1, 4800))[0];
        assertThat((double) first[4799]).isCloseTo(Math.pow(10, -0.5), within(1e-5));
        float[] still = desk.set("ch/1/fader=6 dB").render(Signals.constant(1, 4800))[0];
        assertThat((double) still[4799]).isCloseTo(Math.pow(10, -0.5), within(1e-5));
        float[] back = desk.stopLanes().render(Signals.constant(1, 9600))[0];
        assertThat((double) back[9599]).isCloseTo(Math.pow(10, 0.3), within(1e-5));
    }

    @Test
    void standsWhereTheStoppedSongStands() {
        Lane lane = new Lane(new long[] {0, 48_000}, new double[] {0.75, 0.25}, false);
        TestDesk desk = TestDesk.mono(1)
                .set("ch/1/pan=L100")
                .play("ch/1/fader", lane)
                .transport(TransportState.STOPPED.located(24_000));
        float[] out = desk.render(Signals.constant(1, 9600))[0];
        assertThat((double) out[9599]).isCloseTo(gainAt(lane, 24_000), within(1e-5));
    }

    @Test
    void switchesWithoutAClick() {
        Lane mute = new Lane(new long[] {0, 4800}, new double[] {0, 1}, true);
        float[] out = rolling().play("ch/1/mute", mute).render(Signals.constant(1, 9600))[0];
        assertThat(out[4700]).isEqualTo(1);
        assertThat(out[9599]).isZero();
        double steepest = 0;
        for (int n = 1; n < out.length; n++) {
            steepest = Math.max(steepest, Math.abs(out[n] - out[n - 1]));
        }
        assertThat(steepest).isLessThan(0.003);
    }

    @Test
    void reachesEveryBlock() {
        Lane lane = new Lane(new long[] {0}, new double[] {1}, false);
        TestDesk desk = rolling().set("ch/1/eq/on=on", "ch/1/eq/2/freq=1 kHz").play("ch/1/eq/2/gain", lane);
        float[] tone = Signals.sine(1000, 0.01, RATE, RATE);
        float[] out = desk.render(tone)[0];
        double gain = Measure.rms(out, RATE / 2, RATE) / Measure.rms(tone, RATE / 2, RATE);
        assertThat(Measure.decibels(gain)).isCloseTo(18, within(0.05));
    }
}
