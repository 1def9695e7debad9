package longthrow.console.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleRole;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;
import longthrow.controllers.surface.Feedback.Glow;

/// A button or lamp of the twin; a blinking lamp is drawn half lit with its rim bright.
final class TwinButton extends TwinPart {
    private final String face;
    private final Ink light;
    private Glow glow = Glow.OFF;
    private boolean down;

    TwinButton(Control control, String face, Stage stage) {
        super(AccessibleRole.PUSH_BUTTON, control, stage);
        this.face = face;
        light = lightOf(control.family());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                press(true);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                press(false);
            }
        });
    }

    private void press(boolean now) {
        if (control().in().isPresent()) {
            down = now;
            pressed(control(), now);
            repaint();
        }
    }

    /// The colour such lamps usually have; what a lamp means is told by its word, never by this.
    private static Ink lightOf(String family) {
        String word = family.substring(family.lastIndexOf('.') + 1);
        return switch (word) {
            case "mute", "rec", "record", "m", "r" -> Ink.STOP;
            case "solo", "s", "rude-solo" -> Ink.SOLO;
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
        }
    }

    @Override
    void draw(Graphics2D g) {
        int arc = Span.HALF.px();
        Color rest = Ink.RAISED.color();
        Color face = switch (glow) {
            case OFF -> rest;
            case BLINK -> light.over(Ink.RAISED, 0.45);
            case ON -> light.color();
        };
        g.setColor(down ? Ink.mix(face, Ink.TEXT.color(), 0.2) : face);
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        if (glow == Glow.BLINK) {
            g.setColor(light.color());
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
        if (!this.face.isEmpty()) {
            g.setColor(glow == Glow.ON ? Ink.GROUND.color() : Ink.DIM.color());
            Type.TINY.centre(g, Type.TINY.fit(g, this.face, getWidth()), getWidth() / 2.0, getHeight() / 2);
        }
    }
}
