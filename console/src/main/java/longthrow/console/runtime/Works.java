package longthrow.console.runtime;

import java.util.HashMap;
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
    private static final long QUIET_NANOS = 500_000_000;

    private final Console console;
    private final Map<Integer, Long> begins = new HashMap<>();
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
        private final String deed;
        private final long patience;

        private Work(int number, String deed, long patience) {
            this.number = number;
            this.deed = deed;
            this.patience = patience;
        }

        @Override
        public void at(String words, int done, int of) {
            if (number <= unwanted.latest()) {
                throw new CancellationException("given up");
            }
            console.run(desk -> tell(new Archive.Work(deed, words, done, of)));
        }

        private void tell(Archive.Work work) {
            long since = begins.computeIfAbsent(number, any -> console.desk().nanos());
            if (console.desk().nanos() - since >= patience) {
                now.put(number, work);
            }
        }

        @Override
        public void close() {
            console.run(desk -> {
                begins.remove(number);
                now.remove(number);
            });
        }
    }

    /// Something begins to be read, by somebody else.
    public Work begin() {
        return begin("reading");
    }

    /// Something begins, which somebody else will do: `keeping`.
    public Work begin(String deed) {
        return new Work(++begun, deed, 0);
    }

    /// The same of what is mostly over before anybody could read it: it is told of once it has taken a while.
    public Work beginQuietly(String deed) {
        return new Work(++begun, deed, QUIET_NANOS);
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
