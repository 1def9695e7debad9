package longthrow.console.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import longthrow.console.frame.History;
import longthrow.console.runtime.HistoryWords;
import longthrow.dsp.thread.AnyThread;

/// What somebody asks at the terminal from which the desk was started: a time of the day, what happened to the sound
/// then; an empty line, what happened in the last minute. The desk's thread is not asked: its newest frame knows.
@AnyThread
final class TypedQuestions implements Runnable {
    private final TypedLines typed;
    private final Supplier<History> history;
    private final PrintWriter out;

    /// Answers to `out` by what `history` holds when `run` is called.
    TypedQuestions(InputStream in, Supplier<History> history, PrintWriter out) {
        typed = new TypedLines(in);
        this.history = history;
        this.out = out;
    }

    @Override
    public void run() {
        typed.take(line -> {
            HistoryWords.answer(history.get(), line.words()).forEach(out::println);
            out.flush();
        });
    }
}
