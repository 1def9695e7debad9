package longthrow.dsp.thread;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Many writers in, one reader out, in the order of arrival; unbounded, so that no wish is ever refused.
@AnyThread
public final class Inbox<T> {
    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();

    /// Adds one item; never blocks.
    public void post(T item) {
        queue.add(item);
    }

    /// Hands the items present to `each`, at most `limit` of them, and returns how many there were. One reader only.
    public int drain(int limit, Consumer<? super T> each) {
        int count = 0;
        while (count < limit) {
            T item = queue.poll();
            if (item == null) {
                break;
            }
            each.accept(item);
            count++;
        }
        return count;
    }

    /// True when nothing waits.
    public boolean isEmpty() {
        return queue.isEmpty();
    }
}
