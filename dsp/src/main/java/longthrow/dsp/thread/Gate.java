package longthrow.dsp.thread;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Lets threads of somebody else through until it is shut; whoever shuts it knows when the last one has left. Going
/// through neither waits nor allocates.
@AnyThread
public final class Gate {
    private static final long LOOK_NANOS = 100_000;

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicBoolean shut = new AtomicBoolean();

    /// Whether the caller may go in; if so it has to `leave`.
    public boolean enter() {
        inside.incrementAndGet(); // before the look: whoever shuts it sees who comes at the same time
        if (shut.get()) {
            inside.decrementAndGet();
            return false;
        }
        return true;
    }

    /// Whoever went in is out again.
    public void leave() {
        inside.decrementAndGet();
    }

    /// Lets nobody in any more, and waits at most `nanos` for those who are; true when all have left.
    public boolean shut(long nanos) {
        shut.set(true);
        long start = System.nanoTime();
        while (inside.get() > 0 && System.nanoTime() - start < nanos) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return inside.get() == 0;
    }
}
