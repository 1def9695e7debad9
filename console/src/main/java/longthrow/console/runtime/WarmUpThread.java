package longthrow.console.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import longthrow.dsp.engine.Engine;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Clock;

/// The thread that has the compiler do its work: first on what the show plays, for which the sound waits, then, while
/// the desk sounds, on whatever a hand may switch on. There it rests as long as it works, so that it never takes more
/// than half a core.
@AnyThread
public final class WarmUpThread implements AutoCloseable {
    /// On a machine that is too slow or too busy the sound waits no longer than this.
    private static final long LONGEST_NANOS = 4_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CountDownLatch ready = new CountDownLatch(1);
    private final Clock clock;
    private final Thread thread;
    private long began;

    /// Starts at once; the engine itself is left alone.
    public WarmUpThread(Engine engine, Clock clock) {
        this.clock = clock;
        thread = Thread.ofPlatform()
                .name("warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> run(engine));
    }

    /// Returns when what the show plays is compiled.
    public void await() throws InterruptedException {
        ready.await();
    }

    private void run(Engine engine) {
        try {
            engine.warmUpInUse(THREADS::getCurrentThreadCpuTime, clock, LONGEST_NANOS);
        } finally {
            ready.countDown();
        }
        began = clock.nanos();
        engine.warmUp(this::rested);
    }

    private boolean rested() {
        LockSupport.parkNanos(clock.nanos() - began);
        began = clock.nanos();
        return !Thread.currentThread().isInterrupted();
    }

    /// Ends the thread within a block.
    @Override
    public void close() {
        thread.interrupt();
    }
}
