package longthrow.console.frame;

import java.util.List;

/// What passes between the desk and one surface's device, and what measuring one of its controls has come to.
/// Immutable; the same object as before while nothing passes.
///
/// @param port whose bytes are shown; empty while nobody looks
/// @param messages newest last, the last few hundred
/// @param measured the control that is measured, or was last
public record Traffic(String port, List<Message> messages, Measured measured) {
    /// Nobody looks.
    public static final Traffic NONE = new Traffic("", List.of(), Measured.NOTHING);

    public Traffic {
        messages = List.copyOf(messages);
    }

    /// A message.
    ///
    /// @param number counts from 1
    /// @param seconds since somebody began to look
    /// @param in true from the device, false to it
    /// @param bytes `E1 5C 67`
    /// @param words `pitch bend ch 2 13276`
    /// @param control `fader[2] 0.810`; empty where the profile knows no such control
    public record Message(long number, double seconds, boolean in, String bytes, String words, String control) {}

    /// A control that is measured.
    ///
    /// @param control its name; empty while none is
    /// @param words what to do now, or what was found out
    /// @param suggestion the line that its file should have instead; empty where it is right, or nothing is known
    /// @param kept what became of that line: that it was written and where, or why not; empty until that is known
    /// @param going whether it is still being measured
    public record Measured(String control, String words, String suggestion, String kept, boolean going) {
        /// None is.
        public static final Measured NOTHING = new Measured("", "", "", "", false);
    }
}
