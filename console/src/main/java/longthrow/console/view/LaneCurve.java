package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.EventThread;

/// A lane across the view: a line through every point where there is room for it, and where points crowd, a bar a pixel
/// from the lowest to the highest of them. So a lane of a million points draws as fast as a plain one and loses no
/// peak.
@EventThread
final class LaneCurve {
    private static final int ROOM = 4;

    private final TimeAxis axis;
    private final Lane lane;
    private final int top;
    private final int travel;
    private final Path2D.Double path = new Path2D.Double();
    private final List<Rectangle> bars = new ArrayList<>();
    private double last;

    private LaneCurve(TimeAxis axis, Lane lane, int top, int travel) {
        this.axis = axis;
        this.lane = lane;
        this.top = top;
        this.travel = travel;
    }

    /// The whole of a lane in view; position 1 lies at `top`, 0 `travel` pixels below.
    static LaneCurve of(TimeAxis axis, Lane lane, int top, int travel) {
        return new LaneCurve(axis, lane, top, travel).between(0, axis.width());
    }

    /// From a lane's first point to its last: what a take wrote.
    static LaneCurve within(TimeAxis axis, Lane lane, int top, int travel) {
        int from = (int) Math.clamp(Math.floor(axis.x((double) lane.frame(0))), 0, axis.width());
        int to = (int) Math.clamp(Math.ceil(axis.x((double) lane.frame(lane.size() - 1))), 0, axis.width());
        return new LaneCurve(axis, lane, top, travel).between(from, Math.max(from, to));
    }

    /// The line where there is room.
    Path2D path() {
        return path;
    }

    /// The bars where points crowd.
    List<Rectangle> bars() {
        return bars;
    }

    /// Draws it in the present colour and stroke.
    void draw(Graphics2D g) {
        g.draw(path);
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        bars.forEach(bar -> g.fillRect(bar.x, bar.y, bar.width, bar.height));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }

    private LaneCurve between(int from, int to) {
        last = lane.positionAt(axis.frame(from));
        path.moveTo(from, y(last));
        int point = lane.pointAt(axis.frame(from));
        for (int x = from; x < to; x++) {
            int next = lane.pointAt(axis.frame(x + 1.0), point);
            if (next - point <= ROOM) {
                for (int i = point + 1; i <= next; i++) {
                    line(axis.x((double) lane.frame(i)), lane.position(i));
                }
            } else {
                crowd(x, point + 1, next);
            }
            point = next;
        }
        line(to, lane.positionAt(axis.frame(to)));
        return this;
    }

    private void crowd(int x, int from, int to) {
        double lowest = last;
        double highest = last;
        for (int i = from; i <= to; i++) {
            lowest = Math.min(lowest, lane.position(i));
            highest = Math.max(highest, lane.position(i));
        }
        int above = (int) Math.floor(y(highest));
        bars.add(new Rectangle(x, above, 1, Math.max(2, (int) Math.ceil(y(lowest)) - above)));
        last = lane.position(to);
        path.moveTo(x + 1.0, y(last));
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
