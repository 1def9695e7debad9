package longthrow.console.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Moves;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Inbox;
import longthrow.dsp.thread.Published;
import longthrow.dsp.thread.Waker;

/// The thread that appends to the journal, and a second one that brings it to the disk itself ten times a second: what
/// was appended outlives the program at once and a power cut within 0.2 s, and no slow disk holds up the next entry.
/// When the disk takes nothing it is said once, everything waits, and goes on when there is room.
@AnyThread
public final class JournalThread implements AutoCloseable {
    private static final long FORCE_MILLIS = 100;
    private static final long REST_NANOS = 1_000_000_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Journal journal;
    private final JournalStore store;
    private final Consumer<String> says;
    private final Inbox<Item> inbox = new Inbox<>();
    private final Waker waker = new Waker();
    private final Published<Boolean> wanted = new Published<>(true);

    /// Grows with all that the disk has to hear of: entries, and journals that are left.
    private final Published<Long> appended = new Published<>(0L);

    private final Thread thread;
    private final ScheduledExecutorService syncer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("journal to disk").daemon().factory());
    private long forced;
    private boolean full;
    private final Published<String> fault = new Published<>("");

    private sealed interface Item {
        record Told(Moves moves) implements Item {}

        record Turned(Consumer<JournalStore.Filled> takes) implements Item {}
    }

    /// Starts; `says` takes what the user should know.
    @SuppressWarnings("FutureReturnValueIgnored") // a force that fails is told by the next append
    public JournalThread(Journal journal, JournalStore store, Consumer<String> says) {
        this.journal = journal;
        this.store = store;
        this.says = says;
        thread = Thread.ofPlatform().name("journal").daemon().start(this::run);
        syncer.scheduleWithFixedDelay(() -> guarded(this::force), FORCE_MILLIS, FORCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Takes what happened; never waits.
    public void tell(Moves moves) {
        inbox.post(new Item.Told(moves));
        waker.wake();
    }

    /// Begins a new journal after everything told so far and hands over those before it, for whoever saves.
    public void turn(Consumer<JournalStore.Filled> takes) {
        inbox.post(new Item.Turned(takes));
        waker.wake();
    }

    private void run() {
        waker.rest(1); // from here on no call is lost
        journal.rehearse();
        while (wanted.latest()) {
            guarded(this::turnOnce);
            waker.rest(REST_NANOS);
        }
        guarded(this::turnOnce);
        store.next();
        left();
    }

    /// A fault of the program's own may cost what it met, not all that follows. The same one is told once.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (!broken.toString().equals(fault.latest())) {
                fault.publish(broken.toString());
                says.accept("the journal failed at something and went on (" + broken
                        + "): save the show, for a crash might lose what changed just now");
            }
        }
    }

    /// A journal was left: it is closed once it is on the disk, though no entry may follow.
    private void left() {
        appended.publish(appended.latest() + 1);
    }

    private void turnOnce() {
        inbox.drain(Integer.MAX_VALUE, this::take);
        append();
    }

    private void take(Item item) {
        switch (item) {
            case Item.Told(Moves moves) -> journal.tell(moves);
            case Item.Turned(Consumer<JournalStore.Filled> takes) -> {
                append();
                try {
                    JournalStore.Filled filled = journal.turn();
                    left();
                    takes.accept(filled);
                } catch (IOException failed) {
                    troubled(failed);
                    takes.accept(() -> {});
                }
            }
        }
    }

    private void append() {
        try {
            int count = journal.append();
            if (count > 0) {
                appended.publish(appended.latest() + count);
                if (full) {
                    full = false;
                    says.accept("the journal goes on: everything that waited has been written");
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            troubled(failed);
        }
    }

    private void troubled(Exception failed) {
        if (!full) {
            full = true;
            says.accept("the journal cannot be written (" + failed.getMessage() + "): until it can, a crash would lose"
                    + " what is not saved; the sound and what is saved are not touched");
        }
    }

    private void force() {
        long now = appended.latest();
        if (now != forced) {
            try {
                store.force();
                forced = now;
            } catch (IOException failed) {
                // A disk that takes no bytes refuses the next entry as well, and that is told.
                return;
            }
        }
    }

    /// Writes what was told so far, brings it to the disk, lets go of the files and ends.
    @Override
    public void close() {
        wanted.publish(false);
        waker.wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            syncer.shutdown();
            if (!syncer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                syncer.shutdownNow();
            }
            guarded(this::force);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
