package longthrow.kit;

/// A clock that moves only when told, in nanoseconds; pass `clock::nanos` where the code asks for a clock.
public final class ManualClock {
    private long nanos;

    /// The time now, in nanoseconds from the start of the test.
    public long nanos() {
        return nanos;
    }

    /// Moves time on by `millis` milliseconds.
    public void advanceMillis(double millis) {
        nanos += Math.round(millis * 1e6);
    }
}
