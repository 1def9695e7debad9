package longthrow.console.show;

import java.time.Instant;

/// A line of a show's log.
///
/// @param user the name the operating system knows the user by
/// @param by where it came from: `surface:tcp:stage:7001`, `screen`, `scene`, `undo`, `desk`
/// @param step the entry of the history it belongs to, 0 for none
/// @param what a control in the desk's words, `ch 3 Snare: fader`, or all that is to be said
/// @param before what it was, with its unit; empty where `what` says all
/// @param after what it became
public record Logged(Instant at, String user, String by, int step, String what, String before, String after) {
    /// The change in words: `ch 3 Snare: fader -6.0 dB -> -4.0 dB`.
    public String words() {
        return before.isEmpty() && after.isEmpty() ? what : what + " " + before + Compared.ARROW + after;
    }

    /// Whether `other`, which follows, is the same gesture's going on.
    boolean goesOnIn(Logged other) {
        return step > 0 && step == other.step && by.equals(other.by) && what.equals(other.what) && !after.isEmpty();
    }

    /// One line of this one and what it went on in.
    Logged with(Logged rest) {
        return new Logged(at, user, by, step, what, before, rest.after);
    }
}
