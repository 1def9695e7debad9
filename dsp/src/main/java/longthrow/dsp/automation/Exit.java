package longthrow.dsp.automation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where and how a pass hands back to the lane it was written over (rules A3, A4). Immutable.
///
/// @param out the last frame that is the hand's
/// @param glideFrames how long a glide takes where there is room for it
/// @param limit the first frame that the pass may not change: the end of a punch or loop range
public record Exit(long out, Ending ending, long glideFrames, long limit) {
    /// How a pass ends.
    public enum Ending {
        /// Back onto the old curve in a straight line.
        GLIDE,
        /// The last position stays until the old curve's next point.
        HOLD,
        /// The last position stays to the end: the range's, else the song's.
        END;

        /// How files and actions name it.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The ending that files and actions name so.
        public static Optional<Ending> ofId(String id) {
            return Arrays.stream(values())
                    .filter(ending -> ending.id().equals(id))
                    .findFirst();
        }
    }

    /// A glide with all the room it wants.
    public static Exit glide(long out, long glideFrames) {
        return new Exit(out, Ending.GLIDE, glideFrames, Long.MAX_VALUE);
    }

    /// The first frame at which the old lane counts again; the largest number when it never does.
    long back(Lane old) {
        if (ending == Ending.END) {
            return limit;
        }
        if (ending == Ending.HOLD || old.stepped()) {
            int next = old.pointAt(out) + 1;
            return next < old.size() ? Math.min(limit, old.frame(next)) : limit;
        }
        return Math.min(limit, out + Math.max(1, glideFrames));
    }
}
