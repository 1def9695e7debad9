package longthrow.console.runtime;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longthrow.console.frame.Archive;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.Published;

/// The thread that looks into a show's files while the show runs, so that neither the desk nor a save waits for it: one
/// question after the other, each told how far it has come, all of them given up on request.
@AnyThread
public final class ArchiveThread implements Archives.Reader, AutoCloseable {
    private final Console console;
    private final Archivist archivist;
    private final BooleanSupplier unsaved;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("archive").daemon().factory());
    private final Published<Integer> unwanted = new Published<>(0);

    /// For a console; `unsaved` says whether the show's files lack anything.
    public ArchiveThread(Console console, Archivist archivist, BooleanSupplier unsaved) {
        this.console = console;
        this.archivist = archivist;
        this.unsaved = unsaved;
    }

    @Override
    public String folder() {
        return archivist.folder().toString();
    }

    @Override
    public boolean unsaved() {
        return unsaved.getAsBoolean();
    }

    @Override
    public void ask(int number, Archives.Question question) {
        try {
            reader.execute(() -> answer(number, question));
        } catch (RejectedExecutionException ended) {
            tell(archives -> archives.failed("the show is being closed"));
        }
    }

    /// All up to that number.
    @Override
    public void giveUp(int number) {
        unwanted.publish(number);
    }

    private void answer(int number, Archives.Question question) {
        try {
            Consumer<Archives> answer = question.read(archivist, (words, done, of) -> pass(number, words, done, of));
            tell(archives -> archives.answered(answer));
        } catch (CancellationException unwantedNow) {
            tell(archives -> archives.failed("given up: nothing was changed"));
        } catch (IOException | RuntimeException failed) {
            tell(archives -> archives.failed(String.valueOf(failed.getMessage())));
        }
    }

    private void pass(int number, String words, int done, int of) {
        if (number <= unwanted.latest()) {
            throw new CancellationException();
        }
        tell(archives -> archives.working(new Archive.Work(words, done, of)));
    }

    private void tell(Consumer<Archives> words) {
        console.run(any -> words.accept(any.keeping().archives()));
    }

    /// Gives up what is being read and ends.
    @Override
    public void close() {
        unwanted.publish(Integer.MAX_VALUE);
        reader.shutdown();
    }
}
