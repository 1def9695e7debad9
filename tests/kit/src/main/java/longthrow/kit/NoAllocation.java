package longthrow.kit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Counts what the calling thread allocates.
public final class NoAllocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 12;

    private NoAllocation() {}

    /// Bytes that the calling thread allocates while it runs `work` `times` times, once compiled. Until the
    /// compiler has been everywhere rounds allocate, and on a busy machine a method that it takes back allocates
    /// once more; what the work itself allocates comes in every round. So two rounds in a row that allocate nothing
    /// are the proof, and where there are none within 20,000 runs and 12 rounds the best one counts.
    public static long bytes(int times, Runnable work) {
        int most = WARM_UP / times + ROUNDS;
        long least = Long.MAX_VALUE;
        boolean none = false;
        for (int round = 0; round < most; round++) {
            long bytes = round(times, work);
            if (none && bytes == 0) {
                return 0;
            }
            none = bytes == 0;
            if (round * (long) times >= WARM_UP) {
                least = Math.min(least, bytes);
            }
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
