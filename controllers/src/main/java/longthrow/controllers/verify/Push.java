package longthrow.controllers.verify;

import java.util.Optional;
import longthrow.controllers.surface.Address;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;

/// Whether a button says that it goes down and comes up.
final class Push implements Trial {
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final Control control;
    private boolean pressed;
    private boolean released;
    private long since;

    Push(Control control) {
        this.control = control;
    }

    @Override
    public String subject() {
        return control.name();
    }

    @Override
    public String task() {
        return "press " + control.name() + " once";
    }

    @Override
    public void event(ControlEvent event) {
        if (event instanceof ControlEvent.Pressed press && press.control().equals(control)) {
            released |= pressed && !press.down();
            since = press.down() ? press.nanos() : since;
            pressed |= press.down();
        }
    }

    @Override
    public Optional<Verdict> verdict(long nanos) {
        if (released) {
            boolean once = control.in().map(Address::oneShot).orElse(false);
            return Optional.of(Verdict.good(subject(), once ? "pressed" : "pressed and released"));
        }
        boolean stuck = pressed && nanos - since > PATIENCE_NANOS;
        return stuck
                ? Optional.of(Verdict.different(
                        subject(), "it says no release: it latches by itself; bind it with \"| press\""))
                : Optional.empty();
    }
}
