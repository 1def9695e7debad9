package longthrow.console.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import longthrow.console.frame.Archive;
import longthrow.console.show.Headway;
import longthrow.dsp.thread.AnyThread;
import longthrow.dsp.thread.ControlThread;
import longthrow.dsp.thread.Published;

/// Long work that others do for the desk: how far each has come, and all of it given up on request.
@ControlThread
public final class Works {
    private final Console console;
    private final Map<Integer, Archive.Work> now = new LinkedHashMap<>();
    private final Published<Integer> unwanted = new Published<>(0);
    private int begun;

    Works(Console console) {
        this.console = console;
    }

    /// A piece of work, told by whoever does it until it is closed.
    @AnyThread
    public final class Work implements Headway, AutoCloseable {
        private final int number;

        private Work(int number) {
            this.number = number;
        }

        @Override
        public void at(String words, int done, int of) {
            if (number <= unwanted.latest()) {
                throw new CancellationException("given up");
            }
            console.run(desk -> now.put(number, new Archive.Work(words, done, of)));
        }

        @Override
        public void close() {
            console.run(desk -> now.remove(number));
        }
    }

    /// Something begins, which somebody else will do.
    public Work begin() {
        return new Work(++begun);
    }

    /// Nobody wants what has begun so far.
    void giveUp() {
        unwanted.publish(begun);
    }

    /// The one that has been at it longest.
    Optional<Archive.Work> first() {
        return now.values().stream().findFirst();
    }
}
