package longthrow.dsp.thread;

/// Where time comes from: the system in the product, a hand-moved clock in tests and offline rendering.
@FunctionalInterface
public interface Clock {
    /// Nanoseconds from an arbitrary origin; never runs backwards.
    long nanos();

    /// The machine's monotonic clock.
    static Clock system() {
        return System::nanoTime;
    }
}
