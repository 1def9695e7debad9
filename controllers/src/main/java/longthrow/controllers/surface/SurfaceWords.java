package longthrow.controllers.surface;

import java.util.Locale;

/// What hands do on a surface and what it shows, in the words of scripts and monitors.
public final class SurfaceWords {
    private SurfaceWords() {}

    /// `fader[3] 0.742`, `vpot[2] +3`, `mute[2] down`, `fader[3] touched`.
    public static String of(ControlEvent event) {
        return event.control().name() + " "
                + switch (event) {
                    case ControlEvent.Moved moved -> place(moved.position());
                    case ControlEvent.Turned turned -> "%+d".formatted(turned.ticks());
                    case ControlEvent.Pressed pressed -> pressed.down() ? "down" : "up";
                    case ControlEvent.Touched touched -> touched.down() ? "touched" : "released";
                };
    }

    /// `fader[3] 0.742`, `mute[2] blink`, `lcd.top[1] "Kick"`, `meter[1] -20.0 dB`.
    public static String of(Feedback feedback) {
        return feedback.control().name() + " " + shown(feedback);
    }

    /// The same without the control's name.
    public static String shown(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Motor motor -> place(motor.position());
            case Feedback.Light light -> written(light.glow());
            case Feedback.Ring ring -> ring(ring);
            case Feedback.Text text -> quoted(text.words());
            case Feedback.Level level -> decibels(level.decibels()) + (level.over() ? " over" : "");
            case Feedback.Digits digits -> quoted(digits.characters());
            case Feedback.Colour colour -> "%06X".formatted(colour.rgb());
        };
    }

    private static String ring(Feedback.Ring ring) {
        String drawn = ring.mode() == Feedback.RingMode.DARK
                ? "dark"
                : written(ring.mode()) + String.format(Locale.ROOT, " %.2f", ring.position());
        return ring.centre() ? drawn + " centre" : drawn;
    }

    private static String quoted(String words) {
        return "\"" + words.stripTrailing() + "\"";
    }

    /// A position, 0 to 1, as finely as a fader tells it.
    public static String place(double position) {
        return String.format(Locale.ROOT, "%.3f", position);
    }

    /// A level.
    public static String decibels(double level) {
        return Double.isInfinite(level) ? "-inf dB" : String.format(Locale.ROOT, "%.1f dB", level);
    }

    /// A state as files write it: `boost-cut`.
    public static String written(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
