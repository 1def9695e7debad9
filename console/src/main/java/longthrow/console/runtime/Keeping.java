package longthrow.console.runtime;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.show.Moves;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.dsp.thread.ControlThread;

/// How a show in play is kept: saved when somebody asks, journaled at every change, its past within reach.
@ControlThread
public final class Keeping {
    private final Console console;
    private final Archives archives;
    private final ShowParts showParts;
    private final Backlog backlog;
    private final Works works;
    private Optional<Runnable> stems = Optional.empty();
    private Consumer<Show> saver;
    private Optional<Journaling> journaling = Optional.empty();

    Keeping(Console console) {
        this.console = console;
        works = new Works(console);
        archives = new Archives(console, works);
        showParts = new ShowParts(console);
        backlog = new Backlog(console);
        saver = show -> console.notices().say("this show has no folder to be saved in");
    }

    /// What the window knows of the show's files.
    public Archives archives() {
        return archives;
    }

    /// Long work that others do for the desk.
    public Works works() {
        return works;
    }

    /// Says who opens what the show's strips play, where that was given up.
    public void onStems(Runnable opens) {
        stems = Optional.of(opens);
    }

    /// Opens what is not open yet, and draws what is not drawn.
    void openStems() {
        console.sources().drawAgain();
        stems.ifPresentOrElse(Runnable::run, () -> console.notices().say("this show has no folder to play from"));
    }

    /// Parts of other shows.
    public ShowParts showParts() {
        return showParts;
    }

    /// Says who takes the show when somebody asks to save it; it may not make the control thread wait.
    public void onSave(Consumer<Show> takes) {
        saver = takes;
    }

    /// Lets every change of the show be journaled from now on.
    public void journal(InstantSource wall, Consumer<Moves> takes) {
        journaling = Optional.of(new Journaling(console, wall, takes));
    }

    /// Hands over what waits to be journaled.
    public void handOver() {
        journaling.ifPresent(Journaling::handOver);
    }

    /// Lets undo reach what was done before this start.
    public void remember(Return.History history) {
        backlog.enter(history);
    }

    /// Says who reads the history that undo comes near, so that nobody waits for it at the desk. Until then the control
    /// thread does.
    public void readsPast(Consumer<Runnable> elsewhere) {
        backlog.reads(elsewhere);
    }

    /// Undo, redo, and what they have to read for that.
    Backlog backlog() {
        return backlog;
    }

    /// Hands the show over to be saved.
    public void save() {
        console.rehearsal().keep();
        handOver();
        saver.accept(console.show());
    }

    /// Journals what has changed.
    void work(long nanos) {
        journaling.ifPresent(journal -> journal.work(nanos));
    }
}
