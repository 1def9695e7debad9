package longthrow.console.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longthrow.dsp.parameter.Column;

/// What the next GO would do, what fades now, what no recall touches, and why a control did not move. Immutable; the
/// parts are the same objects as before while nothing changes.
///
/// @param next what the next GO would do; empty where it recalls nothing
/// @param shelf what stands ready for the selected strip
/// @param lanes how lanes stand to recalls
/// @param missed what hands kept from the last recall
public record Outlook(
        Optional<Preview> next,
        Fading fading,
        Guarded guarded,
        Inspected why,
        Shelf shelf,
        Lanes lanes,
        Missed missed) {
    /// Nothing next, nothing in motion.
    public static final Outlook NONE = new Outlook(
            Optional.empty(),
            new Fading(0, 0, 0, false, Optional.empty()),
            new Guarded("nothing", List.of()),
            new Inspected("", ""));

    /// With nothing ready for the selected strip.
    public Outlook(Optional<Preview> next, Fading fading, Guarded guarded, Inspected why) {
        this(next, fading, guarded, why, Shelf.NONE, Lanes.NONE, Missed.NONE);
    }

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

    /// How lanes stand to recalls (rule A13).
    ///
    /// @param against how many controls they keep from the next GO
    /// @param taken how many of them cues have taken over now
    /// @param firm whether they give way to no cue now: under STUDIO rules, while the song rolls
    public record Lanes(int against, int taken, boolean firm) {
        /// No lane minds.
        public static final Lanes NONE = new Lanes(0, 0, false);
    }

    /// What hands kept from the last recall, until somebody catches up (rule S7).
    ///
    /// @param cells the values that they missed, in their units, by cell
    /// @param words the same in words: `ch/1/fader -10.0 dB, ch/3/pan C`
    public record Missed(Map<Integer, Double> cells, String words) {
        /// Nothing.
        public static final Missed NONE = new Missed(Map.of(), "");

        public Missed {
            cells = Map.copyOf(cells);
        }
    }

    /// What no recall touches.
    ///
    /// @param safe the show's recall safe in words, `nothing` where there is none
    /// @param isolated strips isolated for the moment: `ch/3`
    /// @param columns classes that are safe on all strips
    /// @param strips strips that are safe as a whole
    /// @param classes of other strips, the classes that are safe
    public record Guarded(
            String safe,
            List<String> isolated,
            Set<Column> columns,
            Set<String> strips,
            Map<String, Set<Column>> classes) {
        public Guarded {
            isolated = List.copyOf(isolated);
            columns = Set.copyOf(columns);
            strips = Set.copyOf(strips);
            classes = Map.copyOf(classes);
        }

        /// In words only.
        public Guarded(String safe, List<String> isolated) {
            this(safe, isolated, Set.of(), Set.of(), Map.of());
        }
    }

    /// A preset for the selected strip.
    ///
    /// @param sets the blocks that it sets
    /// @param from `shipped`, or the file in the show's folder
    public record Preset(String name, String sets, String note, String from) {}

    /// The two states of a strip.
    ///
    /// @param heard `A` or `B`; empty while the strip was never compared
    /// @param differ how many controls stand otherwise on the other side
    public record Compared(String heard, int differ) {
        /// Nothing is compared.
        public static final Compared NONE = new Compared("", 0);
    }

    /// What stands ready for the selected strip.
    ///
    /// @param looked the preset looked at; empty where that is none
    /// @param changes what loading it would change, a line each
    public record Shelf(List<Preset> presets, String looked, List<String> changes, Compared compared) {
        /// Nothing.
        public static final Shelf NONE = new Shelf(List.of(), "", List.of(), Compared.NONE);

        public Shelf {
            presets = List.copyOf(presets);
            changes = List.copyOf(changes);
        }
    }

    /// The answer to "why didn't it move?".
    public record Inspected(String id, String words) {}
}
