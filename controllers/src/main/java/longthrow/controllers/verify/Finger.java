package longthrow.controllers.verify;

import java.util.Optional;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;

/// Whether a fader feels a finger come and go.
final class Finger implements Trial {
    private final Control control;
    private boolean came;
    private boolean went;

    Finger(Control control) {
        this.control = control;
    }

    @Override
    public String subject() {
        return control.name() + " touch";
    }

    @Override
    public String task() {
        return "touch " + control.name() + " without moving it, and let go";
    }

    @Override
    public void event(ControlEvent event) {
        if (event instanceof ControlEvent.Touched touched && touched.control().equals(control)) {
            went |= came && !touched.down();
            came |= touched.down();
        }
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        return went ? Optional.of(Verdict.good(subject(), "the finger was felt coming and going")) : Optional.empty();
    }
}
