package longthrow.controllers.verify;

import java.util.Optional;
import longthrow.controllers.surface.AddressDecoder;
import longthrow.controllers.surface.Control;
import longthrow.controllers.surface.ControlEvent;
import longthrow.controllers.surface.Profile;

/// Measures one control of a device at work: how far a fader or knob goes and in which steps, which way an encoder
/// counts. All calls belong to one thread.
public final class Calibration {
    private final Control control;
    private final Trial trial;
    private final AddressDecoder values = new AddressDecoder();

    private Calibration(Control control, Trial trial) {
        this.control = control;
        this.trial = trial;
        control.in().ifPresent(address -> values.listen(address, (value, nanos) -> trial.value(control, value, nanos)));
    }

    /// For a control of that profile; empty where there is nothing to measure.
    public static Optional<Calibration> of(Profile profile, Control control) {
        boolean moves = control.in().isPresent();
        return switch (control.kind()) {
            case FADER, KNOB ->
                moves
                        ? Optional.of(new Calibration(control, new Travel(control, profile.deadBand())))
                        : Optional.empty();
            case ENCODER -> moves ? Optional.of(new Calibration(control, new Turn(control))) : Optional.empty();
            case BUTTON, LAMP, RING, METER, TEXT, DIGITS, COLOUR -> Optional.empty();
        };
    }

    /// Which control is measured.
    public Control control() {
        return control;
    }

    /// What the person should do now.
    public String task() {
        return trial.task();
    }

    /// A message of up to three bytes came.
    public void onShort(int status, int first, int second, long nanos) {
        values.onShort(status, first, second, nanos);
    }

    /// A hand did something.
    public void onEvent(ControlEvent event) {
        trial.event(event);
    }

    /// What was found out, once the control has gone all its way and rests.
    public Optional<Verdict> verdict(long nanos) {
        values.work(nanos);
        return trial.verdict(nanos);
    }
}
