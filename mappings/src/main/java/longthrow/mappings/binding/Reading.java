package longthrow.mappings.binding;

/// What a reading shows now. Immutable.
public sealed interface Reading {
    /// A level in dBFS or a gain change in dB.
    record Level(double decibels) implements Reading {}

    /// On or off.
    record Flag(boolean on) implements Reading {}

    /// Words, for a display or digits.
    record Words(String words) implements Reading {}

    /// A strip's colour, 0xRRGGBB.
    record Colour(int rgb) implements Reading {}
}
