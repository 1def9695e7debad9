package longthrow.dsp.engine;

import longthrow.dsp.thread.AudioThread;

/// Which strips have blocks to tell that a value changed: a bit a block, for each strip of a section.
@AudioThread
final class Changes {
    private final int[] bits;
    private final int[] straight;
    private final int[] waiting;
    private int count;

    Changes(int columns) {
        bits = new int[columns];
        straight = new int[columns];
        waiting = new int[columns];
    }

    void add(int column, int bit) {
        if (bits[column] == 0) {
            waiting[count++] = column;
        }
        bits[column] |= bit;
    }

    /// A change that a played lane makes.
    void addStraight(int column, int bit) {
        add(column, bit);
        straight[column] |= bit;
    }

    int count() {
        return count;
    }

    int column(int index) {
        return waiting[index];
    }

    int bits(int column) {
        return bits[column];
    }

    int straight(int column) {
        return straight[column];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            bits[waiting[i]] = 0;
            straight[waiting[i]] = 0;
        }
        count = 0;
    }
}
