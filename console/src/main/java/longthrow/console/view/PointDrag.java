package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.thread.EventThread;

/// Moves a point.
@EventThread
final class PointDrag implements LaneDrag {
    private final LanePlot plot;
    private final Lane lane;
    private final int point;
    private final double offset;
    private long at;
    private double position;
    private boolean moved;

    PointDrag(LanePlot plot, Lane lane, int point, double offset) {
        this.plot = plot;
        this.lane = lane;
        this.point = point;
        this.offset = offset;
        at = lane.frame(point);
        position = lane.position(point);
    }

    @Override
    public void to(long frame, long snapped, double height) {
        boolean stays = !moved
                && Math.abs(plot.place(frame) - plot.place(lane.frame(point))) <= 3
                && Math.abs(plot.y(height + offset) - plot.y(position)) < 1;
        if (!stays) {
            long least = point > 0 ? lane.frame(point - 1) + 1 : 0;
            long most = point + 1 < lane.size() ? lane.frame(point + 1) - 1 : Long.MAX_VALUE;
            boolean sideways = Math.abs(plot.place(frame) - plot.place(lane.frame(point))) > 3;
            at = Math.clamp(sideways ? snapped : lane.frame(point), least, most);
            position = Math.clamp(height + offset, 0, 1);
            moved = true;
        }
    }

    @Override
    public void done() {
        if (moved) {
            String value = plot.desk().value(plot.cell(), position);
            plot.desk().edit("move", plot.cell(), lane.frame(point) + " to " + at + " = " + value);
            plot.desk().point(plot.cell(), at);
        }
    }

    @Override
    public void draw(Graphics2D g) {
        if (moved) {
            LaneDrag.pen(g);
            double x = plot.place(at);
            double y = plot.y(position);
            if (point > 0) {
                g.draw(new Line2D.Double(plot.place(lane.frame(point - 1)), plot.y(lane.position(point - 1)), x, y));
            }
            if (point + 1 < lane.size()) {
                g.draw(new Line2D.Double(x, y, plot.place(lane.frame(point + 1)), plot.y(lane.position(point + 1))));
            }
            g.fillOval((int) x - 4, (int) y - 4, 9, 9);
            LaneDrag.say(g, plot, x, y, LaneDrag.value(plot, position));
        }
    }
}
