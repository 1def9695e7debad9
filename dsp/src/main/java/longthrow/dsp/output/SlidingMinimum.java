package longthrow.dsp.output;

import longthrow.dsp.thread.AudioThread;

/// The lowest of the last so many values, in constant time on average: a queue that keeps only what may still become
/// the lowest (Lemire, Streaming maximum-minimum filter using no more than three comparisons per element, 2006).
@AudioThread
final class SlidingMinimum {
    private final int length;
    private final float[] values;
    private final long[] places;
    private int first;
    private int count;
    private long place;

    SlidingMinimum(int length) {
        this.length = length;
        values = new float[length];
        places = new long[length];
    }

    /// Takes the next value in and says which is the lowest.
    float next(float value) {
        while (count > 0 && values[index(count - 1)] >= value) {
            count--;
        }
        if (count > 0 && places[first] <= place - length) {
            first = index(1);
            count--;
        }
        int last = index(count);
        values[last] = value;
        places[last] = place++;
        count++;
        return values[first];
    }

    private int index(int offset) {
        int index = first + offset;
        return index < length ? index : index - length;
    }

    void reset() {
        first = 0;
        count = 0;
    }
}
