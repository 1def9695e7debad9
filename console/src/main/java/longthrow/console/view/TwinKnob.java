package longthrow.console.view;

import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.RingMode;
import longthrow.controllers.surface.Kind;

/// A knob or endless encoder of the twin with its ring; a click pushes it where it can be pushed.
final class TwinKnob extends TwinPart {
    private static final int PIXELS_A_TICK = 3;
    private static final double TURN = 128; // ticks from end to end of a knob with ends

    private final Optional<Control> push;
    private double position = 0.5;
    private RingMode mode = RingMode.DOT;

    TwinKnob(Control control, Optional<Control> push, Stage stage) {
        super(AccessibleRole.SLIDER, control, stage);
        this.push = push;
        Pull grip = new Pull() {
            private int way;
            private boolean pulled;

            @Override
            public void mousePressed(MouseEvent event) {
                super.mousePressed(event);
                pulled = false;
            }

            @Override
            void pulled(int pixels, boolean fine) {
                pulled = true;
                way += pixels;
                turn(way / PIXELS_A_TICK);
                way %= PIXELS_A_TICK;
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                if (!pulled) {
                    click();
                }
            }

            @Override
            public void mouseWheelMoved(MouseWheelEvent event) {
                turn((int) -Math.signum(event.getPreciseWheelRotation()));
            }
        };
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(grip);
    }

    private void click() {
        push.ifPresent(button -> {
            pressed(button, true);
            pressed(button, false);
        });
    }

    private void turn(int ticks) {
        if (ticks == 0) {
            return;
        }
        if (control().kind() == Kind.ENCODER) {
            turned(ticks);
        } else {
            position = Math.clamp(position + ticks / TURN, 0, 1);
            moved(position);
            repaint();
        }
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Ring ring && (ring.position() != position || ring.mode() != mode)) {
            position = ring.position();
            mode = ring.mode();
            repaint();
        }
    }

    @Override
    void draw(Graphics2D g) {
        double radius = Math.min(getWidth(), getHeight()) / 2.0 - 2;
        double from = switch (mode) {
            case DOT, DARK -> position;
            case BOOST_CUT, SPREAD -> 0.5;
            case WRAP -> 0;
        };
        PanKnob.dial(g, getWidth() / 2.0, getHeight() / 2.0 + 1, radius, position, from);
    }
}
