package longthrow.console.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import longthrow.console.frame.Wish;
import longthrow.console.show.Earlier;
import longthrow.console.show.Return;
import longthrow.dsp.parameter.Origin;
import longthrow.dsp.thread.ControlThread;

/// UNDO and redo without limit (rule S9): what was done on earlier evenings is read page by page, on another thread, as
/// undo comes near it. An undo that has to know more waits for its page and is done then.
@ControlThread
final class Backlog {
    /// With fewer steps left than these the next page is read.
    private static final int FEW = 32;

    private final Console console;
    private Optional<Remembered> remembered = Optional.empty();
    private Earlier earlier = Earlier.none();
    private Consumer<Runnable> elsewhere = Runnable::run;
    private boolean reading;
    private final Deque<Origin> waiting = new ArrayDeque<>();

    Backlog(Console console) {
        this.console = console;
    }

    /// Says who reads.
    void reads(Consumer<Runnable> on) {
        elsewhere = on;
        read();
    }

    /// Takes the history of a show that was just opened.
    void enter(Return.History history) {
        Remembered opened = new Remembered(console);
        opened.enter(history.past());
        remembered = Optional.of(opened);
        earlier = history.earlier();
        console.keeping().archives().remembered();
    }

    void undo(Origin by) {
        if (more() && console.desk().history().asksEarlier()) {
            waiting.add(by);
        } else {
            console.desk().undo();
        }
        read();
    }

    void redo() {
        if (waiting.isEmpty()) {
            console.desk().redo();
        } else {
            waiting.removeLast();
        }
    }

    private boolean more() {
        return !earlier.isEmpty() && remembered.filter(Remembered::ended).isEmpty();
    }

    private void read() {
        boolean near = console.desk().history().size() < FEW || !waiting.isEmpty();
        if (near && more() && !reading) {
            reading = true;
            Earlier page = earlier;
            elsewhere.accept(() -> {
                Earlier.Read read = page.read();
                console.run(any -> take(read));
            });
        }
    }

    private void take(Earlier.Read read) {
        reading = false;
        earlier = read.rest();
        remembered.ifPresent(each -> each.enter(read.done()));
        read.wrong().forEach(console.notices()::say);
        console.keeping().archives().remembered();
        // asked again, since a lock may stand against what turned out to be next
        waiting.forEach(by -> console.post(new Wish.Act("history/undo", "", by)));
        waiting.clear();
        read();
    }
}
