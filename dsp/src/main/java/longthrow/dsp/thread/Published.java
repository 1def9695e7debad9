package longthrow.dsp.thread;

import java.util.concurrent.atomic.AtomicReference;

/// One immutable value that a writer replaces and readers look at: the newest wins, nobody waits.
@AnyThread
public final class Published<T> {
    private final AtomicReference<T> value;

    /// Starts with `initial`.
    public Published(T initial) {
        value = new AtomicReference<>(initial);
    }

    /// Replaces the value; everything written before is visible to whoever reads it.
    public void publish(T newest) {
        value.setRelease(newest);
    }

    /// The newest value.
    public T latest() {
        return value.getAcquire();
    }
}
