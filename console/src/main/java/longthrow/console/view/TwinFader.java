package longthrow.console.view;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A fader of the twin: stands where its motor or the hand put it.
final class TwinFader extends TwinPart {
    private static final int CAP_WIDTH = 22;
    private static final int CAP_HEIGHT = 14;
    private static final double FINE = 0.1;
    private static final double STEP = 0.0125;

    private double position;
    private int rgb = Ink.DIM.color().getRGB();

    TwinFader(Control control, Stage stage) {
        super(AccessibleRole.SLIDER, control, stage);
        Pull grip = new Pull() {
            @Override
            public void mousePressed(MouseEvent event) {
                super.mousePressed(event);
                touched(true);
            }

            @Override
            void pulled(int pixels, boolean fine) {
                move(position + pixels / (double) travel() * (fine ? FINE : 1));
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                touched(false);
            }

            @Override
            public void mouseWheelMoved(MouseWheelEvent event) {
                move(position - event.getPreciseWheelRotation() * STEP);
            }
        };
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(grip);
    }

    private void move(double to) {
        position = Math.clamp(to, 0, 1);
        moved(position);
        repaint();
    }

    private int travel() {
        return Math.max(1, getHeight() - CAP_HEIGHT);
    }

    /// The colour of the cap's line.
    void line(int colour) {
        if (rgb != colour) {
            rgb = colour;
            repaint();
        }
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Motor motor && motor.position() != position) {
            position = motor.position();
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        int middle = getWidth() / 2;
        int y = getHeight() - CAP_HEIGHT / 2 - (int) Math.round(position * travel());
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(middle - 1, CAP_HEIGHT / 2, 3, travel(), 3, 3);
        int left = middle - CAP_WIDTH / 2;
        int top = y - CAP_HEIGHT / 2;
        g.setPaint(new GradientPaint(0, top, Ink.CAP_TOP.color(), 0, top + CAP_HEIGHT, Ink.CAP_BOTTOM.color()));
        g.fillRoundRect(left, top, CAP_WIDTH, CAP_HEIGHT, Span.HALF.px(), Span.HALF.px());
        g.setColor(new Color(rgb));
        g.fillRect(left + 3, y - 1, CAP_WIDTH - 6, 2);
    }
}
