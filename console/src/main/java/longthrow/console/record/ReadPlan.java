package longthrow.console.record;

import java.util.List;
import longthrow.console.timeline.Range;

/// What of which files is to be in memory. Immutable.
///
/// @param stems the files
/// @param parts of the song, the most urgent first
public record ReadPlan(List<PagedStem> stems, List<Range> parts) {
    /// Nothing.
    public static final ReadPlan NOTHING = new ReadPlan(List.of(), List.of());

    public ReadPlan {
        stems = List.copyOf(stems);
        parts = List.copyOf(parts);
    }
}
