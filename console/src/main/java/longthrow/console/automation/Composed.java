package longthrow.console.automation;

import java.util.List;
import java.util.Optional;
import longthrow.dsp.automation.Lane;
import longthrow.dsp.parameter.Parameter;

/// What the takes of a control make of the lane that was there before the first of them.
final class Composed {
    // what 16 bits of a take and the rounding of a lane's file may differ by
    private static final double SAME = 1e-3;

    private Composed() {}

    /// Whether two lanes are one but for rounding.
    static boolean same(Lane one, Lane other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.frame(i) == other.frame(i) && Math.abs(one.position(i) - other.position(i)) < SAME;
        }
        return same;
    }

    /// The lane that takes of one control make, the oldest first.
    static Optional<Lane> of(List<Take> takes, Parameter parameter) {
        Optional<Lane> lane = Optional.empty();
        Optional<Lane> still = Optional.empty();
        for (Take take : takes) {
            Optional<Take.Content> content = take.content(parameter.stepped());
            Optional<Take.Base> base = content.flatMap(Take.Content::base);
            lane = base.isPresent() ? base.get().lane() : lane;
            still = base.isPresent() ? Optional.of(Lane.still(base.get().still(), parameter.stepped())) : still;
            lane = over(lane, still, content, parameter);
        }
        return lane;
    }

    private static Optional<Lane> over(
            Optional<Lane> old, Optional<Lane> still, Optional<Take.Content> content, Parameter parameter) {
        Optional<Lane> lane = old;
        for (Segment segment :
                content.filter(any -> !any.muted()).map(Take.Content::segments).orElse(List.of())) {
            Optional<Lane> under = lane.isPresent() ? lane : still;
            lane = Optional.of(segment.over(under, parameter));
        }
        return lane;
    }
}
