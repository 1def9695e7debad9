package longthrow.console.view;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import longthrow.console.frame.DeskFrame;
import longthrow.dsp.parameter.Parameter;

/// A fader or knob over one cell: grabbed anywhere it moves relatively, fine with Shift, back to the initial value on
/// double click, by wheel and arrow keys in small steps. It shows what the frame says, never what the hand would like.
abstract class CellControl extends Painted {
    private static final double FINE = 0.1;
    private static final double STEP = 0.0125; // half a decibel in the upper half of a fader

    private final int cell;
    private final Hand hand;
    private final Parameter parameter;
    private double value;

    CellControl(DeskFrame frame, int cell, Hand hand) {
        super(AccessibleRole.SLIDER);
        this.cell = cell;
        this.hand = hand;
        parameter = frame.layout().parameter(cell);
        value = frame.values().get(cell);
        setFocusable(true);
        Grip grip = new Grip();
        addMouseListener(grip);
        addMouseMotionListener(grip);
        addMouseWheelListener(grip);
        key("UP", STEP);
        key("DOWN", -STEP);
        key("shift UP", STEP * FINE);
        key("shift DOWN", -STEP * FINE);
    }

    /// How many pixels the pointer travels from one end of the range to the other.
    abstract int travel();

    /// The control moved from one position to another: repaint what that changes.
    abstract void moved(double from, double to);

    final double position() {
        return parameter.taper().toPosition(value);
    }

    final Parameter parameter() {
        return parameter;
    }

    final double value() {
        return value;
    }

    @Override
    public void present(DeskFrame frame) {
        double now = frame.values().get(cell);
        if (now != value) {
            double before = position();
            value = now;
            moved(before, position());
        }
    }

    private void set(double position) {
        hand.set(cell, parameter.taper().toValue(position));
    }

    private void key(String stroke, double step) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                set(position() + step);
            }
        });
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new SpokenControl();
        }
        return accessibleContext;
    }

    /// The control for screen readers: its position in hundredths, settable; its value in words.
    private final class SpokenControl extends Spoken implements Hundredths {
        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public String getAccessibleDescription() {
            return parameter.format(value);
        }

        @Override
        public double share() {
            return position();
        }

        @Override
        public void share(double share) {
            set(share);
        }
    }

    /// The pointer on the control.
    private final class Grip extends MouseAdapter {
        private boolean held;
        private int lastY;
        private double aim;

        @Override
        public void mousePressed(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            requestFocusInWindow();
            held = true;
            lastY = event.getY();
            aim = position();
            hand.touch(cell, true);
            if (event.getClickCount() == 2) {
                hand.set(cell, parameter.initial());
                aim = parameter.taper().toPosition(parameter.initial());
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (!held || event.getY() == lastY) {
                return;
            }
            double way = (lastY - event.getY()) / (double) travel();
            lastY = event.getY();
            aim = Math.clamp(aim + way * (event.isShiftDown() ? FINE : 1), 0, 1);
            set(aim);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (held && SwingUtilities.isLeftMouseButton(event)) {
                held = false;
                hand.touch(cell, false);
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            if (event.isShiftDown()) {
                getParent().dispatchEvent(SwingUtilities.convertMouseEvent(CellControl.this, event, getParent()));
                return;
            }
            set(position() - event.getPreciseWheelRotation() * STEP * (event.isControlDown() ? FINE : 1));
        }
    }
}
