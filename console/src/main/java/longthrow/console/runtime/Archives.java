package longthrow.console.runtime;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.desk.History;
import longthrow.console.frame.Archive;
import longthrow.console.show.Headway;
import longthrow.console.show.Show;
import longthrow.console.show.Versions;
import longthrow.dsp.thread.ControlThread;

/// What the window knows of the show's files: questions go to somebody who may wait for a disk, answers come back as
/// errands and stay until the next ones.
@ControlThread
public final class Archives implements History.Listener {
    private static final String WAY = "->";

    /// How many steps of the history are told.
    private static final int STEPS = 200;

    private final Console console;
    private Optional<Reader> reader = Optional.empty();
    private final Works works;
    private Optional<Archive.Work> reading = Optional.empty();
    private Archive now = Archive.NONE;
    private boolean stepped = true;
    private int asked;

    /// Something to be read.
    public interface Question {
        /// Reads it, and says what comes of it.
        Consumer<Archives> read(Archivist archivist, Headway headway) throws IOException;
    }

    /// Who reads.
    public interface Reader {
        /// Where the show lies.
        String folder();

        /// Whether its files lack anything that the desk has.
        boolean unsaved();

        /// Reads, after what was asked before; questions are numbered upwards.
        void ask(int number, Question question);

        /// Gives up whatever was asked up to that number.
        void giveUp(int number);
    }

    Archives(Console console, Works works) {
        this.console = console;
        this.works = works;
        console.desk().history().listen(this);
    }

    /// Says who reads from now on.
    public void readBy(Reader who) {
        reader = Optional.of(who);
        refresh();
    }

    /// The words that `show/…` actions say; false where it is none of these.
    boolean act(String action, String argument) {
        switch (action) {
            case "show/versions" -> refresh();
            case "show/diff" -> compare(argument.strip());
            case "show/log" -> log();
            case "show/check" -> check();
            case "show/restore" -> restore(argument.strip());
            case "show/cancel" -> {
                reader.ifPresent(who -> who.giveUp(asked));
                works.giveUp();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void ask(Question question) {
        reader.ifPresentOrElse(
                who -> {
                    asked++;
                    who.ask(asked, question);
                },
                () -> console.notices().say("this show has no folder to look into"));
    }

    /// Looks which versions there are, if the show lies anywhere.
    void refresh() {
        if (reader.isPresent()) {
            ask((archivist, headway) -> {
                List<Archive.Version> versions = archivist.versions();
                return archives -> archives.now = archives.with(versions);
            });
        }
    }

    private Archive with(List<Archive.Version> versions) {
        return new Archive(
                now.folder(),
                now.unsaved(),
                versions.equals(now.versions()) ? now.versions() : versions,
                now.steps(),
                now.difference(),
                now.log(),
                now.check(),
                now.part(),
                now.work());
    }

    /// `A -> B`: what became of one version in another; nothing, before or behind the arrow, is the desk as it is now.
    private void compare(String words) {
        int way = words.indexOf(WAY);
        String before = (way < 0 ? words : words.substring(0, way)).strip();
        String after = way < 0 ? "" : words.substring(way + WAY.length()).strip();
        if (before.isEmpty() && after.isEmpty()) {
            console.notices().say("say which version to compare: show/diff NAME, or NAME -> NAME");
            return;
        }
        Show here = console.show();
        ask((archivist, headway) -> {
            Archive.Difference difference = archivist.difference(before, after, here, headway);
            return archives -> archives.tell(Optional.of(difference), now.log(), now.check(), now.part());
        });
    }

    private void log() {
        Show here = console.show();
        ask((archivist, headway) -> {
            Archive.Log log = archivist.log(here, headway);
            return archives -> archives.tell(now.difference(), Optional.of(log), now.check(), now.part());
        });
    }

    private void check() {
        Show here = console.show();
        ask((archivist, headway) -> {
            Archive.Check check = archivist.check(here, Instant.now(), headway);
            return archives -> archives.tell(now.difference(), now.log(), Optional.of(check), now.part());
        });
    }

    /// Reads the version first, since a disk may take its time; then all of it happens at once.
    private void restore(String name) {
        ask((archivist, headway) -> {
            Show version = archivist.version(name, headway);
            return archives -> archives.become(name, version);
        });
    }

    private void become(String name, Show version) {
        Restoring restoring = new Restoring(console, name, version);
        Optional<String> why = restoring.why();
        if (why.isEmpty()) {
            console.state().version("before " + Versions.named(Instant.now()));
        }
        console.notices().say(why.orElseGet(restoring::make));
    }

    /// Shows what part of another show would do, or has done.
    void tell(Archive.Part part) {
        tell(now.difference(), now.log(), now.check(), Optional.of(part));
    }

    private void tell(
            Optional<Archive.Difference> difference,
            Optional<Archive.Log> log,
            Optional<Archive.Check> check,
            Optional<Archive.Part> part) {
        now = new Archive(
                now.folder(), now.unsaved(), now.versions(), now.steps(), difference, log, check, part, now.work());
    }

    /// Something is being read, and has come so far.
    void working(Archive.Work work) {
        work(Optional.of(work));
    }

    /// What was asked is known.
    void answered(Consumer<Archives> answer) {
        work(Optional.empty());
        answer.accept(this);
    }

    /// What was asked will not be known.
    void failed(String words) {
        work(Optional.empty());
        console.notices().say(words);
    }

    private void work(Optional<Archive.Work> work) {
        reading = work;
    }

    /// What is known now.
    Archive now() {
        String folder = reader.map(Reader::folder).orElse("");
        boolean unsaved = reader.map(Reader::unsaved).orElse(false);
        Optional<Archive.Work> work = reading.or(works::first);
        if (stepped || !work.equals(now.work()) || unsaved != now.unsaved() || !folder.equals(now.folder())) {
            now = new Archive(
                    folder,
                    unsaved,
                    now.versions(),
                    stepped ? steps() : now.steps(),
                    now.difference(),
                    now.log(),
                    now.check(),
                    now.part(),
                    work);
            stepped = false;
        }
        return now;
    }

    private Archive.Steps steps() {
        History history = console.desk().history();
        return new Archive.Steps(newest(history.words()), newest(history.undone()));
    }

    private static List<String> newest(List<String> steps) {
        return steps.reversed().stream().limit(STEPS).toList();
    }

    /// The history is another one, without a step that was done.
    void remembered() {
        stepped = true;
    }

    @Override
    public void done(History.Numbered step) {
        stepped = true;
    }

    @Override
    public void undone(History.Numbered step) {
        stepped = true;
    }

    @Override
    public void redone(History.Numbered step) {
        stepped = true;
    }
}
