package longthrow.console.view;

import java.awt.geom.Path2D;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.EventThread;

/// A lane as a line across the view: every point where there is room for it, else of each pixel's points the first,
/// lowest, highest and last, so that a lane of a million points draws as fast as a plain one and loses no peak.
@EventThread
final class LaneCurve {
    private static final int ROOM = 4;

    private final TimeAxis axis;
    private final Lane lane;
    private final int top;
    private final int travel;
    private final Path2D.Double path = new Path2D.Double();
    private double last;

    private LaneCurve(TimeAxis axis, Lane lane, int top, int travel) {
        this.axis = axis;
        this.lane = lane;
        this.top = top;
        this.travel = travel;
    }

    /// The whole of a lane in view; position 1 lies at `top`, 0 `travel` pixels below.
    static Path2D of(TimeAxis axis, Lane lane, int top, int travel) {
        return new LaneCurve(axis, lane, top, travel).between(0, axis.width());
    }

    /// From a lane's first point to its last: what a take wrote.
    static Path2D within(TimeAxis axis, Lane lane, int top, int travel) {
        int from = (int) Math.clamp(Math.floor(axis.x(lane.frame(0))), 0, axis.width());
        int to = (int) Math.clamp(Math.ceil(axis.x(lane.frame(lane.size() - 1))), 0, axis.width());
        return new LaneCurve(axis, lane, top, travel).between(from, Math.max(from, to));
    }

    private Path2D between(int from, int to) {
        last = lane.positionAt(axis.frame(from));
        path.moveTo(from, y(last));
        int point = lane.pointAt(axis.frame(from));
        for (int x = from; x < to; x++) {
            int next = lane.pointAt(axis.frame(x + 1.0), point);
            if (next - point <= ROOM) {
                for (int i = point + 1; i <= next; i++) {
                    line(axis.x(lane.frame(i)), lane.position(i));
                }
            } else {
                crowd(x, point + 1, next);
            }
            point = next;
        }
        line(to, lane.positionAt(axis.frame(to)));
        return path;
    }

    private void crowd(int x, int from, int to) {
        double lowest = 1;
        double highest = 0;
        for (int i = from; i <= to; i++) {
            lowest = Math.min(lowest, lane.position(i));
            highest = Math.max(highest, lane.position(i));
        }
        line(x, lane.position(from));
        line(x + 0.25, lowest);
        line(x + 0.5, highest);
        line(x + 0.75, lane.position(to));
    }

    private void line(double x, double position) {
        if (lane.stepped()) {
            path.lineTo(x, y(last));
        }
        path.lineTo(x, y(position));
        last = position;
    }

    private double y(double position) {
        return top + (1 - position) * travel;
    }
}
