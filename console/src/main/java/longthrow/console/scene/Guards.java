package longthrow.console.scene;

import java.util.Set;
import java.util.function.IntPredicate;

/// What stands between a recall and a cell beside the scene's own scope (rule S2).
///
/// @param lockedToo whether the show lets scenes recall the locked class (rule S3)
/// @param safe what the show's recall safe leaves alone
/// @param isolated strips isolated for the moment
/// @param writing whether a ride is being written on a cell
/// @param laned whether a rolling lane plays a cell
/// @param held whether a cell is in hand
public record Guards(
        boolean lockedToo,
        ScopeGrid safe,
        Set<Integer> isolated,
        IntPredicate writing,
        IntPredicate laned,
        IntPredicate held) {
    public Guards {
        isolated = Set.copyOf(isolated);
    }

    /// The same for a recall that takes over what lanes play.
    Guards overLanes() {
        return new Guards(lockedToo, safe, isolated, writing, cell -> false, held);
    }
}
