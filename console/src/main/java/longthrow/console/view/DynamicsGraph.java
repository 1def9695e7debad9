package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.meter.MeterFrame;
import longthrow.dsp.parameter.Values;

/// What comes out of a gate or compressor for what goes in, -60 to 0 dBFS each way; the reduction of the last seconds
/// hangs from the top, and a dot stands on the curve where the reduction now puts it.
final class DynamicsGraph extends Painted {
    private static final double FLOOR = -60;
    private static final int HISTORY = 240; // pictures, some four seconds
    private static final double LEAST = 0.1;
    private static final BasicStroke CURVE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /// The static curve of some values: dB in, dB out.
    interface Law {
        /// The curve that these values ask for.
        DoubleUnaryOperator of(Values values);
    }

    private final Law law;
    private final ToDoubleFunction<MeterFrame> reduction;
    private final double[] past = new double[HISTORY];
    private Optional<DeskFrame> shown = Optional.empty();
    private final Path2D area = new Path2D.Double();
    private final Path2D line = new Path2D.Double();
    private final Ellipse2D point = new Ellipse2D.Double();
    private int at;
    private boolean moved;

    /// `reduction` reads the gain change now, 0 dB or below.
    DynamicsGraph(String id, String words, Law law, ToDoubleFunction<MeterFrame> reduction) {
        super(AccessibleRole.CANVAS);
        this.law = law;
        this.reduction = reduction;
        name(id, words);
    }

    @Override
    public void present(DeskFrame frame) {
        boolean turned = shown.isEmpty() || frame.values() != shown.get().values();
        boolean heard = shown.isEmpty() || frame.meters() != shown.get().meters();
        shown = Optional.of(frame);
        if (heard) {
            past[at] = reduction.applyAsDouble(frame.meters());
            at = (at + 1) % HISTORY;
        }
        boolean works = works();
        if (turned || (heard && (works || moved))) {
            repaint();
        }
        moved = works;
    }

    private boolean works() {
        for (double value : past) {
            if (value < -LEAST) {
                return true;
            }
        }
        return false;
    }

    private double x(double decibels) {
        return (1 - decibels / FLOOR) * getWidth();
    }

    private double y(double decibels) {
        return Math.clamp(decibels / FLOOR, 0, 1) * getHeight();
    }

    @Override
    void draw(Graphics2D g) {
        g.setColor(Ink.WELL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        history(g);
        BufferedImage grid = Sprites.of(g, "dynamics", getWidth(), getHeight(), 0, (own, _, _) -> grid(own));
        Sprites.whole(g, grid, 0, 0, getWidth(), getHeight());
        shown.ifPresent(frame -> curve(g, law.of(frame.values()), reduction.applyAsDouble(frame.meters())));
        Corners.draw(g, getWidth(), getHeight(), getBackground());
    }

    private void grid(Graphics2D g) {
        Theme.edges(g, false);
        for (int decibels = -48; decibels < 0; decibels += 12) {
            g.setColor(Ink.HAIRLINE.over(Ink.WELL, 0.7));
            g.fillRect((int) Math.round(x(decibels)), 0, 1, getHeight());
            g.fillRect(0, (int) Math.round(y(decibels)), getWidth(), 1);
            g.setColor(Ink.FAINT.color());
            Type.SCALE.centre(g, Integer.toString(decibels), x(decibels), getHeight() - Span.UNIT.px());
        }
    }

    private void history(Graphics2D g) {
        area.reset();
        area.moveTo(0, 0);
        for (int i = 0; i < HISTORY; i++) {
            double x = (double) i / (HISTORY - 1) * getWidth();
            area.lineTo(x, y(Math.max(FLOOR, past[(at + i) % HISTORY])));
        }
        area.lineTo(getWidth(), 0);
        g.setColor(Ink.HAND.over(Ink.WELL, 0.3));
        g.fill(area);
    }

    private void curve(Graphics2D g, DoubleUnaryOperator curve, double reduced) {
        line.reset();
        double dot = Double.NaN;
        for (int x = 0; x <= getWidth(); x++) {
            double in = FLOOR * (1 - (double) x / getWidth());
            double out = curve.applyAsDouble(in);
            if (x == 0) {
                line.moveTo(0, y(out));
            } else {
                line.lineTo(x, y(out));
            }
            if (Double.isNaN(dot) && reduced < -LEAST && out - in <= reduced) {
                dot = in;
            }
        }
        g.setColor(Ink.ACCENT.color());
        g.setStroke(CURVE);
        g.draw(line);
        if (!Double.isNaN(dot)) {
            g.setColor(Ink.HAND.color());
            point.setFrame(x(dot) - 4, y(curve.applyAsDouble(dot)) - 4, 8, 8);
            g.fill(point);
        }
    }
}
