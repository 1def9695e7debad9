package longthrow.controllers.emulation;

import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.Feedback;

/// A motor fader of a device: it travels where the host says, unless a finger holds it; let go, it returns to where the
/// host last sent it, as a servo does.
final class Motor {
    private final Control control;
    private final Face face;
    private double commanded;
    private boolean held;

    Motor(Control control, Face face) {
        this.control = control;
        this.face = face;
    }

    void command(int value) {
        commanded = Math.min(1, value / (double) control.maximumOut());
        travel();
    }

    void drop() {
        commanded = 0;
        travel();
    }

    void push(double position) {
        face.show(new Feedback.Motor(control, position));
    }

    void hold(boolean down) {
        held = down;
        travel();
    }

    private void travel() {
        if (!held) {
            face.show(new Feedback.Motor(control, commanded));
        }
    }
}
