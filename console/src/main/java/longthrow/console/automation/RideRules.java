package longthrow.console.automation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import longthrow.dsp.automation.Exit;

/// How a show's passes end (rules A3, A4). Immutable.
///
/// @param glideSeconds how long a control takes back to the old curve, 0 to 5
/// @param restSeconds how long after its last message a hand without touch sense counts as gone, 0.2 to 5
/// @param ending what LATCH and WRITE do at their end
/// @param merge when trims are added to their lanes
/// @param chase whether lanes follow a song that time from outside moves while it stands
public record RideRules(double glideSeconds, double restSeconds, Exit.Ending ending, Merge merge, Chase chase) {
    /// Whether lanes follow a song that time from outside moves while it stands (rule A12).
    public enum Chase {
        /// As the show's house rules have it: in STUDIO they do, in LIVE nothing moves before the song rolls.
        HOUSE,
        /// They do.
        ON,
        /// They do not.
        OFF;

        /// How files and actions name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What files and actions name so.
        public static Optional<Chase> ofId(String id) {
            return Arrays.stream(values())
                    .filter(chase -> chase.id().equals(id))
                    .findFirst();
        }

        /// Whether lanes do, under house rules that let them or not.
        public boolean in(boolean house) {
            return this == HOUSE ? house : this == ON;
        }
    }

    /// When trims are added to the lanes that they stand on (rule A6).
    public enum Merge {
        /// When it is asked for.
        MANUAL,
        /// When TRIM is left.
        EXIT,
        /// After each pass in TRIM.
        PASS;

        /// How files and actions name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What files and actions name so.
        public static Optional<Merge> ofId(String id) {
            return Arrays.stream(values())
                    .filter(merge -> merge.id().equals(id))
                    .findFirst();
        }
    }

    /// The longest glide and rest.
    public static final double LONGEST = 5;

    /// The shortest rest.
    public static final double SHORTEST_REST = 0.2;

    /// A new show's.
    public static final RideRules USUAL = new RideRules(0.3, 1, Exit.Ending.GLIDE, Merge.MANUAL, Chase.HOUSE);

    public RideRules {
        if (!(glideSeconds >= 0 && glideSeconds <= LONGEST)) {
            throw new IllegalArgumentException("a glide takes 0 to 5 s, not " + glideSeconds);
        }
        if (!(restSeconds >= SHORTEST_REST && restSeconds <= LONGEST)) {
            throw new IllegalArgumentException("a hand counts as gone after 0.2 to 5 s, not " + restSeconds);
        }
    }

    /// The same with another glide.
    public RideRules glide(double seconds) {
        return new RideRules(seconds, restSeconds, ending, merge, chase);
    }

    /// The same with another rest.
    public RideRules rest(double seconds) {
        return new RideRules(glideSeconds, seconds, ending, merge, chase);
    }

    /// The same with another ending.
    public RideRules ending(Exit.Ending other) {
        return new RideRules(glideSeconds, restSeconds, other, merge, chase);
    }

    /// The same with trims added at another time.
    public RideRules merge(Merge other) {
        return new RideRules(glideSeconds, restSeconds, ending, other, chase);
    }

    /// The same with lanes that chase in another way.
    public RideRules chase(Chase other) {
        return new RideRules(glideSeconds, restSeconds, ending, merge, other);
    }
}
