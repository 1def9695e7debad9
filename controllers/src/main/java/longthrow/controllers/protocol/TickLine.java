package longthrow.controllers.protocol;

/// The straight line through the newest ticks of a beat that somebody else gives, by least squares: what the beat is
/// without the jitter of its cable. Allocates nothing after it is made; belongs to one thread.
final class TickLine {
    private final double[] places;
    private final long[] nanos;
    private final int enough;
    private double usual;
    private int count;
    private int at;
    private double meanPlace;
    private double meanNanos; // from the newest tick, which keeps the numbers small
    private long newest;
    private double slope;
    private boolean fitted; // only who asks pays for it

    /// A line through the newest `most` ticks that trusts its own slope once it has `enough`.
    TickLine(int most, int enough) {
        places = new double[most];
        nanos = new long[most];
        this.enough = enough;
    }

    /// Forgets all ticks; `slope`, in places a nanosecond, holds until there are enough.
    void restart(double nominal) {
        count = 0;
        at = 0;
        usual = nominal;
        slope = nominal;
    }

    /// How many ticks the line goes through.
    int count() {
        return count;
    }

    /// Places a nanosecond.
    double slope() {
        fit();
        return slope;
    }

    /// Adds the newest tick.
    void add(double place, long when) {
        places[at] = place;
        nanos[at] = when;
        at = (at + 1) % places.length;
        count = Math.min(count + 1, places.length);
        newest = when;
        fitted = false;
    }

    private void fit() {
        if (fitted || count == 0) {
            return;
        }
        fitted = true;
        double sumPlaces = 0;
        double sumNanos = 0;
        for (int i = 0; i < count; i++) {
            sumPlaces += places[i];
            sumNanos += nanos[i] - newest;
        }
        meanPlace = sumPlaces / count;
        meanNanos = sumNanos / count;
        slope = count >= enough ? leastSquares() : usual;
    }

    private double leastSquares() {
        double both = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            double off = nanos[i] - newest - meanNanos;
            both += off * (places[i] - meanPlace);
            square += off * off;
        }
        return square > 0 ? both / square : usual;
    }

    /// Where the line is at a time.
    double placeAt(long when) {
        fit();
        return meanPlace + slope * (when - newest - meanNanos);
    }
}
