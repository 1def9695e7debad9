package longthrow.console.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import longthrow.dsp.parameter.Origin;

/// What happened on a desk within a few milliseconds, as the control thread hands it over to be journaled. Immutable.
///
/// @param list values, one entry a cell and step of the history
/// @param rest the show but for its values, where something else changed
/// @param by who acted last meanwhile, where anybody did
public record Moves(List<Move> list, Optional<Show> rest, Instant at, Optional<Origin> by) {
    public Moves {
        list = List.copyOf(list);
    }

    /// A stored value that changed.
    ///
    /// @param step the entry of the history it belongs to, 0 for none
    public record Move(int cell, double before, double after, Origin by, int step, Instant at) {}
}
