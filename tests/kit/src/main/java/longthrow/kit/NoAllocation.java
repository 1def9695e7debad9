package longthrow.kit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Counts what the calling thread allocates.
public final class NoAllocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 12;

    private NoAllocation() {}

    /// Bytes that the calling thread allocates while it runs `work` `times` times, once compiled. On a busy machine the
    /// compiler may still be at it, and a method that it takes back allocates once; what the work itself allocates
    /// comes in every round, so the best of some rounds counts.
    public static long bytes(int times, Runnable work) {
        round(WARM_UP, work);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            least = Math.min(least, round(times, work));
        }
        return least;
    }

    private static long round(int times, Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long idle = THREADS.getCurrentThreadAllocatedBytes() - before;
        before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before - idle;
    }
}
