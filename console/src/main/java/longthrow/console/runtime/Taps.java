package longthrow.console.runtime;

import java.util.OptionalDouble;
import longthrow.dsp.thread.ControlThread;

/// The tempo of a finger: the mean of up to four beats. A pause of more than two seconds, the beat of 30 a minute,
/// begins anew.
@ControlThread
final class Taps {
    private static final int MOST = 5;
    private static final double LONGEST_NANOS = 2e9;
    private static final double MINUTE_NANOS = 60e9;

    private final long[] times = new long[MOST];
    private int count;

    /// A tap at `nanos`; the beats a minute so far, none after the first.
    OptionalDouble tap(long nanos) {
        if (count > 0 && (nanos - times[count - 1] > LONGEST_NANOS || nanos <= times[count - 1])) {
            count = 0;
        }
        if (count == MOST) {
            System.arraycopy(times, 1, times, 0, MOST - 1);
            count--;
        }
        times[count++] = nanos;
        return count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(MINUTE_NANOS * (count - 1) / (times[count - 1] - times[0]));
    }
}
