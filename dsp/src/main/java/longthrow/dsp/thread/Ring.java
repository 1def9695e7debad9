package longthrow.dsp.thread;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A bounded queue between one producer and one consumer; when it is full the producer is told so.
@AnyThread
public final class Ring<T> {
    private final T[] slots;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong tail = new AtomicLong();

    /// Room for `capacity` items, a power of two.
    @SuppressWarnings("unchecked")
    public Ring(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two, not " + capacity);
        }
        slots = (T[]) new Object[capacity];
    }

    /// Adds an item, or returns false when there is no room. Producer only.
    public boolean offer(T item) {
        long at = tail.getPlain();
        if (at - head.getAcquire() == slots.length) {
            return false;
        }
        slots[(int) at & (slots.length - 1)] = item;
        tail.setRelease(at + 1);
        return true;
    }

    /// Hands every item present to `each` and returns how many there were. Consumer only.
    @SuppressWarnings("NullAway") // a slot given back holds nothing, so that the item can be collected
    public int drain(Consumer<? super T> each) {
        long from = head.getPlain();
        long to = tail.getAcquire();
        for (long at = from; at < to; at++) {
            int slot = (int) at & (slots.length - 1);
            T item = slots[slot];
            slots[slot] = null;
            head.setRelease(at + 1);
            each.accept(item);
        }
        return (int) (to - from);
    }
}
