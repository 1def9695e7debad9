package longthrow.mappings.language;

import longthrow.controllers.surface.Feedback.Glow;
import longthrow.controllers.surface.Feedback.RingMode;

/// What happens between a control and its target. Immutable.
public sealed interface Transform {
    /// Each press turns the other way.
    record Toggle() implements Transform {}

    /// A press turns on, or sets the value.
    record SetOn() implements Transform {}

    /// A press acts; a switch is on while it is held.
    record Press() implements Transform {}

    /// Acts once after being held that long.
    record Hold(long millis) implements Transform {}

    /// Acts on the second press within that time.
    record Twice(long millis) implements Transform {}

    /// What a control without a motor does about a value that stands elsewhere.
    record Takeover(Mode mode) implements Transform {}

    /// The ways to take over (protocols, section 5).
    enum Mode {
        JUMP,
        PICKUP,
        SCALE,
        RELATIVE,
        TRIM,
        MOTOR
    }

    /// The control's travel covers a part of the target's, both ends in the parameter's own text.
    record Range(String from, String to) implements Transform {}

    /// The travel bent: position to the power of the exponent.
    record Curve(double exponent) implements Transform {}

    /// The travel turned round.
    record Invert() implements Transform {}

    /// What one tick or press moves: `1frame`, `0.5 dB`, `2%`.
    record Step(String size) implements Transform {}

    /// Quick turns count up to that many times.
    record Accel(double most) implements Transform {}

    /// The wire value that is the exact middle.
    record Centre(int wire) implements Transform {}

    /// How a ring draws; `centre` lights its small lamp in the middle.
    record Ring(RingMode mode, boolean centre) implements Transform {}

    /// Words cut to a width.
    record Shortened(int width) implements Transform {}

    /// The value part of words, cut to a width, shown for a while after it changed; for ever when `millis` is 0.
    record Value(int width, long millis) implements Transform {}

    /// How a lamp burns while its reading is true.
    record Lamp(Glow glow) implements Transform {}
}
