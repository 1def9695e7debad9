package longthrow.console.timeline;

import java.util.List;
import java.util.Optional;

/// What lies along a show's song. Immutable.
///
/// @param loop what the song loops in while it loops
/// @param punch what passes are written in while punching is on
/// @param preRoll how many frames before it writes the song begins to roll for a pass
/// @param returns whether the song goes back to where it began to roll when a hand stops it
/// @param kept lines of the file that this version does not understand, written back as they are
public record Timeline(Optional<Range> loop, Optional<Range> punch, long preRoll, boolean returns, List<String> kept) {
    /// A song with nothing along it.
    public static final Timeline NONE = new Timeline(Optional.empty(), Optional.empty(), 0, false, List.of());

    public Timeline {
        kept = List.copyOf(kept);
        if (preRoll < 0) {
            throw new IllegalArgumentException("a pre-roll of " + preRoll + " frames would begin after its pass");
        }
    }

    /// The same with another loop.
    public Timeline loop(Optional<Range> range) {
        return new Timeline(range, punch, preRoll, returns, kept);
    }

    /// The same with another range to punch in.
    public Timeline punch(Optional<Range> range) {
        return new Timeline(loop, range, preRoll, returns, kept);
    }

    /// The same with another pre-roll.
    public Timeline preRoll(long frames) {
        return new Timeline(loop, punch, frames, returns, kept);
    }

    /// The same, returning at a stop or not.
    public Timeline returns(boolean on) {
        return new Timeline(loop, punch, preRoll, on, kept);
    }

    /// The same with one more line that this version does not understand.
    public Timeline keeping(String line) {
        List<String> lines = new java.util.ArrayList<>(kept);
        lines.add(line);
        return new Timeline(loop, punch, preRoll, returns, lines);
    }

    /// True where there is nothing to write.
    public boolean nothing() {
        return equals(NONE);
    }
}
