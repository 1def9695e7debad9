package longthrow.controllers.emulation;

import java.util.List;
import longthrow.controllers.surface.Control;

/// One step of a script: what a hand does on a device, or what an eye looks for. Immutable.
public sealed interface Step {
    /// A fader or knob to a position, 0 to 1.
    record Move(Control control, double position) implements Step {}

    /// A finger comes to a fader or leaves it.
    record Touch(Control control, boolean down) implements Step {}

    /// A button down and, a moment later, up.
    record Press(Control control) implements Step {}

    /// A button goes down or up and stays there.
    record Hold(Control control, boolean down) implements Step {}

    /// An encoder by ticks, clockwise above 0.
    record Turn(Control control, int ticks) implements Step {}

    /// Time passes.
    record Wait(long nanos) implements Step {}

    /// A message that is no control's.
    record Say(List<Byte> message) implements Step {
        public Say {
            message = List.copyOf(message);
        }
    }

    /// The device shows something, now or within a while.
    record Expect(Expectation what, long withinNanos) implements Step {}
}
