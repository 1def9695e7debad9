package longthrow.console.automation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.AnyThread;

/// What edits of lanes are made of.
@AnyThread
final class Reshaping {
    private Reshaping() {}

    /// A straight line through a range.
    static Lane bridged(Lane lane, Range range) {
        Points line = new Points();
        line.add(range.from(), lane.positionAt(range.from()));
        if (!lane.stepped()) {
            line.add(range.to(), lane.positionAt(range.to()));
        }
        return Seam.into(lane, range, line.lane(lane.stepped()));
    }

    /// The lane with a point at a frame and without another one, -1 for none.
    static Lane placed(Lane lane, int without, long frame, double position) {
        Points points = new Points();
        boolean there = false;
        for (int i = 0; i < lane.size(); i++) {
            if (!there && lane.frame(i) >= frame) {
                points.add(frame, position);
                there = true;
            }
            if (i != without && lane.frame(i) != frame) {
                points.add(lane.frame(i), lane.position(i));
            }
        }
        if (!there) {
            points.add(frame, position);
        }
        return points.lane(lane.stepped());
    }

    private static long[] corners(Lane lane, Range range) {
        LongStream inside = LongStream.range(0, lane.size())
                .map(point -> lane.frame((int) point))
                .filter(frame -> frame > range.from() && frame < range.to());
        return LongStream.concat(LongStream.of(range.from(), range.to()), inside)
                .sorted()
                .toArray();
    }

    /// The mean position in a range, over time, not over points.
    static double mean(Lane lane, Range range) {
        long[] corners = corners(lane, range);
        double sum = 0;
        for (int i = 1; i < corners.length; i++) {
            double middle = (lane.positionAt(corners[i - 1]) + lane.positionAt(corners[i])) / 2;
            sum += middle * (corners[i] - corners[i - 1]);
        }
        return sum / range.length();
    }

    /// Every position of a range taken elsewhere, held in the travel.
    static Lane mapped(Lane lane, Range range, Parameter parameter, DoubleUnaryOperator by) {
        Lane curve = Traced.points(
                corners(lane, range),
                Traced.STEP,
                frame -> Math.clamp(by.applyAsDouble(lane.positionAt(frame)), 0, 1),
                (from, to) -> lane.positionAt(from) != lane.positionAt(to));
        return Seam.into(lane, range, Traced.thinned(curve, parameter));
    }
}
