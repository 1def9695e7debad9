package longthrow.dsp.output;

import java.util.Arrays;
import longthrow.dsp.thread.AudioThread;

/// The sum of the last so many whole numbers; whole numbers, so that it never drifts.
@AudioThread
final class Box {
    private final long[] past;
    private int at;
    private long sum;

    /// As if `value` had always been there.
    Box(int length, long value) {
        past = new long[length];
        reset(value);
    }

    long next(long value) {
        sum += value - past[at];
        past[at] = value;
        at = at + 1 < past.length ? at + 1 : 0;
        return sum;
    }

    void reset(long value) {
        Arrays.fill(past, value);
        sum = value * past.length;
        at = 0;
    }
}
