package longthrow.console.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import longthrow.dsp.thread.AnyThread;

/// The thread that measures main and the selected strip with every meter there is, a hundred times a second.
@AnyThread
public final class MeterThread implements AutoCloseable {
    private static final long PERIOD_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("meters").daemon().factory());

    /// Measures what a console's engine plays.
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is told by the work itself
    public MeterThread(Console console) {
        Metering metering = console.metering();
        console.run(desk -> desk.metering().turned());
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        metering.work();
                    } catch (RuntimeException broken) {
                        console.run(any -> any.notices().say("the meters failed at something: " + broken));
                    }
                },
                PERIOD_MILLIS,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /// Ends the thread.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
