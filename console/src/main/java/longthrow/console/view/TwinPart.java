package longthrow.console.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.thread.Clock;

/// One control of the twin: shows the feedback that the hardware receives and plays the events that it would send, by
/// mouse and by keys. Pointed at or focused it says what it is and what it does now.
abstract class TwinPart extends Painted {
    private final Control control;
    private final Stage stage;
    private final Map<String, String> worn = new TreeMap<>();
    private String does = "";

    TwinPart(AccessibleRole role, Control control, Stage stage) {
        super(role);
        this.control = control;
        this.stage = stage;
        name(control.name(), control.name() + " of the surface");
        setFocusable(control.in().isPresent());
        Attention attention = new Attention();
        addMouseListener(attention);
        addFocusListener(attention);
        say();
    }

    /// Where the twin stands: the port it plays, the hand that plays it, the clock that stamps, and who hears which
    /// part is pointed at.
    record Stage(String port, Hand hand, Clock clock, Pointer pointer) {}

    /// Hears which part the pointer or the keyboard is at.
    interface Pointer {
        /// The pointer came to a part or left it.
        void at(TwinPart part, boolean there);

        /// A part was pressed, or the keyboard came to it.
        default void chosen(TwinPart part) {}
    }

    /// Shows what the control is told, or one that it wears.
    abstract void told(Feedback feedback);

    /// Paints the control.
    abstract void face(Graphics2D g);

    /// The room the control takes where it stands alone, `size` times the smallest.
    abstract Dimension lone(double size);

    /// How wide the words printed on it are.
    int printed() {
        return 0;
    }

    /// A length at a size.
    static int times(double size, int pixels) {
        return (int) Math.round(size * pixels);
    }

    /// Takes on a control that has no place of its own: a push, a lamp, a colour.
    void wear(Control other) {
        setFocusable(isFocusable() || other.in().isPresent());
    }

    final Control control() {
        return control;
    }

    /// What the control does now, in the mapper's words; empty when nothing.
    final void does(String words) {
        if (!words.equals(does)) {
            does = words;
            say();
        }
    }

    /// What a control that it wears does now.
    final void does(Control other, String words) {
        String said = words.isEmpty() ? "" : words(other, words);
        if (!said.equals(worn.put(other.name(), said))) {
            say();
        }
    }

    /// What it is and what it does: `fader[3]  E2 lo hi  → ch/11/fader`; then what it wears does.
    final String words() {
        return Stream.concat(Stream.of(words(control, does)), worn.values().stream())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("   "));
    }

    private static String words(Control control, String does) {
        String wire = TwinWire.words(control);
        return control.name() + (wire.isEmpty() ? "" : "  " + wire) + (does.isEmpty() ? "" : "  → " + does);
    }

    private void say() {
        setToolTipText(words());
    }

    final void moved(double position) {
        play(new ControlEvent.Moved(control, position, stage.clock.nanos()));
    }

    final void turned(int ticks) {
        play(new ControlEvent.Turned(control, ticks, stage.clock.nanos()));
    }

    final void pressed(Control button, boolean down) {
        play(new ControlEvent.Pressed(button, down, stage.clock.nanos()));
    }

    final void touched(boolean down) {
        if (control.touch().isPresent()) {
            play(new ControlEvent.Touched(control, down, stage.clock.nanos()));
        }
    }

    private void play(ControlEvent event) {
        stage.hand.play(stage.port, event);
    }

    /// Binds a key of the keyboard while the part has the focus.
    final void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    @Override
    public void present(DeskFrame frame) {
        // The twin hands each part its own feedback.
    }

    @Override
    final void draw(Graphics2D g) {
        face(g);
        if (isFocusOwner()) {
            g.setColor(Ink.ACCENT.color());
            int arc = Span.CORNER.px();
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        }
    }

    /// Tells when the pointer or the keyboard comes and goes.
    private final class Attention extends MouseAdapter implements FocusListener {
        @Override
        public void mouseEntered(MouseEvent event) {
            stage.pointer.at(TwinPart.this, true);
        }

        @Override
        public void mousePressed(MouseEvent event) {
            stage.pointer.chosen(TwinPart.this);
        }

        @Override
        public void mouseExited(MouseEvent event) {
            stage.pointer.at(TwinPart.this, false);
        }

        @Override
        public void focusGained(FocusEvent event) {
            stage.pointer.at(TwinPart.this, true);
            stage.pointer.chosen(TwinPart.this);
            scrollRectToVisible(new java.awt.Rectangle(0, 0, getWidth(), getHeight()));
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            stage.pointer.at(TwinPart.this, false);
            repaint();
        }
    }

    /// A pointer that pulls up and down with the left button; tells the pixels travelled upwards since the last event.
    abstract static class Pull extends MouseAdapter {
        private int lastY;
        private boolean held;

        abstract void pulled(int pixels, boolean fine);

        /// The button went down.
        void grasped() {}

        /// The button came up again.
        void released() {}

        @Override
        public final void mousePressed(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                held = true;
                lastY = event.getY();
                grasped();
            }
        }

        @Override
        public final void mouseReleased(MouseEvent event) {
            if (held && SwingUtilities.isLeftMouseButton(event)) {
                held = false;
                released();
            }
        }

        @Override
        public final void mouseDragged(MouseEvent event) {
            if (held && event.getY() != lastY) {
                pulled(lastY - event.getY(), event.isShiftDown());
                lastY = event.getY();
            }
        }
    }
}
