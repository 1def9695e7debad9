package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import longthrow.console.frame.DeskFrame;

/// The pan: a knob with its value in words below; the blue way leads from the centre to where it stands.
final class PanKnob extends CellControl {
    private static final int TRAVEL = 160; // pixels from hard left to hard right, like a fader of that length

    PanKnob(DeskFrame frame, int cell, Hand hand) {
        super(frame, cell, hand);
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
        int size = Span.KNOB.px();
        dial(g, getWidth() / 2.0, size / 2.0, size / 2.0 - 1.5, position(), 0.5);
        g.setColor(Ink.DIM.color());
        Type.SCALE.centre(g, parameter().format(value()), getWidth() / 2.0, size + Span.HALF.px());
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
