package longthrow.controllers.surface;

/// What one of several messages of an output tells: a share of its colour, or one side of a meter.
public enum Part {
    RED,
    GREEN,
    BLUE,
    LEFT,
    RIGHT
}
