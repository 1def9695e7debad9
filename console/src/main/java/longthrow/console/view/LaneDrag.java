package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import longthrow.console.timeline.Range;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;
import longthrow.dsp.thread.EventThread;

/// What a pressed button does to a lane until it is let go.
@EventThread
interface LaneDrag {
    /// Nothing.
    LaneDrag NONE = new LaneDrag() {
        @Override
        public void to(long frame, long snapped, double position) {}

        @Override
        public void done() {}

        @Override
        public void draw(Graphics2D g) {}
    };

    /// The pointer is at a frame, at the line next to it, and at a height, 0 to 1.
    void to(long frame, long snapped, double position);

    /// The button is let go.
    void done();

    /// Draws what would become of the lane.
    void draw(Graphics2D g);

    private static void pen(Graphics2D g) {
        g.setColor(Ink.HAND.color());
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static void say(Graphics2D g, LanePlot plot, double x, double y, String words) {
        g.setColor(Ink.HAND.color());
        int above = y > 2 * LanePlot.INSET + 6 ? -12 : 14;
        if (x < plot.getWidth() - 80) {
            Type.NUMBER.left(g, words, (int) x + 8, (int) y + above);
        } else {
            Type.NUMBER.right(g, words, (int) x - 8, (int) y + above);
        }
    }

    private static String value(LanePlot plot, double position) {
        Parameter parameter = plot.parameter();
        return parameter.format(parameter.clamp(parameter.taper().toValue(position)));
    }

    /// Selects a part.
    final class Part implements LaneDrag {
        private final LanePlot plot;
        private final long from;

        Part(LanePlot plot, long from) {
            this.plot = plot;
            this.from = from;
        }

        @Override
        public void to(long frame, long snapped, double position) {
            plot.desk().select(plot.cell(), from, snapped);
        }

        @Override
        public void done() {}

        @Override
        public void draw(Graphics2D g) {}
    }

    /// Moves a point.
    final class Point implements LaneDrag {
        private final LanePlot plot;
        private final Lane lane;
        private final int point;
        private final double offset;
        private long at;
        private double position;
        private boolean moved;

        Point(LanePlot plot, Lane lane, int point, double offset) {
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
                pen(g);
                double x = plot.place(at);
                double y = plot.y(position);
                if (point > 0) {
                    g.draw(new Line2D.Double(
                            plot.place(lane.frame(point - 1)), plot.y(lane.position(point - 1)), x, y));
                }
                if (point + 1 < lane.size()) {
                    g.draw(new Line2D.Double(
                            x, y, plot.place(lane.frame(point + 1)), plot.y(lane.position(point + 1))));
                }
                g.fillOval((int) x - 4, (int) y - 4, 9, 9);
                say(g, plot, x, y, value(plot, position));
            }
        }
    }

    /// Draws freehand; going back draws over it.
    final class Stroke implements LaneDrag {
        private final LanePlot plot;
        private final TreeMap<Long, Double> points = new TreeMap<>();
        private long last = -1;

        Stroke(LanePlot plot) {
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
            points.forEach(
                    (frame, position) -> words.add(frame + "=" + plot.desk().value(plot.cell(), position)));
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
            pen(g);
            g.draw(path);
            if (last >= 0) {
                double position = points.getOrDefault(last, 0.0);
                say(g, plot, plot.place(last), plot.y(position), value(plot, position));
            }
        }
    }

    /// Draws a straight line; on a switch a level one.
    final class Line implements LaneDrag {
        private final LanePlot plot;
        private final long start;
        private final double first;
        private long end;
        private double second;

        Line(LanePlot plot, long start, double first) {
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
            pen(g);
            g.draw(new Line2D.Double(plot.place(start), plot.y(first), plot.place(end), plot.y(second)));
            say(g, plot, plot.place(end), plot.y(second), value(plot, second));
        }
    }

    /// Lifts what is selected, in the control's own unit, or scales it.
    final class Lift implements LaneDrag {
        private final LanePlot plot;
        private final Range range;
        private final double grabbed;
        private final boolean scales;
        private double height;

        Lift(LanePlot plot, Range range, double grabbed, boolean scales) {
            this.plot = plot;
            this.range = range;
            this.grabbed = grabbed;
            this.scales = scales;
            height = grabbed;
        }

        @Override
        public void to(long frame, long snapped, double position) {
            height = position;
        }

        private double by() {
            Parameter parameter = plot.parameter();
            double by = parameter.taper().toValue(height) - parameter.taper().toValue(grabbed);
            return Double.isFinite(by) ? by : 0;
        }

        private long percent() {
            return Math.max(0, Math.round(100 * (1 + 2 * (height - grabbed))));
        }

        @Override
        public void done() {
            if (height != grabbed) {
                String words = scales ? percent() + " %" : String.format(Locale.ROOT, "%+.3f", by());
                plot.desk().edit(scales ? "scale" : "shift", plot.cell(), LaneDesk.words(range) + " = " + words);
            }
        }

        @Override
        public void draw(Graphics2D g) {
            int y = (int) Math.round(plot.y(height));
            pen(g);
            int from = (int) plot.place(range.from());
            g.drawLine(from, y, (int) plot.place(range.to()), y);
            String unit = plot.parameter().unit().symbol();
            say(
                    g,
                    plot,
                    Math.max(0, from),
                    y,
                    scales ? percent() + " %" : String.format(Locale.ROOT, "%+.1f %s", by(), unit));
        }
    }
}
