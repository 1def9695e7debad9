package longthrow.console.view;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleRole;
import longthrow.console.frame.DeskFrame;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Feedback;
import longthrow.dsp.thread.Clock;

/// One control of the twin: shows the feedback that the hardware receives and plays the events that it would send.
abstract class TwinPart extends Painted {
    private final Control control;
    private final Stage stage;

    TwinPart(AccessibleRole role, Control control, Stage stage) {
        super(role);
        this.control = control;
        this.stage = stage;
        name(control.name(), control.name() + " of the surface");
    }

    /// Where the twin stands: the port it plays, the hand that plays it and the clock that stamps.
    record Stage(String port, Hand hand, Clock clock) {}

    /// Shows what the control is told.
    abstract void told(Feedback feedback);

    final Control control() {
        return control;
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

    @Override
    public void present(DeskFrame frame) {
        // The twin hands each part its own feedback.
    }

    /// A pointer that pulls up and down; tells the pixels travelled upwards since the last event.
    abstract static class Pull extends MouseAdapter {
        private int lastY;

        abstract void pulled(int pixels, boolean fine);

        @Override
        public void mousePressed(MouseEvent event) {
            lastY = event.getY();
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            pulled(lastY - event.getY(), event.isShiftDown());
            lastY = event.getY();
        }
    }
}
