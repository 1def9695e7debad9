package longthrow.console.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.Optional;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Kind;

/// A button or lamp of the twin. A blinking lamp is drawn half lit with its rim bright; a lamp that is no button is a
/// dot, not a face.
final class TwinButton extends TwinPart {
    private static final int HEIGHT = 16;
    private static final int LARGE = 22; // from so high on the words are larger, too
    private static final int LEAST = 26;
    private static final int DOT = 6;

    private final String face;
    private final Ink light;
    private Glow glow = Glow.OFF;
    private Optional<Color> colour = Optional.empty();
    private boolean down;

    TwinButton(Control control, String face, Stage stage) {
        super(control.in().isPresent() ? AccessibleRole.PUSH_BUTTON : AccessibleRole.LABEL, control, stage);
        this.face = face;
        light = lightOf(control.family());
        addMouseListener(new Pull() {
            @Override
            void pulled(int pixels, boolean fine) {
                // a button stays down wherever the pointer goes
            }

            @Override
            void grasped() {
                press(true);
            }

            @Override
            void released() {
                press(false);
            }
        });
        for (String key : new String[] {"SPACE", "ENTER"}) {
            key(key, () -> press(true));
            key("released " + key, () -> press(false));
        }
    }

    private void press(boolean now) {
        if (control().in().isPresent() && now != down) {
            down = now;
            pressed(control(), now);
            repaint();
        }
    }

    /// The colour such lamps usually have; what a lamp means is told by its word, never by this.
    private static Ink lightOf(String family) {
        String word = family.substring(family.lastIndexOf('.') + 1);
        return switch (word) {
            case "mute", "rec", "record", "arm", "m", "r" -> Ink.STOP;
            case "solo", "s", "rude-solo", "any-solo" -> Ink.SOLO;
            case "play" -> Ink.SAFE;
            default -> Ink.ACCENT;
        };
    }

    @Override
    void told(Feedback feedback) {
        if (feedback instanceof Feedback.Light told && told.glow() != glow) {
            glow = told.glow();
            getAccessibleContext().setAccessibleDescription(glow.name());
            repaint();
        } else if (feedback instanceof Feedback.Colour told) {
            Optional<Color> now = (told.rgb() & 0xFFFFFF) == 0 ? Optional.empty() : Optional.of(new Color(told.rgb()));
            if (!now.equals(colour)) {
                colour = now;
                repaint();
            }
        }
    }

    private boolean lamp() {
        return control().kind() == Kind.LAMP;
    }

    @Override
    Dimension lone(double size) {
        int height = times(size, HEIGHT);
        int word = getFontMetrics(type(height).font()).stringWidth(face);
        int width = Math.max(times(size, LEAST), word + times(size, lamp() ? DOT + 6 : 10));
        return new Dimension((width + 1) / 2 * 2, height);
    }

    @Override
    int printed() {
        return getFontMetrics(type(getHeight()).font()).stringWidth(face) + (lamp() && !face.isEmpty() ? DOT + 4 : 0);
    }

    private static Type type(int height) {
        return height < LARGE ? Type.TINY : Type.LABEL;
    }

    @Override
    void face(Graphics2D g) {
        if (lamp()) {
            dot(g);
        } else {
            key(g);
        }
    }

    private Color lit() {
        return colour.orElseGet(light::color);
    }

    private Color ground() {
        Color rest = colour.map(own -> Ink.mix(Ink.RAISED.color(), own, 0.35)).orElseGet(Ink.RAISED::color);
        return switch (glow) {
            case OFF -> rest;
            case BLINK -> Ink.mix(Ink.RAISED.color(), lit(), 0.45);
            case ON -> lit();
        };
    }

    private void key(Graphics2D g) {
        int arc = Span.HALF.px();
        Color ground = ground();
        g.setColor(down ? Ink.mix(ground, Ink.TEXT.color(), 0.2) : ground);
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        if (glow == Glow.BLINK || (glow == Glow.OFF && colour.isPresent())) {
            g.setColor(lit());
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        g.setColor(glow == Glow.ON ? Ink.ON.color() : Ink.DIM.color());
        type(getHeight()).centre(g, face, getWidth() / 2.0, getHeight() / 2);
    }

    private void dot(Graphics2D g) {
        int y = (getHeight() - DOT) / 2;
        int x = face.isEmpty() ? (getWidth() - DOT) / 2 : 1;
        g.setColor(glow == Glow.OFF ? Ink.WELL.color() : ground());
        g.fillOval(x, y, DOT, DOT);
        g.setColor(glow == Glow.OFF ? Ink.FAINT.color() : lit());
        g.drawOval(x, y, DOT - 1, DOT - 1);
        g.setColor(glow == Glow.OFF ? Ink.DIM.color() : Ink.TEXT.color());
        type(getHeight()).left(g, face, x + DOT + 4, getHeight() / 2);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new SpokenButton();
        }
        return accessibleContext;
    }

    /// The button for screen readers, which can press it.
    private final class SpokenButton extends Spoken implements AccessibleAction {
        @Override
        public AccessibleAction getAccessibleAction() {
            return this;
        }

        @Override
        public int getAccessibleActionCount() {
            return control().in().isPresent() ? 1 : 0;
        }

        @Override
        public String getAccessibleActionDescription(int index) {
            return "press";
        }

        @Override
        public boolean doAccessibleAction(int index) {
            press(true);
            press(false);
            return true;
        }
    }
}
