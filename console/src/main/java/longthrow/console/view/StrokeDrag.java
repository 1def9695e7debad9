package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import longthrow.dsp.thread.EventThread;

/// Draws freehand; going back draws over it.
@EventThread
final class StrokeDrag implements LaneDrag {
    private final LanePlot plot;
    private final TreeMap<Long, Double> points = new TreeMap<>();
    private long last = -1;

    StrokeDrag(LanePlot plot) {
        this.plot = plot;
    }

    @Override
    public void to(long frame, long snapped, double position) {
        if (last >= 0 && last != frame) {
            points.subMap(Math.min(last, frame), false, Math.max(last, frame), false)
                    .clear();
        }
        points.put(frame, position);
        last = frame;
    }

    @Override
    public void done() {
        List<String> words = new ArrayList<>();
        points.forEach((frame, position) -> words.add(frame + "=" + plot.desk().value(plot.cell(), position)));
        plot.desk().edit("draw", plot.cell(), String.join(",", words));
    }

    @Override
    public void draw(Graphics2D g) {
        Path2D path = new Path2D.Double();
        for (Map.Entry<Long, Double> point : points.entrySet()) {
            double x = plot.place(point.getKey());
            double y = plot.y(point.getValue());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            }
            path.lineTo(x, y);
        }
        LaneDrag.pen(g);
        g.draw(path);
        if (last >= 0) {
            double position = points.getOrDefault(last, 0.0);
            LaneDrag.say(g, plot, plot.place(last), plot.y(position), LaneDrag.value(plot, position));
        }
    }
}
