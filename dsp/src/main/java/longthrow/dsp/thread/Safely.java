package longthrow.dsp.thread;

/// What may not end the thread it runs on: whoever keeps a port, a server or a disk in view has to
/// outlive a fault of the program, or of a system's library. It is told as one that ends a thread is
/// told.
@AnyThread
public final class Safely {
    private Safely() {}

    /// Runs `work`; what it fails with goes to the thread's handler.
    public static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
        }
    }
}
