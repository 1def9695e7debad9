package longthrow.controllers.surface;

/// The names of the special output codings that profiles may use.
public final class Codecs {
    /// A Mackie V-Pot ring.
    public static final String RING = "mcu-ring";
    /// A Mackie meter with its overload lamp.
    public static final String METER = "mcu-meter";
    /// Mackie seven-segment digits, from the right-most controller on.
    public static final String DIGITS = "mcu-digits";

    private Codecs() {}
}
