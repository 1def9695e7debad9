package longthrow.mappings.binding;

import longthrow.dsp.parameter.Parameter;

/// A control without motor that has not caught up with its value. Immutable.
///
/// @param stands where it stands, 0 to 1 on the parameter's taper
/// @param up true when the hand must go up to catch the value
record Waiting(double stands, boolean up) {
    /// What a display shows: which way to go, and the value that waits there.
    String words(DeskPort desk, int cell) {
        Parameter parameter = desk.layout().parameter(cell);
        return (up ? "^ " : "v ") + parameter.format(desk.value(cell));
    }
}
