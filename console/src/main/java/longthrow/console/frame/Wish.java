package longthrow.console.frame;

import longthrow.controllers.surface.ControlEvent;
import longthrow.dsp.parameter.Origin;

/// What somebody wants of the desk; every wish reaches the control thread through one inbox. Immutable.
public sealed interface Wish {
    /// Who wants it.
    Origin by();

    /// A cell to a value in the parameter's unit.
    record Set(int cell, double value, Origin by) implements Wish {}

    /// A hand came to or left a cell's control.
    record Touch(int cell, boolean down, Origin by) implements Wish {}

    /// An action of the vocabulary (`transport/play`, `scene/store`, `ch/3/select`), with an argument where it takes
    /// one (a scene's name, an automation mode), else empty.
    record Act(String action, String argument, Origin by) implements Wish {}

    /// A hand on the on-screen twin of the surface at `port`: the very event that the hardware would send.
    record Played(String port, ControlEvent event, Origin by) implements Wish {}

    /// The unit at `port` by places to the right within its set, to the left below 0; the show keeps the order.
    record Shift(String port, int places, Origin by) implements Wish {}

    /// A strip's text row (`ch/3/name`, `bus/1/colour`) to new words.
    record Words(String id, String words, Origin by) implements Wish {}
}
