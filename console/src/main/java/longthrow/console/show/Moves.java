package longthrow.console.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import longthrow.console.desk.Step;
import longthrow.dsp.parameter.Origin;

/// What happened on a desk within a few milliseconds, as the control thread hands it over to be journaled. Immutable.
///
/// @param list values, one entry a cell and step of the history
/// @param deeds what became of steps of the history meanwhile, in their order
/// @param rest the show but for its values, where something else changed
/// @param by who acted last meanwhile, where anybody did
public record Moves(List<Move> list, List<Deed> deeds, Optional<Show> rest, Instant at, Optional<Origin> by) {
    public Moves {
        list = list instanceof MoveColumns ? list : List.copyOf(list);
        deeds = List.copyOf(deeds);
    }

    /// What became of a step of the history.
    ///
    /// @param words what was done
    /// @param rest true when what else changed in this moment was its doing; of one at most
    /// @param by whose hand did it
    public record Deed(Fact.Stepped.How how, int step, Step.Sort sort, String words, boolean rest, Origin by) {}

    /// A stored value that changed.
    ///
    /// @param by what moved it
    /// @param hand whose doing that was: who fired the scene, who took a step back
    /// @param step the entry of the history it belongs to, 0 for none
    public record Move(int cell, double before, double after, Origin by, Origin hand, int step, Instant at) {
        /// What a hand moved itself.
        public Move(int cell, double before, double after, Origin by, int step, Instant at) {
            this(cell, before, after, by, by, step, at);
        }
    }
}
