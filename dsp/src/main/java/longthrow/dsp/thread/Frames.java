package longthrow.dsp.thread;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A `Published` for what the audio thread tells: three reused frames change hands, so nothing is allocated
/// and nobody waits. One writer, one reader. The writer fills `back()` and calls `publish()`; the reader
/// calls `take()`.
@AnyThread
public final class Frames<T> {
    private static final int FRESH = 4;

    private final T[] frames;
    private final AtomicInteger middle = new AtomicInteger(1);
    private int back = 0;
    private int front = 2;

    /// Three frames from `make`, all alike.
    @SuppressWarnings("unchecked")
    public Frames(Supplier<T> make) {
        frames = (T[]) new Object[] {make.get(), make.get(), make.get()};
    }

    /// The frame to write next; the writer's own until `publish()`.
    public T back() {
        return frames[back];
    }

    /// True when the reader took what was published last: a writer that keeps maxima may start a new interval.
    public boolean taken() {
        return (middle.getAcquire() & FRESH) == 0;
    }

    /// Hands `back()` over and takes an old frame in exchange.
    public void publish() {
        back = middle.getAndSet(back | FRESH) & 3;
    }

    /// The newest frame; the reader's own until the next call. The same one again when nothing new came.
    public T take() {
        if ((middle.getAcquire() & FRESH) != 0) {
            front = middle.getAndSet(front) & 3;
        }
        return frames[front];
    }
}
