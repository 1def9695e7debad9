package longthrow.controllers.surface;

/// The kinds of control a surface has.
public enum Kind {
    FADER,
    KNOB,
    ENCODER,
    BUTTON,
    LAMP,
    RING,
    TEXT,
    METER,
    DIGITS,
    COLOUR
}
