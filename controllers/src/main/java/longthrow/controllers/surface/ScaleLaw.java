package longthrow.controllers.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A travel (0 to 1) in decibels, so that a cap stands on its printed mark: straight lines between the marks, the ends
/// of the travel at the ends of the values. Exact both ways. Immutable.
///
/// @param points the lowest first
/// @param silent true when the lowest point is -inf, and the line above it starts from a finite level
public record ScaleLaw(List<Point> points, boolean silent) {
    /// What -inf stands for on the last stretch of a travel, as on the desk's own faders.
    private static final double NEARLY_SILENT = -90;

    private static final double LAST_STRETCH = 10;

    /// A place on the travel and its level.
    public record Point(double position, double decibels) {}

    public ScaleLaw {
        points = List.copyOf(points);
    }

    static Optional<ScaleLaw> of(Scale scale, double lowest, double highest, int maximum) {
        Scale.Mark first = scale.marks().getFirst();
        Scale.Mark last = scale.marks().getLast();
        boolean reaches = last.wire() >= maximum ? last.decibels() <= highest : last.decibels() < highest;
        boolean deep = first.wire() == 0 ? first.decibels() >= lowest : first.decibels() > lowest;
        if (!reaches || !deep || last.wire() > maximum) {
            return Optional.empty();
        }
        boolean silent = first.wire() > 0 && lowest == Double.NEGATIVE_INFINITY;
        List<Point> points = new ArrayList<>();
        if (first.wire() > 0) {
            double almost = Math.min(NEARLY_SILENT, first.decibels() - LAST_STRETCH);
            points.add(new Point(0, silent ? almost : lowest));
        }
        scale.marks().forEach(mark -> points.add(new Point(mark.wire() / (double) maximum, mark.decibels())));
        if (last.wire() < maximum) {
            points.add(new Point(1, highest));
        }
        return Optional.of(new ScaleLaw(points, silent));
    }

    /// The level at a position.
    public double decibels(double position) {
        if (silent && position <= points.getFirst().position) {
            return Double.NEGATIVE_INFINITY;
        }
        int upper = 1;
        while (upper < points.size() - 1 && position > points.get(upper).position) {
            upper++;
        }
        Point low = points.get(upper - 1);
        Point high = points.get(upper);
        double part = (position - low.position) / (high.position - low.position);
        return low.decibels + part * (high.decibels - low.decibels);
    }

    /// The position of a level; levels outside count as the nearer end.
    public double position(double decibels) {
        int upper = 1;
        while (upper < points.size() - 1 && decibels > points.get(upper).decibels) {
            upper++;
        }
        Point low = points.get(upper - 1);
        Point high = points.get(upper);
        double part = Math.clamp((decibels - low.decibels) / (high.decibels - low.decibels), 0, 1);
        return low.position + part * (high.position - low.position);
    }
}
