package longthrow.console.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Unit;

/// What the next GO does to a strip's mute, level and memberships. Immutable.
///
/// @param mute whether it is muted then; empty where that stays
/// @param level where its fader goes; empty where it stays
/// @param joins what it becomes a member of: `dca 2`, `mutegroup 1`
public record Hint(Optional<Boolean> mute, Optional<Way> level, List<String> joins, List<String> leaves) {
    /// Nothing of that.
    public static final Hint NONE = new Hint(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Hint {
        joins = List.copyOf(joins);
        leaves = List.copyOf(leaves);
    }

    /// The way of a fader, in dB.
    public record Way(double before, double after) {}

    /// In words: `mute off, level -6.0 dB -> 0.0 dB, joins dca 2`; empty where nothing changes.
    public String words() {
        List<String> words = new ArrayList<>();
        mute.ifPresent(on -> words.add(on ? "mute on" : "mute off"));
        level.ifPresent(way ->
                words.add("level " + Unit.DECIBELS.format(way.before) + " -> " + Unit.DECIBELS.format(way.after)));
        joins.forEach(group -> words.add("joins " + group));
        leaves.forEach(group -> words.add("leaves " + group));
        return String.join(", ", words);
    }

    /// The same with a mute.
    public Hint muting(boolean on) {
        return new Hint(Optional.of(on), level, joins, leaves);
    }

    /// The same with a way of the fader.
    public Hint going(double before, double after) {
        return new Hint(mute, Optional.of(new Way(before, after)), joins, leaves);
    }

    /// The same with a membership that begins or ends.
    public Hint member(String group, boolean joining) {
        List<String> more = new ArrayList<>(joining ? joins : leaves);
        more.add(group);
        return joining ? new Hint(mute, level, more, leaves) : new Hint(mute, level, joins, more);
    }
}
