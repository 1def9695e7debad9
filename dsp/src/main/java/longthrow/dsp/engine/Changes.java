package longthrow.dsp.engine;

import longthrow.dsp.thread.AudioThread;

/// Which strips have blocks to tell that a value changed: a bit a block, for each strip of a section. The first 64 bits
/// are the path's and what follows it; the sends begin at a word of their own.
@AudioThread
final class Changes {
    /// The bit of the first send.
    static final int SENDS = Long.SIZE;

    private final int words;
    private final long[] bits;
    private final long[] straight;
    private final int[] waiting;
    private final boolean[] waits;
    private int count;

    /// Room for `columns` strips with up to `sends` sends.
    Changes(int columns, int sends) {
        words = 1 + (sends + Long.SIZE - 1) / Long.SIZE;
        bits = new long[columns * words];
        straight = new long[columns * words];
        waiting = new int[columns];
        waits = new boolean[columns];
    }

    /// Notes that every block in `blocks` has to read a strip's values.
    void add(int column, int[] blocks) {
        if (!waits[column]) {
            waits[column] = true;
            waiting[count++] = column;
        }
        for (int block : blocks) {
            bits[column * words + (block >> 6)] |= 1L << block;
        }
    }

    /// A change that a played lane makes.
    void addStraight(int column, int[] blocks) {
        add(column, blocks);
        for (int block : blocks) {
            straight[column * words + (block >> 6)] |= 1L << block;
        }
    }

    /// How many strips there is room for.
    int columns() {
        return waits.length;
    }

    int count() {
        return count;
    }

    int column(int index) {
        return waiting[index];
    }

    /// The bits of the path, and of what follows it.
    long path(int column) {
        return bits[column * words];
    }

    /// Whether a block has to read the strip's values.
    boolean has(int column, int block) {
        return (bits[column * words + (block >> 6)] >>> block & 1) != 0;
    }

    /// Whether a block's change is a played lane's.
    boolean straight(int column, int block) {
        return (straight[column * words + (block >> 6)] >>> block & 1) != 0;
    }

    /// The next send from `send` on that has to read the strip's values, or -1.
    int nextSend(int column, int send) {
        for (int word = 1 + (send >> 6); word < words; word++) {
            int from = word == 1 + (send >> 6) ? send & 63 : 0;
            long left = bits[column * words + word] >>> from << from;
            if (left != 0) {
                return (word - 1) * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return -1;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            int from = waiting[i] * words;
            waits[waiting[i]] = false;
            java.util.Arrays.fill(bits, from, from + words, 0);
            java.util.Arrays.fill(straight, from, from + words, 0);
        }
        count = 0;
    }
}
