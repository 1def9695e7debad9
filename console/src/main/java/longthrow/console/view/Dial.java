package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// A knob over any cell; the lit way starts where the value means nothing: at 0 where the range has both signs, else at
/// its foot.
class Dial extends CellControl {
    private static final int TRAVEL = 160; // pixels from end to end, like a fader of that length

    private final double rest;

    Dial(DeskFrame frame, int cell, Hand hand) {
        super(frame, cell, hand);
        rest = rest(parameter());
    }

    private static double rest(Parameter parameter) {
        boolean signed = parameter.minimum() < 0 && parameter.maximum() > 0;
        return signed && Double.isFinite(parameter.minimum())
                ? parameter.taper().toPosition(0)
                : 0;
    }

    @Override
    int travel() {
        return TRAVEL;
    }

    @Override
    void moved(double from, double to) {
        repaint();
    }

    @Override
    void draw(Graphics2D g) {
        double radius = Math.min(getWidth(), getHeight()) / 2.0 - 2;
        dial(g, getWidth() / 2.0, getHeight() / 2.0 + 1, radius, position(), rest);
    }

    /// A dial of 270 degrees with its pointer at `position` and the way from `from` lit.
    static void dial(Graphics2D g, double x, double y, double radius, double position, double from) {
        float line = (float) Math.max(1.5, radius / 6.5);
        g.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Ink.TEXT.over(Ink.PANEL, 0.14));
        g.draw(arc(x, y, radius, 0, 1));
        if (Math.abs(position - from) > 0.004) {
            g.setColor(Ink.ACCENT.color());
            g.draw(arc(x, y, radius, from, position));
        }
        double angle = Math.toRadians(-225 + 270 * position);
        g.setColor(Ink.TEXT.color());
        g.setStroke(new BasicStroke((float) Math.max(1.5, radius / 8), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(
                x + Math.cos(angle) * radius * 0.42,
                y + Math.sin(angle) * radius * 0.42,
                x + Math.cos(angle) * radius * 0.78,
                y + Math.sin(angle) * radius * 0.78));
    }

    private static Arc2D arc(double x, double y, double radius, double from, double to) {
        return new Arc2D.Double(
                x - radius, y - radius, 2 * radius, 2 * radius, 225 - 270 * from, -270 * (to - from), Arc2D.OPEN);
    }
}
