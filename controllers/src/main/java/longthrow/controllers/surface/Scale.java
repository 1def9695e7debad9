package longthrow.controllers.surface;

import java.util.List;
import java.util.Optional;

/// Where decibels stand on a control: a piecewise-linear table, both columns rising. On a meter it says which level
/// shows as which value, on a fader or knob where the printed marks are. Immutable.
///
/// @param marks at least two, in rising order
/// @param floor the wire value of -inf
public record Scale(List<Mark> marks, int floor) {
    /// A printed mark and the wire value where it stands.
    public record Mark(double decibels, int wire) {}

    public Scale {
        marks = List.copyOf(marks);
        boolean rises = marks.size() >= 2 && floor <= marks.getFirst().wire;
        for (int at = 1; at < marks.size(); at++) {
            Mark before = marks.get(at - 1);
            rises &= before.decibels < marks.get(at).decibels && before.wire < marks.get(at).wire;
        }
        if (!rises) {
            throw new IllegalArgumentException("a scale needs two marks or more, both columns rising: " + marks);
        }
    }

    /// The wire value that shows a level; below the first mark the one of -inf.
    public int wire(double decibels) {
        if (decibels < marks.getFirst().decibels) {
            return floor;
        }
        int upper = 1;
        while (upper < marks.size() - 1 && decibels > marks.get(upper).decibels) {
            upper++;
        }
        Mark low = marks.get(upper - 1);
        Mark high = marks.get(upper);
        double part = Math.min(1, (decibels - low.decibels) / (high.decibels - low.decibels));
        return (int) Math.round(low.wire + part * (high.wire - low.wire));
    }

    /// The level that a wire value shows.
    public double decibels(int wire) {
        if (wire < marks.getFirst().wire) {
            return Double.NEGATIVE_INFINITY;
        }
        int upper = 1;
        while (upper < marks.size() - 1 && wire > marks.get(upper).wire) {
            upper++;
        }
        Mark low = marks.get(upper - 1);
        Mark high = marks.get(upper);
        double part = Math.min(1, (wire - low.wire) / (double) (high.wire - low.wire));
        return low.decibels + part * (high.decibels - low.decibels);
    }

    /// The law of a travel from 0 to `maximum` for values from `lowest` to `highest` decibels; empty where the values
    /// do not reach over the printed marks, so that the marks could not be kept.
    public Optional<ScaleLaw> law(double lowest, double highest, int maximum) {
        return ScaleLaw.of(this, lowest, highest, maximum);
    }
}
