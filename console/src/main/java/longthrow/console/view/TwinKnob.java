package longthrow.console.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.Timer;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.RingMode;
import longthrow.controllers.surface.Kind;

/// A knob, an endless encoder with its ring, or a wheel without one. Pulled up and down it turns; a click pushes it
/// where it can be pushed, a long one holds the push.
final class TwinKnob extends TwinMove {
    private static final int PIXELS_A_TICK = 3;
    private static final double TURN = 128; // ticks from end to end of a knob with ends
    private static final double WHEEL_TURN = 48; // ticks of a wheel's whole turn on the screen
    private static final int HOLD_MILLIS = 250;
    private static final int SIZE = 26;
    private static final int WHEEL = 36;
    private static final int WORD = 10;

    private final String face;
    private final boolean endless;
    private final boolean wheel;
    private Optional<Control> push = Optional.empty();
    private Optional<Color> colour = Optional.empty();
    private Feedback.Glow glow = Feedback.Glow.OFF;
    private double position = 0.5;
    private double angle;
    private boolean down;
    private boolean centre;
    private RingMode mode = RingMode.DOT;
    private OptionalDouble value = OptionalDouble.empty();

    TwinKnob(Control control, String face, Stage stage) {
        super(control, stage);
        this.face = face;
        endless = control.kind() == Kind.ENCODER;
        wheel = endless && !control.shows();
        Grip grip = new Grip();
        addMouseListener(grip);
        addMouseMotionListener(grip);
        for (String key : new String[] {"SPACE", "ENTER"}) {
            key(key, () -> push(true));
            key("released " + key, () -> push(false));
        }
    }

    /// The pointer on the knob.
    private final class Grip extends Pull {
        private final Timer hold = new Timer(HOLD_MILLIS, event -> push(true));
        private int way;
        private boolean pulled;

        Grip() {
            hold.setRepeats(false);
        }

        @Override
        void grasped() {
            way = 0;
            pulled = false;
            touched(true);
            if (push.isPresent()) {
                hold.start();
            }
        }

        @Override
        void pulled(int pixels, boolean fine) {
            pulled = true;
            hold.stop();
            way += pixels;
            turn(way / PIXELS_A_TICK);
            way %= PIXELS_A_TICK;
        }

        @Override
        void released() {
            hold.stop();
            if (!pulled) {
                push(true);
            }
            push(false);
            touched(false);
        }
    }

    @Override
    void wear(Control other) {
        super.wear(other);
        if (other.kind() == Kind.BUTTON) {
            push = Optional.of(other);
        }
    }

    private void push(boolean now) {
        if (now != down && push.filter(button -> button.in().isPresent()).isPresent()) {
            down = now;
            push.ifPresent(button -> pressed(button, now));
            repaint();
        }
    }

    @Override
    void step(double steps) {
        turn((int) (Math.signum(steps) * Math.max(1, Math.floor(Math.abs(steps)))));
    }

    private void turn(int ticks) {
        if (ticks == 0 || control().in().isEmpty()) {
            return;
        }
        if (endless) {
            angle += ticks / WHEEL_TURN;
            turned(ticks);
            repaint();
        } else {
            go(position + ticks / TURN);
        }
    }

    @Override
    double position() {
        return position;
    }

    @Override
    void go(double to) {
        if (endless) {
            turn((int) Math.round((to - position) * TURN));
        } else if (control().in().isPresent()) {
            position = Math.clamp(to, 0, 1);
            moved(position);
            repaint();
        }
    }

    /// Where the value is while the knob has not caught up with it.
    void waits(OptionalDouble at) {
        if (!at.equals(value)) {
            value = at;
            repaint();
        }
    }

    @Override
    void told(Feedback feedback) {
        switch (feedback) {
            case Feedback.Ring ring -> ring(ring);
            case Feedback.Motor motor -> ring(new Feedback.Ring(control(), motor.position(), mode, centre));
            case Feedback.Light light
            when light.glow() != glow -> {
                glow = light.glow();
                repaint();
            }
            case Feedback.Colour told -> colour(told.rgb());
            case Feedback.Light _, Feedback.Text _, Feedback.Level _, Feedback.Digits _ -> {}
        }
    }

