package longthrow.console.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import longthrow.dsp.parameter.Column;

/// What the next GO would do, what fades now, what no recall touches, and why a control did not move. Immutable; the
/// parts are the same objects as before while nothing changes.
///
/// @param next what the next GO would do; empty where it recalls nothing
public record Outlook(Optional<Preview> next, Fading fading, Guarded guarded, Inspected why) {
    /// Nothing next, nothing in motion.
    public static final Outlook NONE = new Outlook(
            Optional.empty(),
            new Fading(0, 0, 0, false, Optional.empty()),
            new Guarded("nothing", List.of()),
            new Inspected("", ""));

    /// What a recall would do now.
    ///
    /// @param summary in a line: `13 Chorus lift: 14 controls change, 2 are refused, fade 4 s`
    /// @param scope what it may touch, in words
    /// @param changes what would move, the first of them
    /// @param refused what differs and is left alone, with the reason
    /// @param more how many lines were left out
    /// @param hints strips whose mute, level or memberships change, by their paths
    /// @param touched by class of controls, what happens to it on each strip
    public record Preview(
            String summary,
            String scope,
            List<Line> changes,
            List<Line> refused,
            int more,
            Map<String, Hint> hints,
            Map<Column, List<Touch>> touched) {
        public Preview {
            changes = List.copyOf(changes);
            refused = List.copyOf(refused);
            hints = Map.copyOf(hints);
            touched = Map.copyOf(touched);
        }
    }

    /// A control in a preview.
    ///
    /// @param whose the strip's name
    /// @param what the parameter
    /// @param why the reason why it stays, with its rule; empty where it moves
    public record Line(String id, String whose, String what, String before, String after, String why) {}

    /// What a recall does to a class of a strip's controls.
    public enum Touch {
        OUTSIDE("outside the scope"),
        /// The scope lets it through, and it is as the scene has it already.
        SAME("in scope, unchanged"),
        CHANGES("changes"),
        /// Something of it differs and is left alone.
        REFUSED("left alone"),
        SAFE("safe or isolated");

        private final String words;

        Touch(String words) {
            this.words = words;
        }

        /// In words.
        public String words() {
            return words;
        }
    }

    /// What fades.
    ///
    /// @param controls how many
    /// @param secondsLeft until all have arrived
    /// @param share how far the one that arrives last has come, 0 to 1
    /// @param follows the seconds until the next cue fires by itself
    public record Fading(int controls, double secondsLeft, double share, boolean paused, Optional<Double> follows) {}

    /// What no recall touches.
    ///
    /// @param safe the show's recall safe in words, `nothing` where there is none
    /// @param isolated strips isolated for the moment: `ch/3`
    public record Guarded(String safe, List<String> isolated) {
        public Guarded {
            isolated = List.copyOf(isolated);
        }
    }

    /// The answer to "why didn't it move?".
    public record Inspected(String id, String words) {}
}
