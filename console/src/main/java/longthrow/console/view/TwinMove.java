package longthrow.console.view;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import longthrow.controllers.surface.Control;

/// A fader or knob of the twin: what moves by steps, for keys, wheel and screen readers alike.
abstract class TwinMove extends TwinPart {
    private static final double FINE = 0.1;

    TwinMove(Control control, Stage stage) {
        super(AccessibleRole.SLIDER, control, stage);
        key("UP", () -> step(1));
        key("DOWN", () -> step(-1));
        key("shift UP", () -> step(FINE));
        key("shift DOWN", () -> step(-FINE));
        addMouseWheelListener(event -> step(-event.getPreciseWheelRotation()));
    }

    /// Moves by steps, upwards above 0.
    abstract void step(double steps);

    /// Where it stands, 0 to 1.
    abstract double position();

    /// Moves to a position, 0 to 1, as far as it can be told one.
    abstract void go(double position);

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new SpokenMove();
        }
        return accessibleContext;
    }

    /// The control for screen readers: its position in hundredths, settable.
    private final class SpokenMove extends Spoken implements Hundredths {
        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public double share() {
            return position();
        }

        @Override
        public void share(double share) {
            go(Math.clamp(share, 0, 1));
        }
    }
}
