package longthrow.console.timeline;

/// A named place of the song.
///
/// @param frame where it lies
/// @param fired whether GO left it there, not a hand
public record Marker(long frame, String name, boolean fired) {
    public Marker {
        name = name.strip().replaceAll("\\p{Cntrl}+", " ");
        if (frame < 0) {
            throw new IllegalArgumentException("a marker lies in the song, not at " + frame);
        }
    }

    /// One that a hand sets.
    public static Marker of(long frame, String name) {
        return new Marker(frame, name, false);
    }

    /// The same with another name; it is a hand's from now on.
    public Marker named(String other) {
        return new Marker(frame, other, false);
    }
}
