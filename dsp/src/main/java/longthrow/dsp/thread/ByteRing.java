package longthrow.dsp.thread;

import java.util.concurrent.atomic.AtomicLong;

/// A bounded queue of whole messages, copied in and copied out, between one producer and one consumer: nothing is
/// allocated and nobody waits, so either end may be an audio thread.
@AnyThread
public final class ByteRing {
    private static final int HEADER = 2;
    private static final int LONGEST = 0xFFFF;

    private final byte[] bytes;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong tail = new AtomicLong();

    /// Room for `capacity` bytes, two of them a message for its length; a power of two.
    public ByteRing(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two, not " + capacity);
        }
        bytes = new byte[capacity];
    }

    /// How many bytes of one message there is room for. Producer only.
    public int room() {
        long free = bytes.length - (tail.getPlain() - head.getAcquire()) - HEADER;
        return Math.clamp(free, 0, LONGEST);
    }

    /// Adds a message, not an empty one, or returns false when there is no room. Producer only.
    public boolean offer(byte[] message, int from, int count) {
        if (count < 1 || count > room()) {
            return false;
        }
        long at = tail.getPlain();
        put(at, (byte) (count >> 8));
        put(at + 1, (byte) count);
        for (int i = 0; i < count; i++) {
            put(at + HEADER + i, message[from + i]);
        }
        tail.setRelease(at + HEADER + count);
        return true;
    }

    /// The length of the next message, 0 when none waits. Consumer only.
    public int size() {
        long at = head.getPlain();
        return at == tail.getAcquire() ? 0 : (get(at) & 0xFF) << 8 | (get(at + 1) & 0xFF);
    }

    /// Takes the next message out, to the start of `into`, which has room for it; returns its length, 0 when none
    /// waits. Consumer only.
    public int take(byte[] into) {
        int count = size();
        long at = head.getPlain() + HEADER;
        for (int i = 0; i < count; i++) {
            into[i] = get(at + i);
        }
        if (count > 0) {
            head.setRelease(at + count);
        }
        return count;
    }

    /// True when everything was taken out.
    public boolean isEmpty() {
        return head.getAcquire() == tail.getAcquire();
    }

    private void put(long at, byte value) {
        bytes[(int) at & (bytes.length - 1)] = value;
    }

    private byte get(long at) {
        return bytes[(int) at & (bytes.length - 1)];
    }
}
