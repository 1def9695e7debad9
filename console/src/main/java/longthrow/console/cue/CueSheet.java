package longthrow.console.cue;

import java.util.Comparator;
import java.util.List;

/// The cue list as a show holds it. Immutable.
///
/// @param locked whether it may be fired but not changed
/// @param cues in the order of their numbers
/// @param kept lines of the file's head that this version does not understand, written back as they are
public record CueSheet(boolean locked, List<Cue> cues, List<String> kept) {
    /// A show without a cue list: GO recalls the next scene.
    public static final CueSheet NONE = new CueSheet(false, List.of(), List.of());

    public CueSheet {
        cues = cues.stream().sorted(Comparator.comparing(Cue::number)).toList();
        kept = List.copyOf(kept);
    }

    /// The same with other cues.
    public CueSheet with(List<Cue> others) {
        return new CueSheet(locked, others, kept);
    }

    /// The same, locked or not.
    public CueSheet locked(boolean on) {
        return new CueSheet(on, cues, kept);
    }

    /// True where there is nothing to write.
    public boolean nothing() {
        return equals(NONE);
    }
}
