package longthrow.console.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.OptionalDouble;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A fader of the twin: stands where its motor or the hand put it. A fader without motor whose value is elsewhere shows
/// the value's place as a ghost cap; one that was never moved stands nowhere known and is hollow.
final class TwinFader extends TwinMove {
    private static final int CAP_WIDTH = 22;
    private static final int CAP_HEIGHT = 14;
    private static final double FINE = 0.1;
    private static final double STEP = 0.0125;

    private final boolean moves;
    private double position;
    private boolean known;
    private boolean held;
    private int rgb = Ink.DIM.color().getRGB();
    private OptionalDouble value = OptionalDouble.empty();

    TwinFader(Control control, Stage stage) {
        super(control, stage);
        moves = control.in().isPresent();
        known = control.shows();
        Pull grip = new Pull() {
            @Override
            void grasped() {
                touched(true);
            }

            @Override
            void pulled(int pixels, boolean fine) {
                go(position + pixels / (double) travel() * (fine ? FINE : 1));
            }

            @Override
            void released() {
                touched(false);
            }
        };
        addMouseListener(grip);
        addMouseMotionListener(grip);
    }

    @Override
    void step(double steps) {
        go(position + steps * STEP);
    }

    @Override
    double position() {
        return position;
    }

    @Override
    void go(double to) {
        if (moves) {
            stand(Math.clamp(to, 0, 1));
            moved(position);
        }
    }

    private void stand(double to) {
        repaintCap(position);
        position = to;
        known = true;
        repaintCap(position);
    }

    private int travel() {
        return Math.max(1, getHeight() - CAP_HEIGHT - 2);
    }

    /// The middle of a cap at a position.
    private int middle(double at) {
        return getHeight() - 1 - CAP_HEIGHT / 2 - (int) Math.round(at * travel());
    }

    private void repaintCap(double at) {
        repaint(0, middle(at) - CAP_HEIGHT, getWidth(), 2 * CAP_HEIGHT);
    }

    /// Where the value is while the fader has not caught up with it.
    void waits(OptionalDouble at) {
        if (!at.equals(value)) {
            value = at;
            getAccessibleContext()
                    .setAccessibleDescription(
                            at.isPresent() ? "the value waits at " + Math.round(100 * at.getAsDouble()) + " %" : "");
            repaint();
        }
    }

    /// Whether a hand has the control, wherever that hand is.
    void held(boolean now) {
        if (held != now) {
            held = now;
            repaintCap(position);
        }
    }

    /// Nothing of the desk is under the fader.
    void rest() {
        held(false);
        waits(OptionalDouble.empty());
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Motor motor && (motor.position() != position || !known)) {
            stand(motor.position());
        } else if (feedback instanceof Feedback.Colour colour && rgb != colour.rgb()) {
            rgb = colour.rgb();
            repaintCap(position);
        }
    }

    @Override
    Dimension lone(double size) {
        return new Dimension(CAP_WIDTH + 6, times(size, TwinStrips.LEAST_THROW));
    }

    @Override
    void face(Graphics2D g) {
        int middle = getWidth() / 2;
        g.setColor(Ink.WELL.color());
        g.fillRoundRect(middle - 1, 1 + CAP_HEIGHT / 2, 3, travel(), 3, 3);
        int wide = Math.min(CAP_WIDTH, getWidth() - 2);
        int left = middle - wide / 2;
        if (value.isPresent()) {
            outline(g, Ink.TEXT.color(), left, middle(value.getAsDouble()), wide);
        }
        int y = middle(position);
        if (!known) {
            outline(g, Ink.FAINT.color(), left, y, wide);
            return;
        }
        int top = y - CAP_HEIGHT / 2;
        Sprites.whole(
                g,
                Sprites.of(g, "twin-cap", wide, CAP_HEIGHT, rgb, (own, width, _) -> cap(own, width)),
                left,
                top,
                wide,
                CAP_HEIGHT);
        if (held) {
            outline(g, Ink.HAND.color(), left, y, wide);
            g.fillOval(middle - 1, top - 4, 3, 3);
        }
    }

    private void cap(Graphics2D g, int wide) {
        int arc = Span.HALF.px();
        g.setPaint(new GradientPaint(0, 0, Ink.CAP_TOP.color(), 0, CAP_HEIGHT, Ink.CAP_BOTTOM.color()));
        g.fillRoundRect(0, 0, wide, CAP_HEIGHT, arc, arc);
        g.setColor(Ink.strip(rgb));
        g.fillRect(3, CAP_HEIGHT / 2 - 1, wide - 6, 2);
    }

    private static void outline(Graphics2D g, Color ink, int left, int y, int wide) {
        g.setColor(ink);
        int arc = Span.HALF.px();
        g.drawRoundRect(left, y - CAP_HEIGHT / 2, wide - 1, CAP_HEIGHT - 1, arc, arc);
    }
}
