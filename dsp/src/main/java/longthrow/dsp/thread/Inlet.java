package longthrow.dsp.thread;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Many writers in, one reader out, in the order of arrival, and bounded: when `room` items wait, a new one takes the
/// place of the one that waits for the same subject, at the end of the queue. So a flood costs no memory and the newest
/// of each subject is never lost; a writer that can wait asks `crowded` first and loses nothing at all. Not for the
/// audio thread: writers and reader exclude each other for as long as one item takes.
@AnyThread
public final class Inlet<T> {
    private final int room;
    private final Function<? super T, ?> subject;
    private final Deque<T> queue = new ArrayDeque<>();
    private final SequencedMap<Object, T> crowd = new LinkedHashMap<>();

    /// Room for so many items in order, and after them for the newest of as many subjects.
    public Inlet(int room, Function<? super T, ?> subject) {
        this.room = room;
        this.subject = subject;
    }

    /// Adds one item.
    public synchronized void post(T item) {
        if (crowd.isEmpty() && queue.size() < room) {
            queue.add(item);
            return;
        }
        crowd.putLast(subject.apply(item), item);
        if (crowd.size() > room) {
            crowd.pollFirstEntry();
        }
    }

    /// True while half of the room is taken: the reader does not keep up, and whoever can wait should.
    public synchronized boolean crowded() {
        return queue.size() > room / 2;
    }

    /// Hands the items present to `each`, at most `limit` of them, and returns how many there were. One reader only.
    public int drain(int limit, Consumer<? super T> each) {
        int count = 0;
        Optional<T> item = count < limit ? next() : Optional.empty();
        while (item.isPresent()) {
            each.accept(item.get());
            count++;
            item = count < limit ? next() : Optional.empty();
        }
        return count;
    }

    private synchronized Optional<T> next() {
        if (!queue.isEmpty()) {
            return Optional.of(queue.remove());
        }
        return Optional.ofNullable(crowd.pollFirstEntry()).map(java.util.Map.Entry::getValue);
    }
}
