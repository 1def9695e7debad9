package longthrow.console.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import longthrow.console.driver.SoundWish;
import longthrow.console.frame.SoundDevice;
import longthrow.console.runtime.CollectorPauses;
import longthrow.console.runtime.Console;
import longthrow.console.runtime.ControlThread;
import longthrow.console.runtime.DiskThread;
import longthrow.console.runtime.MeterThread;
import longthrow.console.runtime.ReaderThread;
import longthrow.console.runtime.Service;
import longthrow.console.runtime.SurfaceSet;
import longthrow.console.runtime.WarmUpThread;
import longthrow.console.runtime.Works;
import longthrow.console.show.OpenMark;
import longthrow.console.show.Return;
import longthrow.console.show.Show;
import longthrow.console.show.ShowFolder;
import longthrow.console.show.ShowLock;
import longthrow.console.sync.SyncPort;
import longthrow.console.view.Look;
import longthrow.console.view.MixerWindow;
import longthrow.dsp.thread.Clock;

/// A desk at work in its window: control thread, driver, surfaces and disk, until the window closes.
final class DeskSession {
    private static final int PATIENCE_SECONDS = 5;
    private static final long ASK_MILLIS = 200;

    private final Show show;
    private final Optional<ShowFolder> folder;
    private final boolean saves;
    private final Clock clock = Clock.system();
    private final Console console;
    private final Patchbay patchbay;
    private final Playback playback;
    private final ShowWork work;
    private Optional<TypedQuestions> questions = Optional.empty();
    private Optional<DeskWindow> window = Optional.empty();
    private Optional<PrintWriter> windowless = Optional.empty();
    private Optional<OpenMark> mark = Optional.empty();
    private Optional<ShowLock> lock = Optional.empty();
    private Optional<Preferences> preferences = Optional.empty();
    private Optional<Path> next = Optional.empty();
    private boolean returned;
    private boolean guided;
    private Look look = Look.DARK;
    private Function<Look, MixerWindow> windows = MixerWindow::new;

    /// What plays.
    ///
    /// @param block frames a block, where the device does not say
    record Sound(SoundWish wish, int block) {}

    /// A show, where its stems lie, and whether it is saved there.
    DeskSession(Show show, Optional<ShowFolder> folder, boolean saves, Sound sound) {
        this.show = show;
        this.folder = folder;
        this.saves = saves;
        List<Path> surfaces = SurfaceFolders.of(folder.map(ShowFolder::path));
        SurfacesAhead ahead = new SurfacesAhead(show, surfaces);
        console = new Console(show, clock);
        playback = new Playback(console, sound);
        work = new ShowWork(console, show, folder);
        patchbay = new Patchbay(console, show, surfaces, clock, ahead);
    }

    /// Tells the user something once the window is there.
    void say(List<String> words) {
        words.forEach(console.notices()::say);
    }

    /// Takes what the show's journal knows of the time before this start.
    void remember(Return left) {
        say(left.words());
        console.keeping().remember(left.history());
        returned = left.unsaved();
    }

    /// Marks the show as open until this program ends as it should, and does what is due where none took the last mark
    /// away.
    void mark(OpenMark open) {
        mark = Optional.of(open);
        try {
            open.left().ifPresent(console.comeback()::after);
        } catch (IOException failed) {
            say(List.of("how the show was left cannot be read: " + failed.getMessage()));
        }
    }

    private void mark(DiskThread disk, OpenMark open) {
        console.padlock().comparedBy(disk::run);
        console.padlock()
                .keptBy(lock -> disk.run(() -> {
                    try {
                        open.set(lock);
                    } catch (IOException failed) {
                        console.run(desk ->
                                desk.notices().say("the show cannot be marked as open: " + failed.getMessage()));
                    }
                }));
    }

    private void unmark() {
        try {
            if (mark.isPresent()) {
                mark.get().clear();
            }
        } catch (IOException failed) {
            throw new Failure("the mark of the open show cannot be taken away: " + failed.getMessage(), failed);
        }
    }

