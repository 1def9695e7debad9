package longthrow.console.show;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import longthrow.dsp.parameter.Parameter;

/// One thing that differs between two shows.
///
/// @param whose `ch 3 Snare`, `scene 4 Chorus: ch 5 Choir`; empty between two scenes for what is the scene's own
/// @param what `fader`, or all that is to be said
/// @param before what it was, with its unit; empty where `what` says all
/// @param after what it became
public record Differing(String whose, String what, String before, String after) {
    /// A value that went from one to another; where both look alike, with all their digits.
    static Differing of(String whose, Parameter parameter, double before, double after) {
        boolean alike = parameter.format(before).equals(parameter.format(after));
        return alike
                ? new Differing(whose, parameter.label(), parameter.exact(before), parameter.exact(after))
                : new Differing(whose, parameter.label(), parameter.format(before), parameter.format(after));
    }

    /// All of it in one line: `ch 3 Snare: fader -6.0 dB -> -4.0 dB`.
    public String text() {
        String was = Stream.of(what, before).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return (whose.isEmpty() ? "" : whose + ": ") + was + (after.isEmpty() ? "" : Compared.ARROW + after);
    }
}
