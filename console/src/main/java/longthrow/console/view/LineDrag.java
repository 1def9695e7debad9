package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import longthrow.console.timeline.Range;
import longthrow.dsp.thread.EventThread;

/// Draws a straight line; on a switch a level one.
@EventThread
final class LineDrag implements LaneDrag {
    private final LanePlot plot;
    private final long start;
    private final double first;
    private long end;
    private double second;

    LineDrag(LanePlot plot, long start, double first) {
        this.plot = plot;
        this.start = start;
        this.first = first;
        end = start;
        second = first;
    }

    @Override
    public void to(long frame, long snapped, double position) {
        end = snapped;
        second = plot.parameter().stepped() ? first : position;
    }

    @Override
    public void done() {
        if (start != end) {
            boolean forwards = start < end;
            String from = plot.desk().value(plot.cell(), forwards ? first : second);
            String to = plot.desk().value(plot.cell(), forwards ? second : first);
            Range range = new Range(Math.min(start, end), Math.max(start, end));
            plot.desk().edit("ramp", plot.cell(), LaneDesk.words(range) + " = " + from + " to " + to);
        }
    }

    @Override
    public void draw(Graphics2D g) {
        LaneDrag.pen(g);
        g.draw(new Line2D.Double(plot.place(start), plot.y(first), plot.place(end), plot.y(second)));
        LaneDrag.say(g, plot, plot.place(end), plot.y(second), LaneDrag.value(plot, second));
    }
}