    /// Keeps other programs from the show's folder until this one ends, from when there is one.
    void guard(ShowLock held) {
        lock = Optional.of(held);
    }

    /// Runs without a window, until the program is told to end; what the user should know is printed.
    void windowless(PrintWriter out) {
        windowless = Optional.of(out);
    }

    /// Opens the window in a look; only before `run`.
    void look(Look wanted) {
        look = wanted;
    }

    /// Opens a window that is made there, on the event thread; only before `run`.
    void window(Function<Look, MixerWindow> makes) {
        windows = makes;
    }

    /// Remembers there what the user makes of the window; only before `run`.
    void prefer(Preferences users) {
        preferences = Optional.of(users);
    }

    /// Opens the window with the guide of the first start; only before `run`.
    void guide() {
        guided = true;
    }

    /// The show that is to be opened in place of this one, which has ended; empty where the user is done.
    Optional<Path> next() {
        return next;
    }

    /// What the user was told so far; only before `run`.
    List<String> notices() {
        console.work(clock.nanos());
        return console.notices().all();
    }

    /// Lets go of every surface; only before `run`.
    void disconnect() {
        List.copyOf(console.attached().surfaces()).forEach(console.attached()::disconnect);
    }

    /// Connects surfaces; without any, those that are recognised, else one on the screen.
    void connect(List<SurfaceWord> words) {
        patchbay.connect(words);
    }

    /// Joins the desk to a show's timecode, machine control, clock and cues.
    void join(SyncWord word) {
        console.attached().connect(new SyncPort(console, patchbay.port("--sync", word.port()), clock, word.plan()));
    }

    /// Answers what is typed while the desk runs.
    void ask(InputStream in, PrintWriter out) {
        questions = Optional.of(
                new TypedQuestions(in, () -> console.frames().latest().engine().history(), out));
    }

    /// On a thread of the JVM's own.
    private void panic() {
        console.run(desk -> {
            desk.playing().panic(!desk.playing().panicked());
            desk.notices()
                    .say(
                            desk.playing().panicked()
                                    ? "panic by signal: every output is silent; the same signal gives them back"
                                    : "panic is over by signal: the outputs are open");
        });
    }

