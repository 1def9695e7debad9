package longthrow.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import longthrow.dsp.automation.Lane;
import org.junit.jupiter.api.Test;

class LaneCurveTest {
    private static final int POINTS = 1_000_000;

    private static TimeAxis axis(long frames, int pixels) {
        TimeAxis axis = new TimeAxis(() -> {});
        axis.measure(frames, 48_000, pixels);
        return axis;
    }

    private static int segments(Path2D path) {
        int count = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            count++;
        }
        return count;
    }

    @Test
    void aMillionPointsAreABarAPixelAndLoseNoPeak() {
        double[] positions = IntStream.range(0, POINTS)
                .mapToDouble(i -> .5 + .1 * Math.sin(i))
                .toArray();
        positions[654_321] = .95;
        positions[123_456] = .05;
        Lane lane = new Lane(LongStream.range(0, POINTS).map(i -> 100 * i).toArray(), positions, false);
        LaneCurve curve = LaneCurve.of(axis(100L * POINTS, 1000), lane, 0, 1000);
        assertThat(segments(curve.path()) + curve.bars().size()).isLessThan(2 * 1000 + 3);
        assertThat(curve.bars()).extracting(bar -> bar.y).contains(50);
        assertThat(curve.bars()).extracting(bar -> bar.y + bar.height).contains(950);
    }

    @Test
    void whereThereIsRoomEveryPointIsACorner() {
        Lane lane = new Lane(new long[] {0, 24_000, 48_000}, new double[] {0, 1, .5}, false);
        Path2D path = LaneCurve.of(axis(48_000, 1050), lane, 0, 100).path();
        assertThat(segments(path)).isEqualTo(4);
        assertThat(path.getBounds2D().getMinY()).isZero();
    }

    @Test
    void switchesAreDrawnSquare() {
        Lane lane = new Lane(new long[] {0, 24_000}, new double[] {0, 1}, true);
        double[] place = new double[6];
        int slanted = 0;
        double lastX = 0;
        double lastY = 100;
        for (PathIterator at =
                        LaneCurve.of(axis(48_000, 1050), lane, 0, 100).path().getPathIterator(null);
                !at.isDone();
                at.next()) {
            at.currentSegment(place);
            slanted += place[0] != lastX && place[1] != lastY ? 1 : 0;
            lastX = place[0];
            lastY = place[1];
        }
        assertThat(slanted).isZero();
    }
}
