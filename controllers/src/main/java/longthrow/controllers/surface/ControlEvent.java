package longthrow.controllers.surface;

/// What a hand did on a surface, stamped with the time of arrival (nanoseconds of the desk's clock). Immutable.
public sealed interface ControlEvent {
    /// The control that was used.
    Control control();

    /// When its message arrived.
    long nanos();

    /// A fader or knob stands at a position, 0 to 1.
    record Moved(Control control, double position, long nanos) implements ControlEvent {}

    /// An encoder turned by ticks, clockwise above 0, as the device counts them.
    record Turned(Control control, int ticks, long nanos) implements ControlEvent {}

    /// A button went down or up.
    record Pressed(Control control, boolean down, long nanos) implements ControlEvent {}

    /// A finger came to or left a fader.
    record Touched(Control control, boolean down, long nanos) implements ControlEvent {}
}
