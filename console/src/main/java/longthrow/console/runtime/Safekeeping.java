package longthrow.console.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import longthrow.console.show.Journal;
import longthrow.console.show.JournalFiles;
import longthrow.console.show.JournalStore;
import longthrow.console.show.Moves;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.Versions;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// Keeps a running show safe: every change goes into its folder's journal, a save makes the journal history, and what
/// is not saved at the end stays there for the next start. Made, started and closed by whoever owns the console then;
/// in between the control thread calls it, and the window asks whether anything is unsaved.
@AnyThread
public final class Safekeeping implements AutoCloseable {
    private final Console console;
    private final ShowFolder folder;
    private final DiskThread disk;
    private final Show opened;
    private final JournalFiles files;
    private final JournalThread thread;
    private final Published<Boolean> unsaved;
    private final Published<Boolean> dropped = new Published<>(false);
    private final Published<Boolean> based;

    /// Starts to keep `opened`, as the console has it now.
    ///
    /// @param returned true when the journal knows more than the show's files
    public Safekeeping(Console console, ShowFolder folder, DiskThread disk, Show opened, boolean returned) {
        this.console = console;
        this.folder = folder;
        this.disk = disk;
        this.opened = opened;
        unsaved = new Published<>(returned);
        based = new Published<>(folder.exists());
        files = new JournalFiles(folder.path());
        Journal journal = new Journal(files, opened, System.getProperty("user.name", ""));
        thread = new JournalThread(
                journal, files, words -> console.run(any -> any.notices().say(words)));
        console.keeping().journal(InstantSource.system(), this::tell);
        console.keeping().onSave(this::save);
        console.state().onVersion(this::version);
    }

    /// A journal says what became of a show: there has to be one.
    private void base() {
        if (!based.latest()) {
            based.publish(true);
            disk.save(folder, opened);
        }
    }

    private void tell(Moves moves) {
        base();
        unsaved.publish(true);
        thread.tell(moves);
    }

    private void save(Show show) {
        unsaved.publish(false);
        based.publish(true);
        thread.turn(filled -> disk.save(folder, show, new JournalStore.Filled() {
            @Override
            public void saved() throws IOException {
                filled.saved();
            }

            @Override
            public void unsaved() {
                unsaved.publish(true);
            }
        }));
    }

    private void version(String name) {
        console.keeping().handOver();
        base();
        Instant at = Instant.now();
        String called = name.isEmpty() ? Versions.named(at) : name;
        Works.Work work = console.keeping().works().begin("keeping");
        thread.turn(filled -> {
            filled.unsaved();
            disk.run(() -> keep(called, at, filled.files(), work));
        });
    }

    /// On the disk's thread.
    private void keep(String called, Instant at, List<Path> journals, Works.Work work) {
        String told;
        try (work) {
            new Versions(folder.path(), work).keep(called, at, System.getProperty("user.name", ""), journals);
            told = "kept this show as '" + called + "'";
        } catch (CancellationException unwanted) {
            told = "keeping '" + called + "' was given up: there is no such version, and the show is as it was";
        } catch (IllegalArgumentException wrong) {
            told = String.valueOf(wrong.getMessage());
        } catch (IOException failed) {
            told = "the version '" + called + "' could not be kept: " + failed.getMessage();
        }
        String words = told;
        console.run(any -> {
            any.notices().say(words);
            any.keeping().archives().refresh();
        });
    }

    /// True while the show's files lack something that the desk has.
    public boolean unsaved() {
        return unsaved.latest();
    }

    /// Says that nobody wants what is not saved: at the end it is put aside.
    public void drop() {
        dropped.publish(true);
    }

    /// Hands over what is left and waits until it is on the disk; the control thread has ended.
    @Override
    public void close() {
        console.keeping().handOver();
        thread.close();
        if (dropped.latest()) {
            disk.run(() -> {
                try {
                    files.drop();
                } catch (IOException failed) {
                    console.notices().say("the journal could not be put aside: " + failed.getMessage());
                }
            });
        }
    }
}