    /// Opens the window, if there is to be one, and returns when it was closed and everything has ended; a program that
    /// is told to end closes it too, so that surfaces are parked and files are whole.
    void run() {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(closed, ended), "end the desk"));
        PanicSignal.listen(this::panic);
        CollectorPauses pauses = new CollectorPauses(console.drive().blackBox()::post);
        DiskThread tape = new DiskThread(console, "recorder");
        try (DiskThread disk = new DiskThread(console)) {
            console.attached().onLongSums(disk::run);
            console.keeping().readsPast(disk::run);
            work.begin(disk, tape, saves, returned);
            mark.ifPresent(open -> mark(disk, open));
            around(disk, closed);
            console.work(clock.nanos()); // publishes the show, which the window shows and the warm-up plays
            open(disk, closed); // before all that would share the processor with what the user waits for
            ControlThread control = ControlThread.start(console, clock);
            WarmUpThread warm = new WarmUpThread(console.engine(), clock);
            MeterThread meters = new MeterThread(console);
            ReaderThread stems = new ReaderThread(console);
            patchbay.keepUp(disk);
            lock.ifPresent(held -> disk.every(ASK_MILLIS, held::take));
            questions.ifPresent(typed -> disk.every(ASK_MILLIS, typed));
            try {
                disk.run(() -> offer(SoundOffers.here(show.strips().shape().sampleRate())));
                folder.ifPresent(place -> {
                    ShowStems stemsOfShow = new ShowStems(console, show, place, disk::run);
                    console.run(desk -> {
                        desk.keeping().onStems(stemsOfShow::open);
                        stemsOfShow.open();
                    });
                });
                warm.await();
                console.engine().begin();
                console.run(desk -> {
                    desk.venue().warm(false);
                    desk.comeback().begin();
                });
                playback.play(closed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                warm.close();
                work.endReading();
                meters.close();
                stems.close();
                control.close();
                console.recorder().finish();
                tape.close();
            }
            // What the closing window still wished, above all to be saved.
            console.work(clock.nanos());
            work.close();
            console.attached().services().forEach(Service::close);
            console.attached().surfaces().forEach(SurfaceSet::close);
        } finally {
            lock.ifPresent(ShowLock::close);
            pauses.close();
            ended.countDown();
            unmark();
        }
    }

    /// Lets the desk ask for another device and another show; before the control thread runs.
    private void around(DiskThread disk, CountDownLatch closed) {
        console.venue().warm(true);
        console.venue().onDevice(word -> {
            try {
                playback.change(
                        word,
                        SoundWord.parse(word),
                        () -> disk.run(() -> remember(preferences.flatMap(users -> users.device(word)))));
            } catch (WrongWord wrong) {
                console.notices().say(String.valueOf(wrong.getMessage()));
            }
        });
        console.venue().onBlock(words -> {
            try {
                playback.change(SoundWord.block(words));
            } catch (WrongWord wrong) {
                console.notices().say(String.valueOf(wrong.getMessage()));
            }
        });
        console.venue().onOpen(place -> disk.run(() -> leave(() -> there(place), closed)));
        console.venue().onBegin(words -> {
            Works.Work work = console.keeping().works().begin("making");
            disk.run(() -> begin(words, work, closed));
        });
    }

    /// On the disk's thread.
    private void begin(String words, Works.Work work, CountDownLatch closed) {
        try (work) {
            leave(() -> NewShow.ofUser().make(words, work), closed);
        } catch (CancellationException unwanted) {
            console.run(desk -> desk.notices().say("making the show was given up: nothing of it is there"));
        }
    }

    private static Path there(String place) {
        Path folder = Path.of(place);
        if (!new ShowFolder(folder).exists()) {
            throw new Failure("there is no show in " + folder.toAbsolutePath());
        }
        try (ShowLock lock = new ShowLock(folder)) {
            if (!lock.take()) {
                throw new Failure("the show in " + folder.toAbsolutePath() + " is open elsewhere");
            }
        }
        return folder;
    }

    private void offer(List<SoundDevice> there) {
        console.run(desk -> desk.venue().offer(there));
    }

    /// Ends this desk for another show; on the disk's thread, which makes or finds it.
    private void leave(Supplier<Path> other, CountDownLatch closed) {
        try {
            Path place = other.get();
            if (windowless.isPresent()) {
                go(place, closed);
            } else {
                SwingUtilities.invokeLater(
                        () -> window.ifPresent(shown -> shown.close(() -> next = Optional.of(place))));
            }
        } catch (Failure | InvalidPathException none) {
            console.run(desk -> desk.notices().say(String.valueOf(none.getMessage())));
        }
    }

    private void go(Path place, CountDownLatch closed) {
        next = Optional.of(place);
        closed.countDown();
    }

    private static void end(CountDownLatch closed, CountDownLatch ended) {
        closed.countDown();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(DiskThread disk, CountDownLatch closed) {
        if (windowless.isEmpty()) {
            DeskWindow opened = new DeskWindow(console, folder, wanted(disk));
            window = Optional.of(opened);
            opened.open(closed::countDown);
            return;
        }
        windowless
                .get()
                .println("running without a window; process "
                        + ProcessHandle.current().pid());
        disk.every(ASK_MILLIS, new NoticePrinter(console.frames(), windowless.get()));
    }

    private DeskWindow.Wanted wanted(DiskThread disk) {
        return new DeskWindow.Wanted(
                () -> windows.apply(look),
                guided,
                now -> preferences.ifPresent(users -> disk.run(() -> remember(users.look(now)))),
                work::unsaved,
                work::drop);
    }

    private void remember(Optional<String> wrong) {
        wrong.ifPresent(why -> console.run(desk -> desk.notices().say(why)));
    }
}
