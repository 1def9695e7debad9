package longthrow.console.runtime;

import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Clock;
import longthrow.dsp.thread.Published;

/// The one thread that owns a console: it turns the duty cycle about a thousand times a second, and at once when a byte
/// of a surface or a wish comes in. A turn that fails is reported and the next one goes on.
@AnyThread
public final class ControlThread implements AutoCloseable {
    private static final long BUSY_NANOS = 200_000;
    private static final long IDLE_NANOS = 1_000_000;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Console console;
    private final Clock clock;
    private final Published<Boolean> wanted = new Published<>(true);
    private final Thread thread;

    private ControlThread(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
        thread = Thread.ofPlatform()
                .name("control")
                .daemon()
                .priority(Thread.MAX_PRIORITY - 1)
                .unstarted(this::run);
    }

    /// Gives a console to a thread of its own; from now on only that thread may touch it, others post.
    public static ControlThread start(Console console, Clock clock) {
        ControlThread control = new ControlThread(console, clock);
        control.thread.start();
        return control;
    }

    private void run() {
        while (wanted.latest()) {
            console.waker().rest(turn() > 0 ? BUSY_NANOS : IDLE_NANOS);
        }
    }

    private int turn() {
        try {
            return console.work(clock.nanos());
        } catch (RuntimeException broken) {
            console.notices().say("the desk failed at something and went on: " + broken);
            return 0;
        }
    }

    /// Ends the thread; when it returns, the console belongs to the caller.
    @Override
    public void close() {
        wanted.publish(false);
        console.waker().wake();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
