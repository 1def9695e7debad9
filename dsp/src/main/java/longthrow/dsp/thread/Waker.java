package longthrow.dsp.thread;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Wakes the one thread that rests by it, from any other: a call while it works makes its next rest end at once, so
/// that nothing which came in between has to wait. Where nobody rests yet, a call is lost and costs nothing.
@AnyThread
public final class Waker {
    private final AtomicReference<Optional<Thread>> sleeper = new AtomicReference<>(Optional.empty());

    /// Lets the calling thread rest until it is woken, for so long at most; it may also wake for no reason.
    public void rest(long nanos) {
        sleeper.setRelease(Optional.of(Thread.currentThread()));
        LockSupport.parkNanos(this, nanos);
    }

    /// Something has come in; never blocks.
    public void wake() {
        sleeper.getAcquire().ifPresent(LockSupport::unpark);
    }
}
