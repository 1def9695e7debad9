package longthrow.controllers.port;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Ring;
import longthrow.dsp.thread.Safely;

/// The one thread of a port that may block: it takes whole messages from a bounded queue and gives them to the wire of
/// the peer that they are meant for. It also wakes up twice a second, so that a port may look whether its peer is still
/// there.
final class Writer<P> {
    private static final int ROOM = 1024;
    private static final long NAP_NANOS = 500_000_000;
    private static final long LAST_WORDS_MILLIS = 500;

    private final Ring<Letter<P>> queue = new Ring<>(ROOM);
    private final Published<Boolean> open = new Published<>(true);
    private final Thread thread;

    private record Letter<P>(P to, byte[] message) {}

    /// A writer that hands each message to `wire`, and calls `idle` twice a second.
    Writer(String name, BiConsumer<P, byte[]> wire, Runnable idle) {
        thread = Thread.ofPlatform().daemon().name("midi-out " + name).unstarted(() -> run(wire, idle));
    }

    void start() {
        thread.start();
    }

    private void run(BiConsumer<P, byte[]> wire, Runnable idle) {
        long looked = System.nanoTime();
        boolean more = true;
        while (more) {
            more = open.latest(); // what was queued before the end still goes out
            int sent = queue.drain(letter -> Safely.run(() -> wire.accept(letter.to, letter.message)));
            if (sent == 0 && more) {
                LockSupport.parkNanos(this, NAP_NANOS);
            }
            if (System.nanoTime() - looked >= NAP_NANOS) {
                Safely.run(idle);
                looked = System.nanoTime();
            }
        }
    }

    /// Queues a copy for a peer; false when there is no room.
    boolean offer(P to, byte[] bytes, int from, int count) {
        byte[] message = new byte[count];
        System.arraycopy(bytes, from, message, 0, count);
        boolean taken = queue.offer(new Letter<>(to, message));
        LockSupport.unpark(thread);
        return taken;
    }

    /// Ends the thread, after what is queued has gone or half a second at most.
    void close() {
        open.publish(false);
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