    private void ring(Feedback.Ring ring) {
        if (ring.position() != position || ring.mode() != mode || ring.centre() != centre) {
            position = ring.position();
            mode = ring.mode();
            centre = ring.centre();
            repaint();
        }
    }

    private void colour(int rgb) {
        Optional<Color> now = (rgb & 0xFFFFFF) == 0 ? Optional.empty() : Optional.of(new Color(rgb));
        if (!now.equals(colour)) {
            colour = now;
            repaint();
        }
    }

    @Override
    Dimension lone(double size) {
        int word = getFontMetrics(Type.TINY.font()).stringWidth(face);
        int dial = times(size, wheel ? WHEEL : SIZE);
        return new Dimension(Math.max(dial, word + 2), dial + (face.isEmpty() ? 0 : WORD));
    }

    @Override
    int printed() {
        return getFontMetrics(Type.TINY.font()).stringWidth(face);
    }

    @Override
    void face(Graphics2D g) {
        int height = getHeight() - (face.isEmpty() ? 0 : WORD);
        double radius = Math.min(getWidth(), height) / 2.0 - 2;
        double x = getWidth() / 2.0;
        double y = height / 2.0 + (wheel ? 0 : 1);
        if (wheel) {
            wheel(g, x, y, radius);
        } else {
            dial(g, x, y, radius);
        }
        push(g, x, y, radius);
        if (!face.isEmpty()) {
            g.setColor(Ink.DIM.color());
            Type.TINY.centre(g, face, x, getHeight() - WORD / 2);
        }
    }

    private void dial(Graphics2D g, double x, double y, double radius) {
        double from = switch (mode) {
            case DOT, DARK -> position;
            case BOOST_CUT, SPREAD -> 0.5;
            case WRAP -> 0;
        };
        Dial.dial(g, x, y, radius, position, from);
        if (value.isPresent()) {
            double way = Math.toRadians(-225 + 270 * value.getAsDouble());
            g.setColor(Ink.TEXT.color());
            g.setStroke(new BasicStroke(1));
            g.draw(dot(x + Math.cos(way) * radius, y + Math.sin(way) * radius, 2));
        }
        if (centre) {
            g.setColor(Ink.ACCENT.color());
            g.fill(dot(x, y + radius, 1.5));
        }
    }

    /// A wheel has no ends and no pointer; its dimple goes round with the turns.
    private void wheel(Graphics2D g, double x, double y, double radius) {
        g.setColor(Ink.RAISED.color());
        g.fill(dot(x, y, radius));
        g.setColor(Ink.FAINT.color());
        g.setStroke(new BasicStroke(1));
        g.draw(dot(x, y, radius));
        double way = 2 * Math.PI * angle - Math.PI / 2;
        g.setColor(Ink.DIM.color());
        double dimple = Math.max(1.5, radius / 6);
        g.fill(dot(x + Math.cos(way) * radius * 0.62, y + Math.sin(way) * radius * 0.62, dimple));
    }

    /// The push: a dimple in the middle, lit while its lamp is, larger under the finger.
    private void push(Graphics2D g, double x, double y, double radius) {
        if (push.isPresent() || glow != Feedback.Glow.OFF || colour.isPresent()) {
            if (wheel && !down && glow == Feedback.Glow.OFF) {
                g.setColor(Ink.FAINT.color());
                g.draw(dot(x, y, radius * 0.36));
                return;
            }
            Color lamp = glow == Feedback.Glow.OFF ? Ink.FAINT.color() : Ink.ACCENT.color();
            g.setColor(colour.orElse(down ? Ink.TEXT.color() : lamp));
            g.fill(dot(x, y, radius * (down || glow == Feedback.Glow.ON ? 0.3 : 0.17)));
        }
    }

    private static Ellipse2D dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
