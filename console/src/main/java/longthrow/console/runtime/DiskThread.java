package longthrow.console.runtime;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Problem;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.dsp.thread.AnyThread;

/// The thread that waits for disks, so that nobody else has to; it touches a console by errands only.
@AnyThread
public final class DiskThread implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Console console;
    private final ScheduledExecutorService disk;

    /// For a console, which is told what came of the work.
    public DiskThread(Console console) {
        this(console, "disk");
    }

    /// The same under another name: what writes takes may not wait behind what loads a long file.
    public DiskThread(Console console, String name) {
        this.console = console;
        disk = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Does some reading or writing, after what was asked before; what it fails with is reported.
    public void run(Runnable work) {
        disk.execute(guarded(work));
    }

    /// Does some reading again and again, so long after it was done last.
    @SuppressWarnings("FutureReturnValueIgnored") // what the work fails with is told by itself
    public void every(long millis, Runnable work) {
        disk.scheduleWithFixedDelay(guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException broken) {
                say("the disk thread failed: " + broken);
            }
        };
    }

    /// Saves a show and tells how that went.
    public void save(ShowFolder folder, Show show) {
        save(folder, show, () -> {});
    }

    /// Saves a show and tells how that went; journals that this makes superfluous become history once every file is on
    /// the disk. Until then they bring back what a crash amid the save leaves out, whichever files were written.
    public void save(ShowFolder folder, Show show, JournalStore.Filled journals) {
        run(() -> {
            List<Problem> problems = folder.save(show);
            problems.forEach(problem -> say(problem.text()));
            if (problems.isEmpty()) {
                history(journals);
                say("saved " + show.setup().name() + " in " + folder.path());
            } else {
                journals.unsaved();
            }
        });
    }

    private void history(JournalStore.Filled journals) {
        try {
            journals.saved();
        } catch (IOException failed) {
            say("the show is saved, but its journal could not be put away: " + failed.getMessage());
        }
    }

    private void say(String words) {
        console.run(any -> any.notices().say(words));
    }

    /// Finishes what was asked and ends.
    @Override
    public void close() {
        disk.shutdown();
        try {
            if (!disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                disk.shutdownNow();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
