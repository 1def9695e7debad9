package longthrow.controllers.surface;

/// The whole numbers by which a ring or meter is told: `first` at the lower end to `last` at the upper one, and one for
/// showing nothing. Immutable.
public record Steps(int first, int last, int dark) {
    /// The number for a position, 0 to 1.
    public int at(double position) {
        return (int) Math.round(first + Math.clamp(position, 0, 1) * (last - first));
    }

    /// The position that a number stands for; those outside count as the nearer end.
    public double position(int number) {
        return first == last ? 1 : Math.clamp((number - first) / (double) (last - first), 0, 1);
    }
}
