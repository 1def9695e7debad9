package longthrow.dsp.parameter;

/// One value that changed: the only kind of event that leaves the desk.
public record Change(int cell, double before, double after, Origin by) {}
