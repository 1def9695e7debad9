package longthrow.controllers.surface;

/// What a surface is told; hardware and its twin on screen receive the very same records. Immutable.
public sealed interface Feedback {
    /// The control that is told.
    Control control();

    /// A motor fader (or any absolute control) to a position, 0 to 1.
    record Motor(Control control, double position) implements Feedback {}

    /// A lamp.
    record Light(Control control, Glow glow) implements Feedback {}

    /// An encoder's ring.
    ///
    /// @param centre whether the small lamp below the ring is lit, on devices that have one
    record Ring(Control control, double position, RingMode mode, boolean centre) implements Feedback {
        /// A ring whose small lamp is dark.
        public Ring(Control control, double position, RingMode mode) {
            this(control, position, mode, false);
        }
    }

    /// Words on a display.
    record Text(Control control, String words) implements Feedback {}

    /// A meter's level in dBFS.
    ///
    /// @param over whether the overload lamp is lit, on devices that have one
    record Level(Control control, double decibels, boolean over) implements Feedback {
        /// A level that is over when it is above full scale.
        public Level(Control control, double decibels) {
            this(control, decibels, decibels > 0);
        }
    }

    /// Characters on a numeric display, left to right, dots after the character they belong to.
    record Digits(Control control, String characters) implements Feedback {}

    /// A display's colour, 0xRRGGBB.
    record Colour(Control control, int rgb) implements Feedback {}

    /// The states of a lamp.
    enum Glow {
        OFF,
        BLINK,
        ON
    }

    /// What a ring draws: one dot, the way from the centre, a bar from the left, a spread about the centre.
    enum RingMode {
        DOT,
        BOOST_CUT,
        WRAP,
        SPREAD,
        DARK
    }
}
