package longthrow.dsp.automation;

import java.util.Arrays;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.parameter.Taper;
import longthrow.dsp.parameter.Unit;
import longthrow.dsp.thread.AnyThread;

/// Leaves out the points of a lane that a straight line stands in for within an error nobody hears. One walk from left
/// to right with a narrowing cone of slopes (Gritzali and Papakonstantinou, A fast piecewise linear approximation
/// algorithm, 1983); the error is held at every frame, not only at the points.
@AnyThread
public final class Thinning {
    /// For levels and gains.
    public static final double DECIBELS = 0.1;

    /// For everything else, a share of the travel: half a per cent of pan to either side.
    public static final double TRAVEL = 0.0025;

    /// Stands in for a taper's -inf end when distances in value are measured.
    private static final double FLOOR = 1e-9;

    private Thinning() {}

    /// With the error that fits the parameter: 0.1 dB, or a quarter of a per cent of the travel.
    public static Lane thinned(Lane lane, Parameter parameter) {
        return parameter.unit() == Unit.DECIBELS
                ? thinned(lane, parameter.taper(), DECIBELS)
                : thinned(lane, new Taper.Linear(0, 1), TRAVEL);
    }

    /// With an error of at most `maxError` in the taper's value; stepped lanes lose repetitions only.
    public static Lane thinned(Lane lane, Taper taper, double maxError) {
        return lane.stepped() ? withoutRepetitions(lane) : new Walk(lane, taper, maxError).thinned();
    }

    private static Lane withoutRepetitions(Lane lane) {
        int[] kept = new int[lane.size()];
        int count = 1;
        for (int i = 1; i < lane.size(); i++) {
            if (lane.position(i) != lane.position(kept[count - 1])) {
                kept[count++] = i;
            }
        }
        return only(lane, Arrays.copyOf(kept, count));
    }

    private static Lane only(Lane lane, int[] kept) {
        long[] frames = new long[kept.length];
        double[] positions = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            frames[i] = lane.frame(kept[i]);
            positions[i] = lane.position(kept[i]);
        }
        return new Lane(frames, positions, lane.stepped());
    }

    /// One walk over a lane: how far up and down a line may pass each point, and the slopes still open.
    private static final class Walk {
        private final Lane lane;
        private final double[] up;
        private final double[] down;
        private final int[] kept;
        private int count;
        private double lowest;
        private double highest;

        private Walk(Lane lane, Taper taper, double maxError) {
            this.lane = lane;
            up = new double[lane.size()];
            down = new double[lane.size()];
            kept = new int[lane.size()];
            for (int i = 0; i < up.length; i++) {
                double position = lane.position(i);
                double value = taper.toValue(Math.max(FLOOR, position));
                // at its -inf end a fader is off: what is off stays off
                up[i] = position <= 0 ? 0 : taper.toPosition(value + maxError) - position;
                down[i] = position - taper.toPosition(value - maxError);
            }
        }

        private Lane thinned() {
            keep(0);
            for (int i = 1; i < lane.size(); i++) {
                double slope = slope(i, 0);
                if (slope < lowest || slope > highest) {
                    keep(i - 1);
                }
                lowest = Math.max(lowest, slope(i, -room(down, i)));
                highest = Math.min(highest, slope(i, room(up, i)));
            }
            if (lane.size() > 1) {
                keep(lane.size() - 1);
            }
            return only(lane, Arrays.copyOf(kept, count));
        }

        private void keep(int point) {
            kept[count++] = point;
            lowest = Double.NEGATIVE_INFINITY;
            highest = Double.POSITIVE_INFINITY;
        }

        /// From the point kept last to this one, moved by `offset`.
        private double slope(int point, double offset) {
            int from = kept[count - 1];
            return (lane.position(point) + offset - lane.position(from)) / (lane.frame(point) - lane.frame(from));
        }

        /// A taper is steeper at one end: between two points the tighter one's room counts for both.
        private static double room(double[] room, int point) {
            double next = point + 1 < room.length ? room[point + 1] : room[point];
            return Math.max(0, Math.min(room[point], Math.min(room[point - 1], next)));
        }
    }
}
