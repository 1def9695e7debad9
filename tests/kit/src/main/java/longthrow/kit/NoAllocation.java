package longthrow.kit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Counts what the calling thread allocates.
public final class NoAllocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20_000;

    private NoAllocation() {}

    /// Bytes that the calling thread allocates while it runs `work` `times` times, once compiled.
    public static long bytes(int times, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long idle = THREADS.getCurrentThreadAllocatedBytes() - before;
        before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before - idle;
    }
}
