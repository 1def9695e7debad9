package longthrow.console.app;

import java.io.PrintWriter;

/// A bar that fills while a mix is written; it is drawn on a terminal only.
final class Progress {
    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean terminal;
    private final long frames;
    private long done;
    private int drawn = -1;

    /// A bar for so many frames.
    Progress(PrintWriter err, boolean terminal, long frames) {
        this.err = err;
        this.terminal = terminal;
        this.frames = Math.max(1, frames);
    }

    /// True when the launcher found a terminal behind the error stream.
    static boolean onTerminal() {
        return Boolean.getBoolean("longthrow.terminal");
    }

    /// So many more are done.
    void advance(int count) {
        done += count;
        int percent = (int) (100 * done / frames);
        if (terminal && percent != drawn) {
            drawn = percent;
            int filled = percent * WIDTH / 100;
            err.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + String.format(" %3d %%", percent));
            err.flush();
        }
    }

    /// Clears the bar.
    void end() {
        if (terminal) {
            err.print("\r" + " ".repeat(WIDTH + 6) + "\r");
            err.flush();
        }
    }
}
