package longthrow.console.app;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import longthrow.console.show.Headway;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// Long work of a command: a bar on a terminal says how far it has come, and whoever ends the program (Ctrl-C) is heard
/// at the next look, so that the work clears up before the program is gone. What looks at nothing any more, as it
/// writes what may not be torn, is waited for.
@AnyThread
final class LongWork implements Headway, AutoCloseable {
    private static final int WIDTH = 40;
    private static final int WORDS = 30;
    private static final int PATIENCE_SECONDS = 20;

    private final PrintWriter err;
    private final boolean terminal;
    private final String left;
    private final Published<Boolean> unwanted = new Published<>(false);
    private final CountDownLatch cleared = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end the work");
    private String drawn = "";
    private boolean givenUp;

    /// From now on until it is closed.
    ///
    /// @param left what there is when it is given up, for the user: `no file was written`
    LongWork(PrintWriter err, String left) {
        this(err, Boolean.getBoolean("longthrow.terminal"), left);
    }

    /// The same; the launcher says whether there is a terminal behind the error stream.
    LongWork(PrintWriter err, boolean terminal, String left) {
        this.err = err;
        this.terminal = terminal;
        this.left = left;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// On a thread of the JVM's own, while the program ends.
    private void end() {
        unwanted.publish(true);
        try {
            cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void at(String words, int done, int of) {
        if (unwanted.latest()) {
            givenUp = true;
            throw new CancellationException("ended");
        }
        draw(words, of > 0 ? 100 * done / of : 0);
    }

    /// So many of so many samples, which may be more than an `int` counts.
    void at(String words, long done, long of) {
        at(words, of > 0 ? (int) (1000 * done / of) : 0, 1000);
    }

    private void draw(String words, int percent) {
        String fit = words.length() > WORDS ? words.substring(0, WORDS - 1) + "…" : words;
        int filled = percent * WIDTH / 100;
        String line = "█".repeat(filled) + "░".repeat(WIDTH - filled) + String.format(" %3d %%  %s", percent, fit);
        if (terminal && !line.equals(drawn)) {
            clear();
            drawn = line;
            err.print(line);
            err.flush();
        }
    }

    private void clear() {
        if (!drawn.isEmpty()) {
            err.print("\r" + " ".repeat(drawn.length()) + "\r");
            err.flush();
            drawn = "";
        }
    }

    /// It is over, or cleared up.
    @Override
    public void close() {
        clear();
        if (givenUp) {
            err.println("longthrow: given up; " + left);
            err.flush();
        }
        cleared.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the program ends, which is what the hook was for
            return;
        }
    }
}
