package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A meter of the twin.
final class TwinMeter extends TwinPart {
    private static final int WIDE = 8;
    private static final int HIGH = 36;

    private double decibels = Double.NEGATIVE_INFINITY;

    TwinMeter(Control control, Stage stage) {
        super(AccessibleRole.PROGRESS_BAR, control, stage);
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Level told && told.decibels() != decibels) {
            decibels = told.decibels();
            repaint();
        }
    }

    @Override
    boolean smooth() {
        return false;
    }

    @Override
    Dimension lone(double size) {
        return new Dimension(times(size, WIDE), times(size, HIGH));
    }

    @Override
    void face(Graphics2D g) {
        int level = (int) Math.round(MeterScale.deflection(decibels) * getHeight());
        g.setColor(Ink.WELL.color());
        g.fillRect(0, 0, getWidth(), getHeight());
        Sprites.rows(
                g,
                Sprites.of(g, "bar", getWidth(), getHeight(), 0, LevelMeter::gradient),
                0,
                0,
                getWidth(),
                getHeight() - level,
                getHeight());
    }
}
