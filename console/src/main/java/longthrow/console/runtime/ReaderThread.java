package longthrow.console.runtime;

import longthrow.console.record.StemReader;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// The thread that reads from the disk what the channels of a console play, ahead of the song.
@AnyThread
public final class ReaderThread implements AutoCloseable {
    private static final long REST_NANOS = 50_000_000;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Console console;
    private final StemReader reader;
    private final Published<Boolean> wanted = new Published<>(true);
    private final Thread thread;

    /// Starts to read for a console.
    public ReaderThread(Console console) {
        this.console = console;
        reader = console.sources().readAhead().reader();
        thread = Thread.ofPlatform().name("reader").daemon().start(this::run);
    }

    private void run() {
        while (wanted.latest()) {
            if (!turn()) {
                reader.rest(REST_NANOS);
            }
        }
        reader.close();
    }

    private boolean turn() {
        try {
            return reader.work();
        } catch (RuntimeException broken) {
            console.run(any -> any.notices().say("what channels play could not be read: " + broken));
            return false;
        }
    }

    /// Ends the thread and lets the files go.
    @Override
    public void close() {
        wanted.publish(false);
        reader.wake();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
